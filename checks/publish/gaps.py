"""Gaps: what of a target could not be decided, each cause told once with the rules that it kept."""

from collections.abc import Iterator, Sequence

from checks.model.report import Report
from checks.publish.leaf import heading, prose
from checks.publish.markup import code, esc, fold, items, link, table
from checks.publish.shelfmark import Shelfmarks, anchor, rule_path
from checks.reports.group import Group
from checks.reports.obstacle import Obstacle, extent, obstacles, remaining
from checks.reports.words import CAUSES, LEFT_OUT, REMEDIES, label

PLACES = 20
"""How many subjects of one obstacle a page shows; the rest is in the downloads."""


def gaps(report: Report, groups: Sequence[Group], marks: Shelfmarks, here: str) -> Iterator[str]:
    """The section on what stayed open; nothing when all was decided and fetched."""
    told = obstacles(report)
    own = remaining(groups, told)
    left_out = report.coverage.left_out
    if not told and not own and not left_out:
        return
    yield heading("未能判定", "undecided")
    yield prose("下列各项既不算通过，也不算不通过，不影响得分。")
    failed = {group.result.rule for group in groups if group.failed}
    marked = {group.result.rule for group in own} | failed
    for obstacle in told:
        fresh = [rule for rule in obstacle.rules if rule not in marked]
        yield _obstacle(obstacle, fresh, marks, here)
        marked.update(fresh)
    if own:
        yield table(
            ("规则", "原因", "处数", "说明"),
            _rows(own, failed, marks, here),
            label="未能判定的规则",
            numbers=(2,),
        )
    if left_out:
        yield items(
            f"{esc(label(LEFT_OUT, reason))}：{count} 个地址未采集" for reason, count in left_out.items()
        )


def _obstacle(obstacle: Obstacle, fresh: Sequence[str], marks: Shelfmarks, here: str) -> str:
    """One cause; the rules in `fresh` are marked here, so that links to them arrive."""
    cause = obstacle.cause.value
    told = [f"<p><b>{esc(label(CAUSES, cause))}</b> · {extent(obstacle)}</p>"]
    if cause in REMEDIES:
        told.append(f'<p class="g-dim">怎么办：{esc(label(REMEDIES, cause))}</p>')
    told.append(
        items(
            f'{code(subject, 200)} <span class="g-dim">{esc(detail, 200)}</span>'
            for subject, detail in obstacle.places[:PLACES]
        )
    )
    more = len(obstacle.places) - PLACES
    if more > 0:
        told.append(f'<p class="g-dim">另有 {more} 处，见本页末尾的数据下载。</p>')
    if obstacle.rules:
        named = items(
            (f'<span id="{anchor(rule)}"></span>' if rule in fresh else "") + _title(rule, marks, here)
            for rule in obstacle.rules
        )
        told.append(fold(f"受影响的 {len(obstacle.rules)} 条规则", named))
    return f'<section class="g-finding">{"".join(told)}</section>'


def _title(rule_id: str, marks: Shelfmarks, here: str) -> str:
    rule = marks.rules.get(rule_id)
    return link(here, rule_path(rule_id), rule.title) if rule else code(rule_id)


def _rows(
    groups: Sequence[Group], failed: set[str], marks: Shelfmarks, here: str
) -> Iterator[tuple[str, ...]]:
    for group in groups:
        rule = group.result.rule
        causes = sorted({label(CAUSES, one.cause.value) for one in group.undecided if one.cause})
        first = group.undecided[0]
        yield (
            ("" if rule in failed else f'<span id="{anchor(rule)}"></span>') + _title(rule, marks, here),
            esc("、".join(causes)),
            str(len(group.undecided)),
            f'{code(first.subject, 120)}<br><span class="g-dim">{esc(first.message, 200)}</span>',
        )
