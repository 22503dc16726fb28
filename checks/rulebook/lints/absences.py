"""Absences: a rule that asks whether something is there must be able to see that it is not."""

import re
from collections.abc import Iterator, Mapping

from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, checks_of, texts
from checks.rulebook.standards import File

_PRESENCE = ("truthy", "defined")
_SILENT = ("passed", "inapplicable")
_ATTRIBUTE = re.compile(r"@([\w:-]+)\Z")


def absences(file: File, bench: Bench) -> Iterator[Fault]:
    """A presence test of what the selector already demands: what lacks it is never looked at."""
    value = file.document.value
    if not isinstance(value, Mapping) or value.get("on") not in ("page", "interface", "wsdl"):
        return
    givens = [text for _, text in texts(value.get("given"))]
    for steps, item in checks_of(value):
        if item["function"] not in _PRESENCE or any(step in ("any", "none") for step in steps):
            continue
        field = item.get("field")
        if field is None and value.get("otherwise") in _SILENT and item["function"] == "defined":
            zh = "选中的内容必然存在，缺少时却判为符合或不适用：请让 given 选它的上级，用 field 读它"
            en = "what is selected is there by definition, and its absence goes unseen: select the parent, read it by field"
            yield file.document.fault(steps, "selector/absence-invisible", zh, en)
        elif isinstance(field, str) and (found := _ATTRIBUTE.match(field)):
            demanded = re.compile(rf"\[\s*{re.escape(found[1])}\s*(\]|[~|^$*]?=)", re.IGNORECASE)
            if givens and all(demanded.search(given) for given in givens):
                zh = f"given 已要求有 {found[1]} 属性，缺少它的元素永远看不到：请从 given 中去掉"
                en = f"given already demands the attribute {found[1]}: elements without it are never seen"
                yield file.document.fault((*steps, "field"), "selector/absence-invisible", zh, en)
