"""Targets page: every department with its sites, interfaces and registers."""

from collections.abc import Sequence

from checks.publish.chart import bar
from checks.publish.leaf import Entry, Leaf, heading, prose
from checks.publish.markup import BAR, esc, href, outside, table
from checks.publish.site import verdict_badge
from checks.publish.state import City, Standing
from checks.reports.words import CAUSES, KINDS, figure, label


def sites_leaf(city: City) -> Leaf:
    """One table, by department."""
    here = "sites/index.html"
    blocks: list[str] = [] if city.standings else [prose("还没有检查结果。")]
    if city.standings:
        blocks.append(
            table(
                ("对象", "结论", "得分", "否决", "待整改", "覆盖", BAR, "类别"),
                (_row(one, here) for one in city.standings),
                label="检查对象",
                numbers=(2, 3, 4, 5),
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
        lead="按部门排列全部检查对象。得分为横线的，出现了单项否决或没有可计分的规则。",
        entries=[Entry(here, "部门与网站", "目录")],
    )


def _why_unread(one: Standing) -> str:
    """Under the verdict of a target of which nothing could be read: why."""
    if not one.unread:
        return ""
    why = f"：{label(CAUSES, one.cause.value)}" if one.cause else ""
    return f'<br><span class="g-dim">没有读到内容{esc(why)}</span>'


def _row(one: Standing, here: str) -> Sequence[str]:
    name = f'<a href="{href(here, one.path)}">{esc(one.name, 60)}</a>'
    department = one.target.department
    if department and department != one.name:
        name += f'<br><span class="g-dim">{esc(department, 60)}</span>'
    return (
        name,
        verdict_badge(one.verdict) + _why_unread(one),
        "—" if one.points is None else figure(one.points),
        str(len(one.vetoes)) if one.vetoes else "—",
        str(one.open),
        f"{figure(one.percent)}%",
        bar(one.percent, 100, "brand"),
        esc(label(KINDS, one.target.kind)),
    )
