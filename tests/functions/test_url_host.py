import pytest

from checks.model.target import Target
from tests.functions.pages import of_text, page

DECLARED = Target(
    "t",
    "site",
    "http://jyj.example.gov.cn/",
    main_domain="www.example.gov.cn",
    hosts=("old.gov.cn",),
    platform_hosts=("zwfw.liaoning.gov.cn",),
)


def judged(text: str, target: Target | None = None, **options: object) -> list[str]:
    return of_text("urlHost", text, page("<p>", target=target) if target else page("<p>"), **options)


@pytest.mark.parametrize(
    ("address", "relation", "allowed"),
    [
        ("x.html", "page", True), ("http://example.gov.cn/x", "page", True), ("http://jyj.example.gov.cn/", "page", False),
        ("http://jyj.example.gov.cn/", "site", True), ("//cdn.jsdelivr.net/x.js", "site", False), ("javascript:void(0)", "site", True),
        ("mailto:a@b.cn", "page", True), ("http://zwfw.gov.cn/", "platform", True), ("", "page", True), ("HTTP://WWW.EXAMPLE.GOV.CN:80/", "page", True),
    ],
)  # fmt: skip
def test_relations(address: str, relation: str, allowed: bool) -> None:
    assert (judged(address, relation=relation) == []) is allowed


def test_what_the_target_declares() -> None:
    assert judged("http://old.gov.cn/", DECLARED, relation="page") == []
    assert judged("http://www.zwfw.liaoning.gov.cn/x", DECLARED, relation="platform") == []
    assert judged("http://other.gov.cn/", DECLARED, relation="platform") == ["other.gov.cn"]
    parent = Target("t", "site", "http://a.gov.cn/", declared={"parent_domain": "city.gov.cn"})
    assert judged("http://b.city.gov.cn/", parent, relation="site") == []


def test_lists() -> None:
    assert judged("https://beian.miit.gov.cn/#/x", hosts=("beian.miit.gov.cn",)) == []
    assert judged("http://www.miitbeian.gov.cn", hosts=("beian.miit.gov.cn",)) == ["www.miitbeian.gov.cn"]
    assert judged("http://hm.baidu.com/hm.js", relation="site", codelist="allowed-hosts") == []
    assert judged("//pos.baidu.com/x", notCodelist="ad-networks") == ["pos.baidu.com"]
    assert judged("//hm.baidu.com/x", notHosts=("pos.baidu.com",)) == []
    with pytest.raises(ValueError, match="no code list 'nowhere'"):
        judged("x", codelist="nowhere")


def test_schemes_parameters_and_bare_hosts() -> None:
    assert judged("http://a.cn/x.js", schemes=("https",)) == ["http://a.cn/x.js"]
    assert judged("x.js", schemes=("http",)) == []
    address = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1&url=http%3A%2F%2Frsj.gz.gov.cn%2F"
    assert judged(address, parameter="url", relation="page") == ["rsj.gz.gov.cn"]
    assert judged("https://x/?a=1", parameter="url", relation="page") == []
    assert judged("http://WWW.example.gov.cn/", bare=True, relation="page") == []
    assert judged("www.a.gov.cn，example.gov.cn", bare=True, relation="page") == []
    assert judged("gxq.cq.gov.cn", bare=True, relation="page") == ["gxq.cq.gov.cn"]
