"""Home: the city's state at a glance."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from checks.model.effect import Veto
from checks.model.moment import CHINA
from checks.model.outcome import Outcome
from checks.publish.chart import bar, columns, ring, shares, stacked
from checks.publish.leaf import Entry, Leaf, heading, prose
from checks.publish.markup import BAR, badge, esc, href, link, table
from checks.publish.shelfmark import Shelfmarks, edition_path, rule_path
from checks.publish.site import verdict_badge
from checks.publish.state import City, Standing
from checks.reports.words import EFFECTS, OUTCOMES, VERDICTS, effect_key, figure, label

_HERE: Final = "index.html"
_TOP: Final = 10
_TARGETS: Final = 12
_ORDER: Final = {"unqualified": 0, "undecided": 1, "qualified": 2}
_DOORS: Final = (
    ("guides/standards-team.html", "标准编制", "修订规范、试跑草案、看谁会受影响"),
    ("guides/department.html", "部门与开发", "检查自己的网站和接口，接入持续集成"),
    ("guides/office.html", "督查督办", "整改台账、证据存档、复核与豁免"),
    ("guides/public.html", "社会公众", "查规范、查网站、下载数据"),
)


def home_leaf(marks: Shelfmarks, city: City, place: str) -> Leaf:
    """The front page; `place` is the city's name."""
    return Leaf(
        _HERE,
        f"{place}数字政府规范执行情况",
        list(_blocks(marks, city)),
        lead=_lead(marks, city),
        hero=_figures(city) or " ",
        description="规范写成规则，网站逐条检查，结果附证据公开。",
        entries=[Entry(_HERE, "首页", "目录", "全市概览")],
    )


def _lead(marks: Shelfmarks, city: City) -> str:
    rules = len(marks.rulebook.in_force(marks.as_of).rules)
    told = f"依据 {marks.as_of.isoformat()} 起作用的 {len(marks.in_force)} 部规范、{rules} 条规则"
    if not city.standings:
        return f"{told}；还没有检查结果。"
    days = sorted(one.captured_at.astimezone(CHINA).date() for one in city.standings)
    span = days[0].isoformat() if days[0] == days[-1] else f"{days[0].isoformat()} 至 {days[-1].isoformat()}"
    missed = f"，另有 {len(city.unreached)} 个未能检查" if city.unreached else ""
    return f"{told}，检查 {len(city.standings)} 个对象{missed}；采集于 {span}。每一处问题都注明条款、位置和存档证据。"


def _blocks(marks: Shelfmarks, city: City) -> Iterator[str]:
    if city.standings:
        yield '<div class="g-halves">' + _verdicts(city) + _spread(city) + "</div>"
        yield from _worst(marks, city)
        yield from _failing(marks, city)
        yield from _norms(marks, city)
    yield heading("从这里开始", "doors")
    yield '<div class="g-doors">' + "".join(_door(*door) for door in _DOORS) + "</div>"
    yield heading("怎样看懂结果", "read")
    yield prose(
        "“无法判定”不是不合格：服务器拒绝访问、内容由脚本生成、需要登录等情形，都注明原因，不影响得分，并计入检查覆盖率。"
    )
    yield prose(
        "“条款待核”的规则只作提示，不计分；“单项否决”出现一项即为不合格。每次结论都可以用当时的存档重新得出。"
    )


def _figures(city: City) -> str:
    total = len(city.standings)
    if not total:
        return ""
    verdicts = city.verdicts()
    covered = sum(one.percent for one in city.standings) / total
    departments = len({one.target.department for one in city.standings if one.target.department})
    found = sum(one.open for one in city.standings)
    rules = len({rule for one in city.standings for rule in one.failed})
    read = sum(one.pages for one in city.standings)
    return (
        '<div class="g-panel">'
        f'<div class="g-card"><p class="g-label">检查对象</p><p class="g-big">{total}</p>'
        f'<p class="g-dim">{departments} 个部门，{read} 个页面和条目</p></div>'
        f'<div class="g-card g-edge-unqualified"><p class="g-label">不合格</p><p class="g-big">{verdicts["unqualified"]}</p>'
        f'<p class="g-dim">其中单项否决 {sum(bool(one.vetoes) for one in city.standings)} 个</p></div>'
        f'<div class="g-card"><p class="g-label">待整改问题</p><p class="g-big">{found}</p>'
        f'<p class="g-dim">涉及 {rules} 条规则</p></div>'
        f'<div class="g-card g-with-ring"><div><p class="g-label">平均检查覆盖</p>'
        f'<p class="g-dim">有结论的问题所占比例</p></div>{ring(int(covered * 10) / 10, "平均检查覆盖")}</div></div>'
    )


