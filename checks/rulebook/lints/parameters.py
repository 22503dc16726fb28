"""Parameters: figures that are declared are used, and those that are used are declared."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, Steps, checks_of, mapping, texts
from checks.rulebook.nearest import nearest
from checks.rulebook.standards import File

RESERVED = ("value", "field", "subject", "title", "captured_at", "as_of")
_IN_SQL = re.compile(r"(?<![\w$'])\$([A-Za-z_]\w*)")
_IN_TEXT = re.compile(r"\{([A-Za-z_]\w*)\}")
_GIVEN = ("captured_at", "as_of")
_SQL = ("site", "register")


def parameters(file: File, bench: Bench) -> Iterator[Fault]:
    """Unused and reserved parameters, unknown ones in SQL, unknown placeholders in messages."""
    value = file.document.value
    if not isinstance(value, Mapping) or "uses" in value:
        return
    declared = mapping(value, "parameters")
    for name in declared:
        if name in RESERVED:
            zh, en = f"参数名 {name} 已有固定含义，请换一个", f"{name} is reserved: choose another name"
            yield file.document.fault(("parameters", name), "parameter/reserved", zh, en, key=True)
    used: set[str] = set()
    if value.get("on") in _SQL:
        for steps, name in _sql_names(value):
            used.add(name)
            if name not in declared and name not in _GIVEN:
                yield _unknown(
                    file,
                    steps,
                    f"${name}",
                    nearest(name, declared),
                    "parameters 中没有",
                    "not declared in parameters",
                )
    used |= {
        text[1:]
        for _, item in checks_of(value)
        for text in _strings(item.get("functionOptions"))
        if text[:1] == "$"
    }
    for steps, text in _messages(value):
        for name in _IN_TEXT.findall(text):
            used.add(name)
            filled = steps[-1] in ("message", "en")
            if filled and value.get("on") not in _SQL and name not in declared and name not in RESERVED:
                known = [*declared, *RESERVED[:4]]
                yield _unknown(
                    file,
                    steps,
                    f"{{{name}}}",
                    nearest(name, known),
                    "不是参数，也不是 value、field、subject",
                    "neither a parameter nor value, field, subject",
                )
    for name in declared:
        if name not in used:
            zh, en = f"参数 {name} 没有用到", f"the parameter {name} is not used"
            yield file.document.fault(("parameters", name), "parameter/unused", zh, en, key=True)


def borrowed_parameters(bench: Bench) -> Iterator[Fault]:
    """A rule that uses another's reading may only set figures that the other has."""
    rules = {rule.id: rule for rule in bench.rulebook.rules}
    for file in bench.standards.sound("rule"):
        lender = rules.get(file.document.value.get("uses", ""))
        for name in mapping(file.document.value, "parameters") if lender else ():
            if lender and name not in lender.parameters:
                zh, en = f"{lender.id} 没有参数 {name}", f"{lender.id} has no parameter {name}"
                yield file.document.fault(
                    ("parameters", name),
                    "parameter/unknown",
                    zh,
                    en,
                    key=True,
                    suggestion=nearest(name, lender.parameters),
                )


def _sql_names(value: Mapping[str, Any]) -> Iterator[tuple[Steps, str]]:
    places: list[tuple[Steps, str]] = [(("given", *path), text) for path, text in texts(value.get("given"))]
    places += [(("where", "sql"), text) for _, text in texts(mapping(value, "where").get("sql"))]
    for steps, text in places:
        for name in _IN_SQL.findall(text):
            yield steps, name


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _strings(item)


def _messages(value: Mapping[str, Any]) -> Iterator[tuple[Steps, str]]:
    for key in ("message", "title", "why", "fix", "check_by_hand"):
        if isinstance(text := value.get(key), str):
            yield (key,), text
    yield from _item_messages(value.get("then"), ("then",), 0)


def _item_messages(items: Any, steps: Steps, depth: int) -> Iterator[tuple[Steps, str]]:
    for index, item in enumerate(items if isinstance(items, list) and depth < 16 else ()):
        if isinstance(item, Mapping):
            for key in ("message", "en"):
                if isinstance(text := item.get(key), str):
                    yield (*steps, index, key), text
            for key in ("any", "none"):
                yield from _item_messages(item.get(key), (*steps, index, key), depth + 1)


def _unknown(file: File, steps: Steps, name: str, meant: str, zh: str, en: str) -> Fault:
    return file.document.fault(
        steps, "parameter/unknown", f"{name} {zh}", f"{name} is {en}", suggestion=meant
    )
