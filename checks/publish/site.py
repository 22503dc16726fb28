"""Target page: score, coverage, findings grouped by rule with evidence, and what could not be checked."""

from collections.abc import Iterator, Sequence

from checks.model.finding import Finding
from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.publish.chart import ring, stacked
from checks.publish.gaps import gaps
from checks.publish.leaf import Entry, Leaf, heading, prose
from checks.publish.markup import badge, code, esc, facts, fold, href, items, link, outside, table
from checks.publish.shelfmark import Shelfmarks, anchor, rule_path
from checks.publish.state import Standing
from checks.reports.group import Group, grouped, shared_failures
from checks.reports.place import place
from checks.reports.words import (
    CAUSES,
    EFFECTS,
    KINDS,
    LEVELS,
    OUTCOMES,
    STATUSES,
    VERDICTS,
    effect_key,
    figure,
    label,
    rule_title,
    seen_at,
)

PLACES = 10
"""How many findings of one rule a page shows; the rest is in the downloads."""


def target_leaf(report: Report, standing: Standing, marks: Shelfmarks) -> Leaf:
    """The page of one target; `report` must be fit to be shown (see `veil`)."""
    here = standing.path
    target = report.target
    crumbs = [("index.html", "首页"), ("sites/index.html", "部门与网站")]
    told = " ".join(part for part in (target.id, target.location, target.department, target.code) if part)
    return Leaf(
        here,
        standing.name,
        list(_blocks(report, standing, marks, here)),
        crumbs,
        toc=True,
        description=f"{standing.name}：{label(VERDICTS, standing.verdict)}，覆盖 {figure(standing.percent)}%",
        lead=_lead(report),
        entries=[Entry(here, standing.name, label(KINDS, target.kind), told)],
    )


def _lead(report: Report) -> str:
    target = report.target
    parts = [esc(target.department or ""), label(KINDS, target.kind), outside(target.location)]
    return " · ".join(part for part in parts if part)


def verdict_badge(verdict: str) -> str:
    """A verdict in its colour."""
    return badge(verdict, label(VERDICTS, verdict))


def _blocks(report: Report, standing: Standing, marks: Shelfmarks, here: str) -> Iterator[str]:
    groups = grouped(report, marks.rulebook)
    failed = [group for group in groups if group.failed]
    closed = [group for group in groups if group.closed]
    yield _panel(report, standing)
    yield stacked(
        [(each.value, label(OUTCOMES, each.value), count) for each, count in report.counts.items()],
        "规则结果",
        unit="条",
    )
    if shared := len(shared_failures(groups)):
        yield prose(f"不通过的规则中有 {shared} 条与别的规则指同一问题，问题只列一次。")
    yield from _score(report, marks, here)
    yield heading("不通过", "failed")
    if not failed:
        yield prose("没有发现不通过的规则。")
    for group in failed:
        yield _failed(group, marks, here)
    yield from gaps(report, groups, marks, here)
    if closed:
        yield heading("已有处理", "closed")
        yield table(("规则", "状态", "问题所在", "备注"), _closed(closed, marks, here), label="已有处理")
    yield heading("全部规则的结果", "rules")
    idle = report.counts[Outcome.INAPPLICABLE]
    yield fold(f"展开 {len(groups) - idle} 条规则（另有 {idle} 条不适用，未列出）", _all(groups, marks, here))
    yield heading("依据与证据", "evidence")
    yield facts(_provenance(report, standing, marks, here))


def _panel(report: Report, standing: Standing) -> str:
    score = report.score
    points = "—" if score.points is None else figure(score.points)
    why = (
        "出现单项否决，不再评分"
        if score.vetoes
        else "满分与合格线见计分规范"
        if score.points is not None
        else "没有可计分的规则"
    )
    return (
        f'<div class="g-panel"><div class="g-card g-edge-{score.verdict}"><p class="g-label">结论</p>'
        f'<p class="g-big">{esc(label(VERDICTS, score.verdict))}</p><p class="g-dim">{_ground(standing)}</p></div>'
        f'<div class="g-card"><p class="g-label">得分</p><p class="g-big">{points}</p><p class="g-dim">{why}</p></div>'
        f'<div class="g-card"><p class="g-label">待整改问题</p><p class="g-big">{standing.open}</p>'
        f'<p class="g-dim">{len(standing.failed)} 条规则不通过</p></div>'
        f'<div class="g-card g-with-ring"><div><p class="g-label">检查覆盖</p><p class="g-dim">'
        f"{report.coverage.answered} / {report.coverage.asked} 个问题有结论</p></div>"
        f"{ring(report.coverage.percent, '检查覆盖')}</div></div>"
    )


def _ground(standing: Standing) -> str:
    """What a verdict rests on."""
    if not standing.unread:
        return f"单项否决 {len(standing.vetoes)} 项"
    return "没有读到内容" + (f"：{esc(label(CAUSES, standing.cause.value))}" if standing.cause else "")