def _verdicts(city: City) -> str:
    parts = [(verdict, label(VERDICTS, verdict), count) for verdict, count in city.verdicts().items()]
    counts = Counter(outcome for one in city.standings for outcome in one.outcomes.values())
    outcomes = [(each.value, label(OUTCOMES, each.value), counts[each]) for each in Outcome]
    return (
        f'<section class="g-card"><h2 id="verdicts">结论</h2>{stacked(parts, "各对象的结论")}'
        f'<h2 id="outcomes">逐条结果</h2>{stacked(outcomes, "全部对象的逐条结果", unit="条")}</section>'
    )


def _spread(city: City) -> str:
    scored = [one.points for one in city.standings if one.points is not None]
    if scored:
        return f'<section class="g-card"><h2 id="spread">得分分布</h2>{columns(_bins(scored), "得分分布")}</section>'
    bins = _bins([one.percent for one in city.standings])
    return f'<section class="g-card"><h2 id="spread">覆盖率分布</h2>{columns(bins, "覆盖率分布")}</section>'


def _bins(values: Sequence[float]) -> list[tuple[str, int]]:
    edges = [(0, 60), (60, 70), (70, 80), (80, 90), (90, 1000)]
    names = ("<60", "60–70", "70–80", "80–90", "≥90")
    return [
        (name, sum(low <= value < high for value in values))
        for name, (low, high) in zip(names, edges, strict=True)
    ]


def _failing(marks: Shelfmarks, city: City) -> Iterator[str]:
    counted = [
        (rule, len(city.failing(rule)))
        for rule in sorted({rule for one in city.standings for rule in one.outcomes})
    ]
    top = sorted((pair for pair in counted if pair[1]), key=lambda pair: (-pair[1], pair[0]))[:_TOP]
    if not top:
        return
    yield heading("不符合最多的规则", "most")
    yield table(
        ("规则", "后果", "对象", BAR),
        (_failing_row(rule, count, marks, len(city.standings)) for rule, count in top),
        label="不符合最多的规则",
        numbers=(2,),
    )
    yield '<p><a href="rules/index.html">查看全部规则</a></p>'


def _failing_row(rule_id: str, count: int, marks: Shelfmarks, total: int) -> tuple[str, ...]:
    rule = marks.rules.get(rule_id)
    effect = effect_key(rule.effect) if rule else "advice"
    title = link(_HERE, rule_path(rule_id), rule.title) if rule else esc(rule_id)
    return title, badge(effect, label(EFFECTS, effect)), str(count), bar(count, total, "failed")


def _worst(marks: Shelfmarks, city: City) -> Iterator[str]:
    shown = sorted(
        city.standings, key=lambda one: (_ORDER[one.verdict], -len(one.vetoes), -one.open, one.name)
    )
    yield heading("各对象的情况" if len(shown) <= _TARGETS else "最需要整改的对象", "targets")
    yield table(
        ("对象", "结论", "得分", "单项否决", "待整改", "覆盖"),
        (_target(one, marks) for one in shown[:_TARGETS]),
        label="各对象的情况",
        numbers=(2, 4, 5),
    )
    yield '<p><a href="sites/index.html">按部门查看全部对象</a></p>'


def _target(one: Standing, marks: Shelfmarks) -> tuple[str, ...]:
    titles = (marks.rules[rule].title if rule in marks.rules else rule for rule in one.vetoes)
    return (
        f'<a href="{href(_HERE, one.path)}">{esc(one.name, 60)}</a>',
        verdict_badge(one.verdict),
        "—" if one.points is None else figure(one.points),
        esc("；".join(titles), 120) or "—",
        str(one.open),
        f"{figure(one.percent)}%",
    )


def _norms(marks: Shelfmarks, city: City) -> Iterator[str]:
    yield heading("各部规范的执行", "norms")
    rows = []
    for edition in marks.rulebook.editions:
        if edition.id not in marks.in_force:
            continue
        counts = dict.fromkeys(Outcome, 0)
        rules = [
            rule
            for rule in marks.rulebook.rules
            if (rule.norm, rule.edition) == (edition.norm, edition.edition)
        ]
        for rule in rules:
            for outcome, count in city.outcomes(rule.id).items():
                counts[outcome] += count
        told = [Outcome.PASSED, Outcome.FAILED, Outcome.CANT_TELL]
        parts = [(each.value, label(OUTCOMES, each.value), counts[each]) for each in told]
        judged = counts[Outcome.PASSED] + counts[Outcome.FAILED]
        share = f"{figure(counts[Outcome.PASSED] * 1000 // judged / 10)}%" if judged else "—"
        if not any(counts.values()):
            continue
        vetoes = sum(isinstance(rule.effect, Veto) for rule in rules)
        rows.append(
            (
                link(_HERE, edition_path(edition), edition.title),
                str(len(rules)),
                str(vetoes),
                share,
                shares(parts, edition.title),
            )
        )
    yield table(("规范", "规则", "否决项", "通过", "结果"), rows, label="各部规范的执行", numbers=(1, 2, 3))


def _door(path: str, title: str, told: str) -> str:
    return f'<a class="g-door" href="{href(_HERE, path)}"><b>{esc(title)}</b><span>{esc(told)}</span></a>'
