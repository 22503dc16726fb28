"""Interface kind: how rules and their examples speak of interface definitions."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import orjson
import yaml

from checks.artefacts.interface import Interface, read_tree
from checks.artefacts.interface_profile import PROFILES
from checks.artefacts.tree import Tree
from checks.model.artefact import Artefact
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.kind import Kind
from checks.model.problem import Unknown
from checks.model.rule import Example, Rule
from checks.model.target import Target
from checks.select.field import check_field
from checks.select.given import check_given

_LIVE: Final = "https://api.example.gov.cn"
_SHORT: Final = {"openapi": "3.0.3", "info": {"title": "示例接口", "version": "1.0.0"}, "paths": {}}


def from_example(example: Example, rule: Rule) -> Artefact:
    """The definition of an example; one that names no version is laid over a minimal OpenAPI 3.0 document."""
    content = example.content
    if (
        isinstance(content, dict)
        and not content.keys() & {"openapi", "swagger"}
        and not example.facts.get("bare")
    ):
        content = {**_SHORT, **content}
    body = (
        content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    )
    wanted = example.facts.get("profile") or rule.where.get("profile") or ()
    profiles = [wanted] if isinstance(wanted, str) else list(wanted)
    declared: dict[str, Any] = {"registers": example.facts.get("registers") or {}}
    if profiles:
        declared["interface_profile"] = profiles if example.facts.get("profile") else profiles[:1]
    declared.update(example.facts.get("declared") or {})
    files: dict[str, Any] = dict(example.facts.get("files") or {})

    def load(name: str) -> Tree | Unknown:
        if name not in files:
            return Unknown(
                Cause.NOT_COLLECTED,
                f"没有收集到被引用的文件：{name}",
                f"the file {name} that is referred to was not collected",
            )
        written = files[name]
        text = written if isinstance(written, str) else yaml.safe_dump(written, allow_unicode=True)
        return read_tree(text.encode(), name)

    target = Target("example", "interface", "api.yaml", declared=MappingProxyType(declared))
    found = Interface(body.encode("utf-8", "surrogatepass"), "api.yaml", "api.yaml", target, load)
    if "answers" in example.facts:
        from checks.artefacts.live_answer import answers_of

        heard = [_heard(line, each) for line, each in dict(example.facts["answers"] or {}).items()]
        found.answers = answers_of(found.document, found.resolve, _LIVE, heard, {})
    return found


def _heard(line: str, told: Mapping[str, Any]) -> Exchange:
    """An answer as an example writes it: status, type, and the body as text or as a value (`json`)."""
    from checks.artefacts.live_request import pointer_of

    method, _, path = line.partition(" ")
    body = orjson.dumps(told["json"]) if "json" in told else str(told.get("body", "")).encode()
    kind = str(told.get("type", "application/json"))
    return Exchange(
        _LIVE + path, method, int(told.get("status", 200)), (("Content-Type", kind),) if kind else (), body,
        role="live", from_url=pointer_of((path, method.lower())),
    )  # fmt: skip


INTERFACE: Final = Kind(
    on="interface",
    facts={
        "live": "true：请求过正在运行的接口（--live）",
        "profile": "接口的判定口径：" + "、".join(f"{name}（{text}）" for name, text in PROFILES.items()),
        "version": "OpenAPI 版本：2.0、3.0、3.1、3.2 或 other",
    },
    forms=("yaml", "json"),
    check_given=check_given,
    check_field=check_field,
    from_example=from_example,
    example_facts={
        "answers": "正在运行的接口的应答：如 GET /items，到 status、type、json 或 body",
        "bare": "true：内容就是整个文档，不补 openapi、info、paths",
        "declared": "目标登记的其他事实",
        "files": "被引用的文件：相对路径到内容",
        "profile": "判定口径",
        "registers": "同一批判定的登记表：名称到行",
    },
    values={"profile": tuple(PROFILES), "version": ("2.0", "3.0", "3.1", "3.2", "other")},
)
"""The entry of the register of artefacts."""
