"""Norm pages: the list of norms, and one page an edition with status, dates, sources and clauses."""

from collections.abc import Iterator, Sequence

from checks.model.norm import Edition
from checks.model.rule import Reference, Rule
from checks.publish.leaf import Entry, Leaf, heading, prose
from checks.publish.markup import badge, esc, facts, href, items, link, note, outside, table
from checks.publish.shelfmark import Shelfmarks, edition_path, rule_path
from checks.publish.state import City
from checks.reports.words import EFFECTS, LEVELS, NORM_STATUSES, effect_key, figure, label


def norms_leaf(marks: Shelfmarks) -> Leaf:
    """All norms and their editions."""
    here = "norms/index.html"
    rows = [
        (
            link(here, edition_path(edition), edition.title),
            esc(edition.number),
            esc(edition.edition),
            status(edition),
            edition.effective.isoformat() if edition.effective else "—",
            str(len(_rules(marks, edition))),
            "是" if edition.id in marks.in_force else "否",
        )
        for edition in marks.rulebook.editions
    ]
    lead = f"{len(rows)} 个版本。每次检查都记明依据的版本；{marks.as_of.isoformat()} 起作用的版本在末列标明。"
    return Leaf(
        here,
        "规范与版本",
        [
            table(
                ("规范", "文号", "版本", "状态", "施行", "规则", "现作依据"),
                rows,
                label="规范与版本",
                numbers=(5,),
            )
        ],
        [("index.html", "首页")],
        lead=lead,
        entries=[Entry(here, "规范与版本", "目录")],
    )


def edition_leaf(edition: Edition, marks: Shelfmarks, city: City) -> Leaf:
    """The page of one edition."""
    here = edition_path(edition)
    return Leaf(
        here,
        edition.title,
        list(_blocks(edition, marks, city, here)),
        [("index.html", "首页"), ("norms/index.html", "规范与版本")],
        toc=True,
        description=edition.summary,
        lead=esc(edition.summary),
        entries=[
            Entry(
                here,
                f"{edition.title} {edition.edition}",
                "规范",
                f"{edition.number} {edition.norm} {edition.summary}",
            )
        ],
    )


def status(edition: Edition) -> str:
    """An edition's status as a badge."""
    return badge(edition.status.value, label(NORM_STATUSES, edition.status.value))


def _rules(marks: Shelfmarks, edition: Edition) -> list[Rule]:
    return [
        rule for rule in marks.rulebook.rules if (rule.norm, rule.edition) == (edition.norm, edition.edition)
    ]


def _blocks(edition: Edition, marks: Shelfmarks, city: City, here: str) -> Iterator[str]:
    current = badge("verified", "现作判断依据") if edition.id in marks.in_force else ""
    yield f'<p class="g-badges">{status(edition)} {current}</p>'
    if edition.note:
        yield note("pending", esc(edition.note))
    yield facts(_facts(edition, marks, here))
    if edition.sources:
        yield heading("原文出处", "sources")
        yield items(source(each) for each in edition.sources)
    rules = _rules(marks, edition)
    read = sum(rule.verified for rule in rules)
    yield heading("条款与规则", "clauses")
    yield prose(
        f"共 {len(rules)} 条规则，其中 {read} 条的条款已对照原文核对，{len(rules) - read} 条待核（只提示，不计分）。"
    )
    yield prose("条款内容为本项目的概括，不是原文；请以发布机关公布的文本为准。")
    yield table(
        ("条款", "规则", "要求", "后果", "核对", "不符合的对象"),
        (_row(rule, city, here) for rule in sorted(rules, key=lambda rule: (rule.clause, rule.id))),
        label="条款与规则",
        numbers=(5,),
    )
    yield (
        f'<p><a href="{href(here, f"coverage/{edition.norm}/{edition.edition}.html")}">逐条查看条款覆盖</a></p>'
        if (rules or edition.clauses)
        else ""
    )
    loose = [clause for clause in edition.clauses if clause not in {rule.clause for rule in rules}]
    if loose:
        yield heading("还没有规则的条款", "unruled")
        yield items(f"<b>{esc(clause)}</b> {esc(edition.clauses[clause])}" for clause in loose)


def _facts(edition: Edition, marks: Shelfmarks, here: str) -> Iterator[tuple[str, str]]:
    yield "文号", esc(edition.number)
    yield "发布机关", esc(edition.issuer)
    yield "版本", esc(edition.edition)
    yield "发布", edition.issued.isoformat() if edition.issued else ""
    yield "施行", edition.effective.isoformat() if edition.effective else "尚未施行"
    yield "终止", edition.ended.isoformat() if edition.ended else ""
    yield "代替", esc("、".join(edition.replaces))
    others = [one for one in marks.rulebook.editions if one.norm == edition.norm and one != edition]
    yield "其他版本", "、".join(link(here, edition_path(one), one.edition) for one in others)
    if edition.scoring:
        base, line = figure(edition.scoring.base), figure(edition.scoring.pass_line)
        yield "计分", f"总分 {base} 分，低于 {line} 分为不合格；出现任一单项否决即不合格，不再评分。"
    yield "英文名", esc(edition.en.get("title", ""))


def source(reference: Reference) -> str:
    """A reference as a link with its address shown."""
    return f'{outside(reference.url, reference.title)} <span class="g-dim">{esc(reference.url)}</span>'


def _row(rule: Rule, city: City, here: str) -> Sequence[str]:
    effect = effect_key(rule.effect)
    failing = len(city.failing(rule.id))
    return (
        esc(rule.clause),
        link(here, rule_path(rule.id), rule.title),
        esc(label(LEVELS, rule.level.value)),
        badge(effect, label(EFFECTS, effect)),
        badge("verified", "已核") if rule.verified else badge("pending", "待核"),
        str(failing) if failing else "—",
    )
