"""Interface kind: how rules and their examples speak of interface definitions."""

from types import MappingProxyType
from typing import Any, Final

import yaml

from checks.artefacts.interface import Interface, read_tree
from checks.artefacts.interface_profile import PROFILES
from checks.artefacts.tree import Tree
from checks.model.artefact import Artefact
from checks.model.cause import Cause
from checks.model.kind import Kind
from checks.model.problem import Unknown
from checks.model.rule import Example, Rule
from checks.model.target import Target
from checks.select.field import check_field
from checks.select.given import check_given

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
            return Unknown(Cause.NOT_COLLECTED, f"没有收集到被引用的文件：{name}")
        written = files[name]
        text = written if isinstance(written, str) else yaml.safe_dump(written, allow_unicode=True)
        return read_tree(text.encode(), name)

    target = Target("example", "interface", "api.yaml", declared=MappingProxyType(declared))
    return Interface(body.encode("utf-8", "surrogatepass"), "api.yaml", "api.yaml", target, load)


INTERFACE: Final = Kind(
    on="interface",
    facts={
        "profile": "接口的判定口径：" + "、".join(f"{name}（{text}）" for name, text in PROFILES.items()),
        "version": "OpenAPI 版本：2.0、3.0、3.1、3.2 或 other",
    },
    forms=("yaml", "json"),
    check_given=check_given,
    check_field=check_field,
    from_example=from_example,
    example_facts={
        "bare": "true：内容就是整个文档，不补 openapi、info、paths",
        "declared": "目标登记的其他事实",
        "files": "被引用的文件：相对路径到内容",
        "profile": "判定口径",
        "registers": "同一批判定的登记表：名称到行",
    },
)
"""The entry of the register of artefacts."""
