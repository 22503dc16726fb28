from dataclasses import replace

from checks.publish.site import PLACES, target_leaf
from checks.publish.state import standing
from tests.publish.made import FIRST, MARKS
from tests.reports.made import TAGS, finding, report


def text_of(whole: object) -> str:
    return target_leaf(whole, standing(whole), MARKS).text()  # type: ignore[arg-type]


def test_a_target_page_tells_score_findings_evidence_and_gaps() -> None:
    text = text_of(FIRST)
    for wanted in (
        "示例市民政局", "市民政局", "不合格", "93 / 100 个问题有结论", 'id="r-gov-site-guide--site-tags"', "怎么改", "缺少标签",
        "http://www.example.gov.cn/a.html", "12:4 head &gt; meta", "存档 &lt;urn:uuid:1&gt;", "内容由脚本生成，需浏览器渲染",
        "15 秒未响应", "12 个地址未采集", "已豁免", "改版中", "downloads/reports/example.json", "cdcd", "同 页面应标注网站标识码",
    ):  # fmt: skip
        assert wanted in text, wanted


def test_one_message_stands_once_over_its_places() -> None:
    assert text_of(FIRST).count("<p>缺少标签</p>") == 1


def test_only_the_first_places_are_shown() -> None:
    many = tuple(finding(TAGS, f"http://a/{n}.html", fingerprint=f"{n:032x}") for n in range(PLACES + 7))
    text = text_of(report(many))
    assert "另有 7 处" in text
    assert f"http://a/{PLACES}.html" not in text


def test_a_script_that_wrote_it_is_named() -> None:
    one = report((FIRST.findings[3],))
    assert "foot.js" not in text_of(one)
    failed = report((finding(TAGS, fingerprint="9" * 32, evidence=FIRST.findings[3].evidence),))
    assert "由 http://www.example.gov.cn/foot.js 写入" in text_of(failed)


def test_nothing_failed() -> None:
    assert "没有发现不通过的规则" in text_of(report(()))


def test_times_are_those_of_the_readers() -> None:
    assert "2026-11-20 16:30（北京时间）" in text_of(FIRST)


def test_a_target_of_which_nothing_was_read_says_why() -> None:
    whole = replace(FIRST, coverage=replace(FIRST.coverage, artefacts={"response": 1}))
    assert "没有读到内容：超时" in text_of(whole)
    assert "没有读到内容" not in text_of(FIRST)


def test_rules_counted_and_rules_listed_agree() -> None:
    assert "不通过的规则中有 1 条与别的规则指同一问题" in text_of(FIRST)
