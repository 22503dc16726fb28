from checks.model.cause import Cause
from checks.model.finding import Location
from checks.model.outcome import Outcome
from checks.model.report import Coverage, Report, Unread
from checks.reports import github, markdown, text
from checks.reports.group import grouped
from checks.reports.ledger import rows, unread_rows
from checks.reports.obstacle import extent, obstacles, remaining
from tests.reports.made import ALT, LANG, RULEBOOK, TAGS, finding, report

WALL, SLOW = "http://www.example.gov.cn/wall.html", "http://www.example.gov.cn/slow.html"


def blocked() -> Report:
    """Three rules stopped by the same two refused pages and one script, and one question that is a rule's own."""
    found = []
    for number, rule in enumerate((TAGS, ALT, LANG)):
        for kind, (subject, cause, message) in enumerate(
            (
                (WALL, Cause.FIREWALL, "未能检查：403 拒绝访问（共 2 处）"),
                ("http://www.example.gov.cn/", Cause.RENDERING, "未能检查：页脚由 foot.js 写入"),
            )
        ):
            found.append(
                finding(
                    rule,
                    subject,
                    message,
                    fingerprint=f"{number}{kind}" + "0" * 30,
                    outcome=Outcome.CANT_TELL,
                    cause=cause,
                    location=Location(),
                )
            )
    found.append(
        finding(ALT, "http://www.example.gov.cn/a.html", "请人工核对", fingerprint="9" * 32,
                outcome=Outcome.CANT_TELL, cause=Cause.CONFIRMATION)
    )  # fmt: skip
    unread = tuple(Unread(each, Cause.FIREWALL, "403 拒绝访问") for each in (SLOW, WALL))
    return report(tuple(found), coverage=Coverage(10, 1, 10.0, {"page": 3}, unread))


def test_a_cause_is_one_obstacle_however_many_rules_it_kept() -> None:
    pages, script = obstacles(blocked())
    assert (pages.cause, pages.whole) == (Cause.FIREWALL, True)
    assert pages.places == ((SLOW, "403 拒绝访问"), (WALL, "403 拒绝访问"))
    assert pages.rules == ("accessibility/html-lang", "accessibility/image-alt", "gov-site-guide/site-tags")
    assert extent(pages) == "2 个页面没有读到 · 影响 3 条规则"
    assert (script.cause, script.whole, len(script.rules)) == (Cause.RENDERING, False, 3)


def test_a_rules_own_question_belongs_to_no_obstacle() -> None:
    (left,) = remaining(grouped(blocked(), RULEBOOK), obstacles(blocked()))
    assert [one.message for one in left.undecided] == ["请人工核对"]


def test_an_unread_page_is_told_even_if_no_rule_asked_for_it() -> None:
    (one,) = obstacles(report(()))
    assert (one.cause, one.rules) == (Cause.TIMEOUT, ())
    assert extent(one, "en") == "pages not read: 1"


def test_every_format_for_people_names_cause_and_subject_once() -> None:
    whole = blocked()
    told = text.render(whole, RULEBOOK)
    assert "未能判定 · 3 条规则" in told
    for subject in (WALL, SLOW):
        assert told.count(subject) == 1
    assert told.count("被防护设备拦截") == 1
    assert "白名单" in told
    assert markdown.render(whole, RULEBOOK).count("<summary>被防护设备拦截") == 1
    assert github.render(whole, RULEBOOK).count(WALL) == 1
    assert github.render(whole, RULEBOOK).count("\n") == 3
    listed = list(unread_rows([whole], "zh"))
    assert [row[2] for row in listed].count(WALL) == 1
    assert [row[2] for row in listed].count(SLOW) == 1
    assert len(list(rows([whole], RULEBOOK, "zh"))) == 7
    assert [row[14] for row in rows([whole], RULEBOOK, "zh", shared=False)] == ["请人工核对"]


def test_a_dismissed_question_is_no_obstacle() -> None:
    closed = finding(TAGS, WALL, fingerprint="1" * 32, outcome=Outcome.CANT_TELL, cause=Cause.FIREWALL,
                     status="waived")  # fmt: skip
    assert [one.rules for one in obstacles(report((closed,)))] == [()]
