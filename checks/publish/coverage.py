"""Coverage pages: of each edition, which clause has which rules and examples, which has none and why."""

from collections.abc import Iterator, Sequence

from checks.model.norm import Edition
from checks.model.outcome import Outcome
from checks.publish.leaf import Entry, Leaf, heading, prose
from checks.publish.markup import badge, code, esc, link, table
from checks.publish.norm import status
from checks.publish.shelfmark import Shelfmarks, edition_path, rule_path
from checks.publish.state import City
from checks.reports.words import figure
from checks.rulebook.coverage import REASONS, ClauseCoverage, NormCoverage, coverage_of

_SILENT = frozenset((Outcome.INAPPLICABLE, Outcome.UNTESTED))


def coverage_path(edition: Edition) -> str:
    """The path of an edition's coverage."""
    return f"coverage/{edition.norm}/{edition.edition}.html"


def coverage_leaves(marks: Shelfmarks, city: City) -> Iterator[Leaf]:
    """The overview, then a page for each edition that lists clauses or has rules."""
    covered = [each for each in coverage_of(marks.rulebook) if each.clauses]
    yield _overview(covered, marks, city)
    yield from (_edition(each, marks, city) for each in covered)


def never_fired(city: City) -> list[str]:
    """The rules that judged targets and applied to nothing on any of them."""
    rules = sorted({rule for standing in city.standings for rule in standing.outcomes})
    return [rule for rule in rules if set(city.outcomes(rule)) <= _SILENT]


def _overview(covered: Sequence[NormCoverage], marks: Shelfmarks, city: City) -> Leaf:
    here = "coverage/index.html"
    listed, ruled = sum(each.listed for each in covered), sum(each.covered for each in covered)
    blocks = [
        table(
            ("规范", "版本", "状态", "列出条款", "有规则", "比例", "条款待核", "没有规则"),
            (_sum(each, here) for each in covered),
            label="各版本的条款覆盖",
            numbers=(3, 4, 5, 6, 7),
        ),
        *_silent(never_fired(city), marks, city, here),
    ]
    return Leaf(
        here,
        "条款覆盖",
        blocks,
        [("index.html", "首页"), ("norms/index.html", "规范与版本")],
        toc=True,
        lead=f"{len(covered)} 个版本列出 {listed} 条条款，{ruled} 条有规则。没有规则的条款都写明原因。",
        entries=[Entry(here, "条款覆盖", "目录", "哪些条款没有规则 从未适用的规则 条款待核")],
    )


def _sum(each: NormCoverage, here: str) -> Sequence[str]:
    percent = f"{figure(100 * each.covered // each.listed)}%" if each.listed else "—"
    return (
        link(here, coverage_path(each.edition), each.edition.title),
        esc(each.edition.edition),
        status(each.edition),
        str(each.listed) if each.listed else "未列",
        str(each.covered) if each.listed else "—",
        percent,
        str(each.unverified) if each.unverified else "—",
        str(each.listed - each.covered) if each.listed > each.covered else "—",
    )


def _edition(each: NormCoverage, marks: Shelfmarks, city: City) -> Leaf:
    edition, here = each.edition, coverage_path(each.edition)
    silent = frozenset(never_fired(city)) if edition.id in marks.in_force else frozenset()
    bare = [clause for clause in each.clauses if not clause.rules]
    blocks = [
        prose(_told(each)),
        heading("有规则的条款", "ruled"),
        table(
            ("条款", "规则", "例子", "核对"),
            (_ruled(clause, marks, here, silent) for clause in each.clauses if clause.rules),
            label="有规则的条款",
            numbers=(2,),
        ),
    ]
    if bare:
        blocks += [
            heading("没有规则的条款", "unruled"),
            table(("条款", "要旨", "原因"), map(_bare, bare), label="没有规则的条款"),
        ]
    return Leaf(
        here,
        f"{edition.title}：条款覆盖",
        blocks,
        [("index.html", "首页"), ("coverage/index.html", "条款覆盖")],
        toc=bool(bare),
        lead=f"{link(here, edition_path(edition), edition.title)} {esc(edition.edition)} {status(edition)}",
        entries=[Entry(here, f"{edition.title} {edition.edition} 条款覆盖", "条款覆盖", edition.number)],
    )


def _told(each: NormCoverage) -> str:
    waiting = f"有规则的条款中 {each.unverified} 条待核。" if each.unverified else "有规则的条款都已核对。"
    if not each.listed:
        return f"本版没有列出条款表，以下是规则所依据的条款。{waiting}"
    return f"列出 {each.listed} 条条款，{each.covered} 条有规则。{waiting}"


def _ruled(clause: ClauseCoverage, marks: Shelfmarks, here: str, silent: frozenset[str]) -> Sequence[str]:
    rules = []
    for rule in clause.rules:
        quiet = " " + badge("plain", "本次未适用") if rule in silent else ""
        rules.append(link(here, rule_path(rule), marks.rules[rule].title) + quiet)
    gist = f'<br><span class="g-dim">{esc(clause.text)}</span>' if clause.text else ""
    return (
        esc(clause.clause) + gist,
        "<br>".join(rules),
        str(clause.examples),
        badge("verified", "已核") if clause.verified else badge("pending", "待核"),
    )


def _bare(clause: ClauseCoverage) -> Sequence[str]:
    reason, _, note = clause.reason.partition(": ")
    told = REASONS.get(reason, reason)
    return esc(clause.clause), esc(clause.text), esc(f"{told}：{note}" if note else told)


def _silent(rules: Sequence[str], marks: Shelfmarks, city: City, here: str) -> Iterator[str]:
    if not city.standings:
        return
    yield heading("本次检查中从未适用的规则", "silent")
    if not rules:
        yield prose("没有：每条规则都至少适用于一个对象。")
        return
    yield prose(f"{len(rules)} 条规则没有遇到适用的内容，不能说明已经做到，也可能是规则的适用条件写得过窄。")
    yield table(
        ("规则", "编号", "判断过的对象"),
        (
            (
                link(here, rule_path(rule), marks.rules[rule].title) if rule in marks.rules else esc(rule),
                code(rule),
                str(sum(city.outcomes(rule).values())),
            )
            for rule in rules
        ),
        label="从未适用的规则",
        numbers=(2,),
    )
