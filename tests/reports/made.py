"""A small rulebook and reports for tests; `HOSTILE` is what crawled pages try."""

from datetime import UTC, date, datetime
from typing import Any

from checks.model.cause import Cause
from checks.model.effect import Advice, Deduct, Effect, Veto
from checks.model.finding import Evidence, Finding, Location
from checks.model.level import Level
from checks.model.norm import Edition, NormStatus, Scoring
from checks.model.outcome import Outcome
from checks.model.report import Coverage, Deduction, Report, RuleResult, Score, Unread
from checks.model.rule import Change, Check, Example, Reference, Rule
from checks.model.rulebook import FrameworkNode, Profile, Rulebook
from checks.model.shelf import Shelf
from checks.model.target import Target

AS_OF = date(2026, 11, 23)
CAPTURED = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "**粗体** [点我](javascript:alert(1)) ![图](http://evil.example/x.png)",
    "](javascript:alert(1))",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\tTAB=1",
    "\rCR",
    "＝1+1",
    "\x1b[31m红\x1b[0m\x9b2J",
    "a\u202eb\u2066c\u200bd",
    "空\x00字",
    "行一\n::error::伪造\r\n##[error]旧式",
    "100%25 完成, 标题: 冒号::双",
    "`a` ``b`` | 竖线 | @某人 @someone #12 www.example.com https://example.com/x",
    "\ud800孤立代理",
    "]]> --> <!-- &amp; \"引号\" 'x'",
    "_x000D_ {0} {{花括号}}",
    "# 标题\n\n- 列表\n\n    代码",
    "--- \ntitle: x\n---",
    '{: onclick="x" } <a href="javascript:x">y</a> [^1] *[HTML]: x',
    "--8<-- \"/etc/passwd\" {{ config }} {% include 'x' %}",
    "-->]]></style></textarea></title><svg onload=alert(1)>",
]


def edition(norm: str, name: str, **other: Any) -> Edition:
    told: dict[str, Any] = {
        "title": "政府网站发展指引",
        "number": "国办发〔2017〕47号",
        "issuer": "国务院办公厅",
        "status": NormStatus.IN_FORCE,
        "issued": date(2017, 5, 15),
        "effective": date(2017, 6, 8),
        "summary": "网站怎么建、怎么管。",
        "sources": (
            Reference("国务院公报", "https://www.gov.cn/zhengce/content/2017-06/08/content_5200760.htm"),
        ),
        "clauses": {"附件 网页标签": "站点、栏目、内容三类标签。"},
        **other,
    }
    return Edition(norm, name, **told)


def rule(name: str, title: str, effect: Effect, level: Level = Level.SHALL, **other: Any) -> Rule:
    norm, _, _ = name.partition("/")
    told: dict[str, Any] = {
        "edition": "2017",
        "clause": "附件 网页标签",
        "verified": True,
        "on": "page",
        "given": ("head",),
        "then": (Check("truthy", {}, "meta[name=SiteIDCode i]@content", "缺少网站标识码标签"),),
        "otherwise": Outcome.FAILED,
        "where": {"kind": ["home", "column"], "status": 200},
        "why": "标识码是核验网站身份的依据。",
        "fix": '在 <head> 中加入 <meta name="SiteIDCode" content="…">。',
        "check_by_hand": "查看网页源代码，搜索 SiteIDCode。",
        "examples": (
            Example(
                "有标签", Outcome.PASSED, "html", '<head><meta content="2101000001" name="SiteIDCode"></head>'
            ),
            Example("缺标签", Outcome.FAILED, "html", "<head></head>", 1, {"status": 200}),
        ),
        "references": (
            Reference("发展指引", "https://www.gov.cn/zhengce/content/2017-06/08/content_5200760.htm"),
        ),
        "changes": (Change(1, AS_OF, "more", "首次编写"),),
        "en": {"title": f"{title} (en)"},
        **other,
    }
    return Rule(name, norm, title=title, level=level, declared_effect=effect, **told)


