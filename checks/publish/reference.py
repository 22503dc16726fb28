"""Reference pages, written from the registers in code: functions, artefacts, tables."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from typing import Any, Final

from checks.artefacts.register_macros import MACROS as REGISTER_MACROS
from checks.artefacts.site_macros import MACROS as SITE_MACROS
from checks.model.function import Function
from checks.model.kind import Kind
from checks.publish.leaf import Entry, Leaf, heading, prose
from checks.publish.markup import badge, code, esc, items, lines, table
from checks.publish.phrase import FUNCTIONS
from checks.reports.words import ARTEFACTS, label
from checks.select.macro import SAID, Macro
from checks.select.table import Table

_CODE: Final = re.compile(r"(?:`|&#96;)(.+?)(?:`|&#96;)")
_CRUMBS = [("index.html", "首页"), ("reference/index.html", "参考")]


def reference_leaf() -> Leaf:
    """What the reference holds."""
    here = "reference/index.html"
    pages = (
        ("reference/functions.html", "函数", "规则里 function 可写的名字、选项和含义"),
        ("reference/artefacts.html", "判断对象", "on、where 和例子里可写的内容"),
        ("reference/tables.html", "数据表", "SQL 规则可以查询的表和列"),
        ("words.html", "术语", "本站和规则里用词的含义"),
        ("decisions/index.html", "决定记录", "为什么这样设计"),
    )
    doors = "".join(
        f'<a class="g-door" href="{path.removeprefix("reference/") if path.startswith("reference/") else "../" + path}">'
        f"<b>{esc(title)}</b><span>{esc(told)}</span></a>"
        for path, title, told in pages
    )
    lead = "编写规则时查阅；前三页由程序的注册表生成，与程序一致。"
    return Leaf(here, "参考", [f'<div class="g-doors">{doors}</div>'], _CRUMBS[:1], lead=lead)


def functions_leaf(functions: Mapping[str, Function]) -> Leaf:
    """Every function with its options."""
    here = "reference/functions.html"
    blocks = [prose("说明文字取自程序源码（英文）。选项名即规则文件中 functionOptions 的键。")]
    for name, function in functions.items():
        blocks.append(heading(name, name))
        blocks.extend(_function(function))
    entries = [
        Entry(f"{here}#{name}", name, "函数", _first(function.doc)) for name, function in functions.items()
    ]
    return Leaf(here, "函数", blocks, _CRUMBS, toc=True, entries=entries)


def _function(function: Function) -> Iterator[str]:
    called = "没有这个内容时也判断" if function.absent else "没有这个内容时不判断"
    yield f'<p class="g-badges">{badge("plain", f"第 {function.version} 版")} {badge("plain", called)}</p>'
    if function.name in FUNCTIONS:
        yield prose(f"{FUNCTIONS[function.name]}。")
    doc = function.doc.strip().removeprefix(f"{function.name}: ")
    for paragraph in doc.split("\n\n"):
        yield f'<p lang="en" class="g-doc">{_quoted(lines(paragraph))}</p>'
    options = [each for each in fields(function.options) if not each.name.startswith("_")]
    if options:
        told = (getattr(function.options, "__doc__", "") or "").strip()
        yield f'<p lang="en" class="g-dim">{_quoted(esc(told))}</p>' if told else ""
        yield table(
            ("选项", "类型", "默认"),
            ((code(each.name), code(_type(each.type)), _default(each)) for each in options),
            label=f"{function.name} 的选项",
        )


def _quoted(inert: str) -> str:
    """Inert text with what stands between backticks as code."""
    return _CODE.sub(r"<code>\1</code>", inert)


def _type(annotation: Any) -> str:
    return str(annotation.__name__ if isinstance(annotation, type) else annotation).replace("typing.", "")


def _default(each: Any) -> str:
    if each.default is not MISSING:
        return code(repr(each.default))
    return "必填" if each.default_factory is MISSING else code("空")


def _first(doc: str) -> str:
    return doc.strip().partition("\n")[0]


def artefacts_leaf(kinds: Mapping[Any, Kind]) -> Leaf:
    """Every kind of artefact with its facts and forms of examples."""
    here = "reference/artefacts.html"
    blocks = [prose("规则的 on 写其中之一；where 可测试所列各项；例子按所列形式书写。")]
    for name, kind in kinds.items():
        blocks.append(heading(f"{name} {label(ARTEFACTS, str(name))}", str(name)))
        blocks.append(prose(f"例子的写法：{'、'.join(kind.forms)}"))
        if kind.facts:
            blocks.append(_described("where 可用", kind.facts))
        if kind.example_facts:
            blocks.append(_described("例子里还可写", kind.example_facts))
    entries = [Entry(f"{here}#{name}", str(name), "判断对象", label(ARTEFACTS, str(name))) for name in kinds]
    return Leaf(here, "判断对象", blocks, _CRUMBS, toc=True, entries=entries)


def _described(name: str, told: Mapping[str, str]) -> str:
    return table((name, "含义"), ((code(key), esc(text)) for key, text in told.items()), label=name)


def _called(macros: Iterable[Macro]) -> str:
    return items(f"{code(macro.call)} {esc(macro.doc)}" for macro in macros)


def tables_leaf(groups: Mapping[str, Mapping[str, Table]]) -> Leaf:
    """Every table with its columns; `groups` are headings with their tables."""
    here = "reference/tables.html"
    parameters = items(
        (f"{code('$captured_at')} 采集时间（UTC）", f"{code('$as_of')} 依据哪一天的规范", "规则自己的参数")
    )
    blocks = [
        prose("on 为 site 或 register 的规则用 DuckDB 的 SQL 书写，每一行结果是一个问题。查询中可用的参数："),
        parameters,
        prose("判不了的行在 cause 列写明原因类别，在 detail 列写明为什么，中英文各一句："),
        _called((SAID,)),
        prose("on 为 site 的规则还可以用这些函数："),
        _called(SITE_MACROS),
        prose("on 为 register 的规则还可以用这些函数："),
        _called(REGISTER_MACROS),
    ]
    entries = []
    for group, tables in groups.items():
        blocks.append(heading(group))
        for name, one in tables.items():
            blocks.append(heading(name, f"t-{name}", level=3))
            blocks.append(prose(one.doc))
            blocks.append(
                table(
                    ("列", "类型", "含义"),
                    ((code(key), code(column.type), esc(column.doc)) for key, column in one.columns.items()),
                    label=f"{name} 的列",
                )
            )
            entries.append(Entry(f"{here}#t-{name}", name, "数据表", one.doc))
    return Leaf(here, "数据表", blocks, _CRUMBS, toc=True, entries=entries)
