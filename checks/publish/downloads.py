"""Downloads (开放数据): everything on the pages as JSON and CSV, with a dictionary."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

from checks.publish.leaf import Entry, Leaf, heading, prose
from checks.publish.markup import code, esc, table
from checks.publish.shelfmark import Shelfmarks
from checks.publish.state import City
from checks.reports.inert import cell
from checks.reports.json_ import dump, effect_shape
from checks.reports.ledger import COLUMNS

Field = tuple[str, str]

NORMS: Final[tuple[Field, ...]] = (
    ("id", "规范编号"),
    ("edition", "版本"),
    ("title", "名称"),
    ("number", "文号"),
    ("issuer", "发布机关"),
    (
        "status",
        "状态：drafting 在编，consultation 征求意见，trial 试行，in-force 现行，superseded 被代替，withdrawn 废止",
    ),
    ("issued", "发布日期"),
    ("effective", "施行日期"),
    ("ended", "终止日期（不含）"),
    ("rules", "规则条数"),
    ("in_force", "现在是否作为判断依据"),
)
RULES: Final[tuple[Field, ...]] = (
    ("id", "规则编号，永不更改"),
    ("norm", "所属规范"),
    ("edition", "所属版本"),
    ("clause", "条款"),
    ("title", "名称"),
    ("level", "要求：shall 应，should 宜，may 可"),
    ("effect", "现在计入的后果：veto 单项否决，advice 提示，或扣分的数值、单位和上限"),
    ("declared_effect", "规则写明的后果；条款待核时与 effect 不同"),
    ("verified", "条款是否已对照原文核对"),
    ("on", "判断对象：response page rendered site interface wsdl record register"),
    ("revision", "修订次数"),
)
SITES: Final[tuple[Field, ...]] = (
    ("id", "对象编号"),
    ("name", "名称"),
    ("department", "部门"),
    ("kind", "类别：site interface wsdl register"),
    ("location", "地址"),
    ("verdict", "结论：qualified 合格，unqualified 不合格，undecided 未定"),
    ("points", "得分；出现单项否决或没有可计分规则时为空"),
    ("vetoes", "单项否决的规则编号"),
    ("open_findings", "待整改问题数"),
    ("coverage_percent", "检查覆盖率（%）"),
    ("captured_at", "采集时间（UTC）"),
    ("as_of", "依据哪一天的规范"),
)
RESULTS: Final[tuple[Field, ...]] = (
    ("target", "对象编号"),
    ("rule", "规则编号"),
    ("outcome", "结果：passed failed inapplicable cantTell untested"),
    ("open_findings", "待整改问题数"),
    ("undecided", "无法判定的处数"),
)
_MEANINGS: Final = {
    "no": "行号，只在本文件中有用",
    "department": "主管部门",
    "target": "检查对象的名称",
    "location": "检查对象的地址",
    "rule": "规则编号，永不更改",
    "title": "规则名称",
    "edition": "判定所依据的规范及其版本",
    "clause": "规范的条款",
    "level": "应、宜、可",
    "effect": "单项否决、扣分或提示",
    "outcome": "不通过，或无法判定",
    "cause": "结果为无法判定时，为什么没能判定",
    "subject": "问题在哪个网页、响应、接口或哪一行",
    "place": "在其中的行、列、选择器、字段或单元格",
    "message": "看到了什么，应是什么",
    "excerpt": "存档中的原文，敏感内容已遮盖",
    "fix": "怎样改",
    "status": "待整改、既有问题、已豁免、已排除或已确认",
    "note": "豁免或确认的理由、负责人",
    "captured_at": "采集的时间（北京时间）",
    "record": "存档中的记录编号，凭它可以找到原始响应",
    "fingerprint": "同一处问题在各次检查中不变的编号",
}
FINDINGS: Final[tuple[Field, ...]] = tuple((chinese, _MEANINGS[english]) for chinese, english, _ in COLUMNS)


def norm_rows(marks: Shelfmarks) -> list[dict[str, Any]]:
    """One object an edition."""
    counts: dict[str, int] = {}
    for rule in marks.rulebook.rules:
        key = f"{rule.norm}@{rule.edition}"
        counts[key] = counts.get(key, 0) + 1
    return [
        {
            "id": one.norm, "edition": one.edition, "title": one.title, "number": one.number, "issuer": one.issuer,
            "status": one.status.value, "issued": _day(one.issued), "effective": _day(one.effective),
            "ended": _day(one.ended), "rules": counts.get(one.id, 0), "in_force": one.id in marks.in_force,
        }
        for one in marks.rulebook.editions
    ]  # fmt: skip


def rule_rows(marks: Shelfmarks) -> list[dict[str, Any]]:
    """One object a rule and edition."""
    return [
        {
            "id": one.id, "norm": one.norm, "edition": one.edition, "clause": one.clause, "title": one.title,
            "level": one.level.value, "effect": effect_shape(one.effect),
            "declared_effect": effect_shape(one.declared_effect), "verified": one.verified, "on": one.on,
            "revision": one.revision,
        }
        for one in marks.rulebook.rules
    ]  # fmt: skip


def site_rows(city: City) -> list[dict[str, Any]]:
    """One object a target."""
    return [
        {
            "id": one.target.id, "name": one.name, "department": one.target.department, "kind": one.target.kind,
            "location": one.target.location, "verdict": one.verdict, "points": one.points,
            "vetoes": list(one.vetoes), "open_findings": one.open, "coverage_percent": one.percent,
            "captured_at": one.captured_at.isoformat().replace("+00:00", "Z"), "as_of": one.as_of.isoformat(),
        }
        for one in city.standings
    ]  # fmt: skip


def result_rows(city: City) -> list[dict[str, Any]]:
    """One object a target and rule."""
    return [
        {
            "target": one.target.id, "rule": rule, "outcome": outcome.value,
            "open_findings": one.failed.get(rule, 0), "undecided": one.undecided.get(rule, 0),
        }
        for one in city.standings
        for rule, outcome in one.outcomes.items()
    ]  # fmt: skip


def files(marks: Shelfmarks, city: City) -> Iterable[tuple[str, str]]:
    """Paths and contents of all downloads but the findings and the single reports."""
    for name, fields, rows in (
        ("norms", NORMS, norm_rows(marks)),
        ("rules", RULES, rule_rows(marks)),
        ("sites", SITES, site_rows(city)),
        ("results", RESULTS, result_rows(city)),
    ):
        yield f"downloads/{name}.json", dump(rows)
        yield f"downloads/{name}.csv", _csv([field for field, _ in fields], rows)


def downloads_leaf(city: City) -> Leaf:
    """What there is to download, and what every field means."""
    here = "downloads/index.html"
    sets = (
        ("norms", "规范与版本", NORMS, ("csv", "json")),
        ("rules", "规则", RULES, ("csv", "json")),
        ("sites", "检查对象与结论", SITES, ("csv", "json")),
        ("results", "逐条结果", RESULTS, ("csv", "json")),
        ("findings", "问题台账", FINDINGS, ("csv",)),
    )
    blocks = [
        prose(
            "文件都是 UTF-8；CSV 可直接用表格软件打开，单元格不会被当作公式执行。字段只增加，不改义；变动写在更新记录里。"
        ),
        table(
            ("数据集", "下载"),
            ((esc(title), " · ".join(_file(name, kind) for kind in kinds)) for name, title, _, kinds in sets),
            label="数据集",
        ),
    ]
    for name, title, fields, _ in sets:
        blocks.append(heading(title, name))
        blocks.append(
            table(
                ("字段", "含义"), ((code(field), esc(told)) for field, told in fields), label=f"{title}的字段"
            )
        )
    blocks.append(heading("单个对象的完整报告", "reports"))
    blocks.append(prose("每个对象一份 JSON，格式为 guiju.report/1；涉及敏感内容的摘录已遮盖。"))
    blocks.append(
        table(
            ("对象", "报告"),
            (
                (
                    esc(one.name, 60),
                    f'<a href="reports/{esc(one.slug)}.json" download>{esc(one.slug)}.json</a>',
                )
                for one in city.standings
            ),
            label="完整报告",
        )
    )
    entries = [Entry(here, "开放数据", "目录", "下载 JSON CSV 数据字典 问题台账")]
    return Leaf(
        here,
        "开放数据",
        blocks,
        [("index.html", "首页")],
        toc=True,
        lead="页面上的全部内容都可以下载，附数据字典。",
        entries=entries,
    )


def _file(name: str, kind: str) -> str:
    return f'<a href="{name}.{kind}" download>{name}.{kind}</a>'


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _csv(fields: Sequence[str], rows: Iterable[dict[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(fields)
    for row in rows:
        writer.writerow([_cell(row[field]) for field in fields])
    return "\ufeff" + text.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, list):
        return cell(" ".join(value))
    if isinstance(value, dict):
        return cell(f"deduct {value['deduct']} per {value['per']} cap {value['cap']}")
    return cell(value) if isinstance(value, str) else value
