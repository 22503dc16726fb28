"""Targets page: every department with its sites, interfaces and registers."""

from collections.abc import Sequence
from itertools import groupby

from checks.publish.chart import bar
from checks.publish.leaf import Entry, Leaf, heading, prose
from checks.publish.markup import esc, href, outside, table
from checks.publish.site import verdict_badge
from checks.publish.state import City, Standing
from checks.reports.words import KINDS, figure, label


def sites_leaf(city: City) -> Leaf:
    """One table a department."""
    here = "sites/index.html"
    blocks: list[str] = [] if city.standings else [prose("还没有检查结果。")]
    departments = groupby(city.standings, key=lambda one: one.target.department or "")
    for number, (department, members) in enumerate(departments, 1):
        listed = [_row(one, here) for one in members]
        name = department or "未登记部门"
        blocks.append(heading(name, f"d{number}"))
        blocks.append(
            table(
                ("对象", "类别", "结论", "得分", "否决", "待整改", "覆盖", ""),
                listed,
                label=name,
                numbers=(3, 4, 5, 6),
            )
        )
    if city.unreached:
        blocks.append(heading("未能检查的对象", "unreached"))
        blocks.append(prose("没有采集到可判断的内容，不作结论。"))
        rows = [
            (
                esc(target.name or target.id, 60),
                esc(target.department or "", 60),
                outside(target.location),
                esc(why, 200),
            )
            for target, why in city.unreached
        ]
        blocks.append(table(("对象", "部门", "地址", "原因"), rows, label="未能检查的对象"))
    return Leaf(
        here,
        "部门与网站",
        blocks,
        [("index.html", "首页")],
        toc=True,
        lead="按部门列出全部检查对象。得分为横线的，出现了单项否决或没有可计分的规则。",
        entries=[Entry(here, "部门与网站", "目录")],
    )


def _row(one: Standing, here: str) -> Sequence[str]:
    return (
        f'<a href="{href(here, one.path)}">{esc(one.name, 60)}</a>',
        esc(label(KINDS, one.target.kind)),
        verdict_badge(one.verdict),
        "—" if one.points is None else figure(one.points),
        str(len(one.vetoes)) if one.vetoes else "—",
        str(one.open),
        f"{figure(one.percent)}%",
        bar(one.percent, 100, "brand"),
    )
