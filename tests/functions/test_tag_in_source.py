"""tagInSource: sent against rendered."""

from checks.artefacts.rendered import Rendered
from tests.functions.seen import cause, page, problems, say

META = '<head><meta name="SiteDomain" content="www.example.gov.cn"></head>'


def judge(html: str, sent: str) -> list[str]:
    return problems(say("tagInSource", "meta[name]", page(html=html, sent=sent)))


def test_equal_up_to_case_width_and_space_holds() -> None:
    assert judge(META, '<meta name=sitedomain content=" ＷＷＷ.example.gov.cn">') == []


def test_written_by_a_script_fails() -> None:
    assert judge(META, "<head></head>") == ["标签 SiteDomain 由脚本加入，源代码里没有"]


def test_changed_by_a_script_fails_with_both() -> None:
    (said,) = judge(META, '<meta name="SiteDomain" content="{{domain}}">')
    assert "{{domain}}" in said and "www.example.gov.cn" in said


def test_one_of_several_of_a_name_suffices() -> None:
    assert (
        judge(
            META, '<meta name="SiteDomain" content="x"><meta name="SiteDomain" content="www.example.gov.cn">'
        )
        == []
    )


def test_without_the_source_it_cannot_be_told() -> None:
    whole = page(html=META)
    alone = Rendered(whole.exchange, lambda url: None, whole.target, whole.kinds)
    assert cause(say("tagInSource", "meta[name]", alone)) == "not-collected"
