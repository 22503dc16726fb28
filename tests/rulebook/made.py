"""A small standards folder that is sound, for tests to break."""

from pathlib import Path
from typing import Any

from checks.rulebook.fault import Fault
from checks.rulebook.load import Loaded, load_standards

NORM = """# yaml-language-server: $schema=../../../schema/norm.json
title: 网页设计规范
number: 试行版 cluster-design 1.0
issuer: 本项目
status: trial
issued: 2025-12-15
effective: "2026-01-01"
summary: 规定网页的写法。
clauses:
  "5.10": 页面要有标题
"""

RULE = """# yaml-language-server: $schema=../../../../schema/rule.json
title: 页面应有标题
clause: "5.10"
level: shall
verified: true
effect: {deduct: 1, per: site, cap: 3}
on: page
where: {kind: [home, column], status: 200}
given: body
then:
  - field: h1@text
    function: truthy
    message: 缺少标题
  - field: h1@text
    function: length
    functionOptions: {max: $longest}
    message: "标题超过 {longest} 个字：{value}"
otherwise: failed
parameters: {longest: 5}
why: 标题是读者在书签和搜索结果里先看到的文字。
fix: 在 head 中加入 title 元素，写明页面名称。
check_by_hand: 查看浏览器标签页上显示的文字。
examples:
  - {name: 有标题, outcome: passed, html: "<body><h1>首页首页首</h1></body>"}
  - {name: 缺标题, outcome: failed, findings: 1, html: "<body></body>"}
  - {name: 标题太长, outcome: failed, findings: 1, html: "<body><h1>首页首页首页</h1></body>"}
  - {name: 错误页, outcome: inapplicable, status: 404, html: "<p>没有</p>"}
changes:
  - {revision: 1, date: 2026-01-01, impact: more, note: 首次编写}
"""

FRAMEWORK = """# yaml-language-server: $schema=schema/framework.json
title: 体系表
nodes:
  - {id: cluster-design, number: "1", title: 网页设计规范, status: trial, norm: cluster-design}
"""

PROFILE = """# yaml-language-server: $schema=../schema/profile.json
title: 门户
norms: [cluster-design]
"""

CODELIST = """# yaml-language-server: $schema=../schema/codelist.json
title: 类
version: "1.0"
verified: false
items: {"1": 基础, "2": 主题}
"""

HOME = "norms/cluster-design/1.0"
RULE_PATH = f"{HOME}/rules/page-title.yaml"
NORM_PATH = f"{HOME}/norm.yaml"


def make(folder: Path, changes: dict[str, str | None] | None = None) -> Path:
    """Write the sound folder with some files replaced, added or (None) left out."""
    files: dict[str, str | None] = {
        NORM_PATH: NORM,
        RULE_PATH: RULE,
        "framework.yaml": FRAMEWORK,
        "profiles/portal.yaml": PROFILE,
        "codelists/resource-class.yaml": CODELIST,
        **(changes or {}),
    }
    for path, text in files.items():
        if text is not None:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
    return folder


def load(folder: Path, changes: dict[str, str | None] | None = None, **options: Any) -> Loaded:
    """What loading the folder with these changes gives."""
    return load_standards(make(folder, changes), **options)


def faults(
    folder: Path, *replaced: tuple[str, str], path: str = RULE_PATH, text: str | None = None
) -> list[Fault]:
    """The faults after some words of one file (the rule's) are replaced."""
    base = text if text is not None else {RULE_PATH: RULE, NORM_PATH: NORM, "framework.yaml": FRAMEWORK}[path]
    for before, after in replaced:
        assert before in base, before
        base = base.replace(before, after)
    return list(load(folder, {path: base}).faults)


def codes(found: list[Fault]) -> list[str]:
    """Their codes."""
    return [fault.code for fault in found]