TAGS = rule("gov-site-guide/site-tags", "页面应标注网站标识码", Deduct(1, "site", 3))
LINKS = rule(
    "gov-inspection/dead-link",
    "链接应当可用",
    Veto(),
    edition="2019",
    clause="扣分指标 功能设计",
    on="site",
    given=("SELECT url AS subject FROM links WHERE $limit > 0",),
    then=(),
    where={},
    parameters={"limit": 1},
    message="链接打不开：{subject}",
)
ALT = rule(
    "accessibility/image-alt", "图片应有替代文字", Deduct(0.5), Level.SHOULD, edition="2.1", verified=False
)
LANG = rule("accessibility/html-lang", "页面应声明语言", Advice(), Level.MAY, edition="2.1")
MARK = rule(
    "gov-inspection/secrecy-mark", "不得出现密级标志", Veto(), edition="2019", sensitive=True, candidate=True
)
SAME = rule(
    "cluster-design/site-tags", "集约化页面标签", Advice(), edition="1", uses="gov-site-guide/site-tags"
)
RULES = tuple(sorted((TAGS, LINKS, ALT, LANG, MARK, SAME), key=lambda each: each.id))
EDITIONS = (
    edition("accessibility", "2.1", title="无障碍", status=NormStatus.TRIAL),
    edition("cluster-design", "1", title="网页设计（试行版）", status=NormStatus.TRIAL),
    edition("gov-inspection", "2019", title="检查指标", number="国办秘函〔2019〕19号", scoring=Scoring()),
    edition("gov-site-guide", "2017"),
)
RULEBOOK = Rulebook(
    EDITIONS,
    RULES,
    Shelf(),
    profiles={"portal": Profile("portal", "门户"), "department": Profile("department", "部门")},
    framework=(
        FrameworkNode(
            "web",
            "100",
            "网站类",
            "in-force",
            None,
            (
                FrameworkNode("insp", "101", "检查指标", "in-force", "gov-inspection"),
                FrameworkNode("draft", "102", "在编标准", "drafting", None, (), "尚未起草"),
            ),
        ),
    ),
    digest="ab" * 32,
)


def finding(
    of: Rule, subject: str = "http://www.example.gov.cn/", message: str = "缺少标签", **other: Any
) -> Finding:
    told: dict[str, Any] = {
        "outcome": Outcome.FAILED,
        "fingerprint": f"{abs(hash((of.id, subject, message))):032x}"[:32]
        if "fingerprint" not in other
        else "",
        "location": Location(12, 4, "head > meta"),
        "evidence": Evidence("<urn:uuid:1>", '<meta name="x">', None),
        **other,
    }
    return Finding(
        of.id, of.edition, level=of.level, effect=of.effect, subject=subject, message=message, **told
    )


def result(of: Rule, outcome: Outcome, *counts: int) -> RuleResult:
    return RuleResult(of.id, of.edition, of.revision, of.level, of.effect, outcome, *counts)


def report(findings: tuple[Finding, ...] | None = None, **other: Any) -> Report:
    if findings is None:
        findings = (
            finding(TAGS, fingerprint="1" * 32),
            finding(TAGS, "http://www.example.gov.cn/a.html", fingerprint="2" * 32),
            finding(LINKS, message="链接打不开", fingerprint="3" * 32, location=Location()),
            finding(
                ALT,
                message="由脚本生成",
                fingerprint="4" * 32,
                outcome=Outcome.CANT_TELL,
                cause=Cause.RENDERING,
                evidence=Evidence("<urn:uuid:2>", "<img>", "http://www.example.gov.cn/foot.js"),
            ),
            finding(LANG, message="缺少 lang", fingerprint="5" * 32, status="waived", note="改版中"),
        )
    told: dict[str, Any] = {
        "tool_version": "0.1.0",
        "rulebook_digest": "ab" * 32,
        "as_of": AS_OF,
        "profile": "department",
        "norms": EDITIONS,
        "target": Target(
            "example",
            "site",
            "http://www.example.gov.cn/",
            profile="department",
            name="示例市民政局",
            department="市民政局",
        ),
        "captured_at": CAPTURED,
        "snapshot_digest": "cd" * 32,
        "coverage": Coverage(
            100,
            93,
            93.0,
            {"page": 20, "site": 1},
            (Unread("http://www.example.gov.cn/slow.html", Cause.TIMEOUT, "15 秒未响应"),),
            {"budget": 12},
        ),
        "score": Score("unqualified", None, (LINKS.id,), (Deduction(TAGS.id, 1, 2),)),
        "rules": (
            result(LANG, Outcome.FAILED, 3, 1, 0, 0),
            result(ALT, Outcome.CANT_TELL, 3, 0, 0, 1),
            result(SAME, Outcome.FAILED, 18, 2, 0, 0),
            result(LINKS, Outcome.FAILED, 0, 1, 0, 0),
            result(MARK, Outcome.PASSED, 20, 0, 0, 0),
            result(TAGS, Outcome.FAILED, 18, 2, 0, 0),
        ),
        "findings": findings,
        "functions": {"truthy": "1"},
        **other,
    }
    return Report(**told)


def hostile() -> Report:
    """A report in which every quoted text of every finding tries something."""
    findings = tuple(
        finding(
            TAGS,
            text,
            text,
            fingerprint=f"{number:032x}",
            location=Location(1, 1, text, text, text),
            evidence=Evidence(text, text, text),
            note=text,
            status="waived" if number % 5 == 4 else "open",
            outcome=Outcome.CANT_TELL if number % 5 == 3 else Outcome.FAILED,
            cause=Cause.TIMEOUT if number % 5 == 3 else None,
        )
        for number, text in enumerate(HOSTILE)
    )
    unread = tuple(Unread(text, Cause.TIMEOUT, text) for text in HOSTILE)
    every = " ".join(HOSTILE)
    return report(
        findings,
        coverage=Coverage(1, 0, 0.0, {"page": 1}, unread, {"budget": 1}),
        target=Target(every, "site", every, profile="department", name=every, department=every),
    )