def _score(report: Report, marks: Shelfmarks, here: str) -> Iterator[str]:
    score = report.score
    rows = [(_title(rule, marks, here), badge("veto", "单项否决"), "—", "—") for rule in score.vetoes]
    rows += [
        (_title(each.rule, marks, here), badge("deduct", "扣分"), figure(each.points), str(each.findings))
        for each in score.deductions
    ]
    if rows:
        yield heading("得分构成", "score")
        yield table(("规则", "后果", "扣分", "处数"), rows, label="得分构成", numbers=(2, 3))


def _title(rule_id: str, marks: Shelfmarks, here: str) -> str:
    rule = marks.rules.get(rule_id)
    return link(here, rule_path(rule_id), rule.title) if rule else code(rule_id)


def _failed(group: Group, marks: Shelfmarks, here: str) -> str:
    result, rule = group.result, group.rule
    effect = effect_key(result.effect)
    told = [f'<h3 id="{anchor(result.rule)}">{_title(result.rule, marks, here)}</h3>']
    told.append(
        f'<p class="g-badges">{badge(effect, label(EFFECTS, effect))} '
        f"{badge('level', label(LEVELS, result.level.value))} <span>{len(group.failed)} 处</span></p>"
    )
    if rule is not None:
        clause = (
            f"{marks.editions[f'{rule.norm}@{rule.edition}'].title} "
            if f"{rule.norm}@{rule.edition}" in marks.editions
            else ""
        )
        told.append(
            f'<p class="g-dim">条款：{esc(clause + rule.clause)}{"" if rule.verified else "（条款待核，不计分）"}</p>'
        )
        told.append(f"<p><b>怎么改</b> {esc(rule.fix)}</p>" if rule.fix else "")
    told.append(_places(group.failed[:PLACES]))
    more = len(group.failed) - PLACES
    if more > 0:
        told.append(f'<p class="g-dim">另有 {more} 处，见本页末尾的数据下载。</p>')
    return f'<section class="g-finding g-edge-{effect}">{"".join(told)}</section>'


def _places(findings: Sequence[Finding]) -> str:
    """What was seen, each message once with its places."""
    told: dict[str, list[str]] = {}
    for finding in findings:
        places = told.setdefault(esc(finding.message), [])
        places.append(_place(finding, 120 if places else 240))
    listed = "".join(f"<li><p>{message}</p>{items(places)}</li>" for message, places in told.items())
    return f'<ol class="g-places">{listed}</ol>'


def _place(finding: Finding, room: int) -> str:
    where = place(finding)
    evidence = finding.evidence
    told = code(finding.subject, 200) + (f' <span class="g-dim">{esc(where, 160)}</span>' if where else "")
    if evidence.excerpt or evidence.record:
        origin = f"由 {esc(evidence.origin, 160)} 写入 " if evidence.origin else ""
        quoted = f"<q>{esc(evidence.excerpt, room)}</q> " if evidence.excerpt else ""
        record = f"<span>存档 {esc(evidence.record, 80)}</span>" if evidence.record else ""
        told += f'<p class="g-quote">{quoted}{origin}{record}</p>'
    return told


def _closed(groups: Sequence[Group], marks: Shelfmarks, here: str) -> Iterator[tuple[str, ...]]:
    for group in groups:
        for one in group.closed[:PLACES]:
            yield (
                _title(one.rule, marks, here),
                badge(one.status, label(STATUSES, one.status)),
                code(one.subject, 160),
                esc(one.note, 200),
            )


def _all(groups: Sequence[Group], marks: Shelfmarks, here: str) -> str:
    rows = []
    shown = [group for group in groups if group.result.outcome is not Outcome.INAPPLICABLE]
    for group in sorted(shown, key=lambda group: group.result.rule):
        result = group.result
        shared = group.shown_under
        also = (
            f' <span class="g-dim">同 {esc(rule_title(marks.rules.get(shared), shared))}</span>'
            if shared
            else ""
        )
        rows.append(
            (
                _title(result.rule, marks, here) + also,
                badge(result.outcome.value, label(OUTCOMES, result.outcome.value)),
                *(
                    str(number)
                    for number in (result.passed, result.failed, result.inapplicable, result.cant_tell)
                ),
            )
        )
    names = ("规则", "结果", *(label(OUTCOMES, one.value) for one in list(Outcome)[:4]))
    return table(names, rows, label="全部规则的结果", numbers=(2, 3, 4, 5))


def _provenance(
    report: Report, standing: Standing, marks: Shelfmarks, here: str
) -> Iterator[tuple[str, str]]:
    yield "采集时间", seen_at(report.captured_at, "zh")
    yield "适用规范之日", report.as_of.isoformat()
    profile = marks.rulebook.profiles.get(report.profile or "")
    yield "对象类型", esc(profile.title if profile else report.profile or "")
    yield "规范", "、".join(esc(f"{norm.title} {norm.edition}") for norm in report.norms)
    yield "程序版本", esc(report.tool_version)
    yield "规则库摘要", code(report.rulebook_digest)
    yield "存档摘要", code(report.snapshot_digest)
    yield (
        "数据下载",
        f'<a href="{href(here, f"downloads/reports/{standing.slug}.json")}" download>完整报告（JSON）</a> · '
        f'<a href="{href(here, "downloads/index.html")}">全部开放数据</a>',
    )
