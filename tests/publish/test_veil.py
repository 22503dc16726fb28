from checks.model.cause import Cause
from checks.model.outcome import Outcome
from checks.publish.veil import veil
from checks.reports.json_ import render
from tests.reports.made import MARK, RULEBOOK, TAGS, finding, report

SECRET = "http://www.example.gov.cn/leak.html"


def test_an_unconfirmed_sensitive_finding_shows_neither_place_nor_words() -> None:
    found = finding(
        MARK,
        SECRET,
        "机密★10年",
        outcome=Outcome.CANT_TELL,
        cause=Cause.CONFIRMATION,
        fingerprint="9" * 32,
        note="看过",
    )
    text = render(veil(report((found,)), RULEBOOK), RULEBOOK)
    assert "leak" not in text
    assert "机密" not in text
    assert "看过" not in text
    assert "内容已遮盖" in text


def test_a_confirmed_one_keeps_its_address() -> None:
    found = finding(MARK, SECRET, "机密★10年", fingerprint="9" * 32, status="confirmed")
    shown = veil(report((found,)), RULEBOOK).findings[0]
    assert shown.subject == SECRET
    assert "机密" not in shown.message + shown.evidence.excerpt
    assert shown.location.selector is None


def test_other_findings_stay() -> None:
    whole = report((finding(TAGS, fingerprint="9" * 32),))
    assert veil(whole, RULEBOOK).findings == whole.findings


def test_a_page_that_was_not_read_hides_nothing() -> None:
    unread = report().coverage.unread[0]
    found = finding(
        MARK, unread.subject, "未能检查", fingerprint="9" * 32, outcome=Outcome.CANT_TELL, cause=unread.cause
    )
    assert veil(report((found,)), RULEBOOK).findings == (found,)
