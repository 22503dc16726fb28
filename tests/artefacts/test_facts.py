import pytest

from checks.artefacts.facts import FACTS, READABLE
from checks.model.target import Target
from checks.model.value import ABSENT
from tests.functions.pages import page

TARGET = Target("t", "site", "http://www.example.gov.cn/", profile="department", name="某县教育局", code="2101000001", main_domain="a.gov.cn",
                platform_hosts=("zwfw.example.gov.cn",), has_service=True, declared={"org_kind": "vertical"})  # fmt: skip
PAGE = """<!DOCTYPE html><html lang=zh-CN><head><title>通知 - 某县</title><meta name=ArticleTitle content=通知><meta name=ColumnName content=公告></head>
<body><h1>通知</h1><p>发布时间：2026-06-08 15:30</p><div id=zoom>正文</div><div id=foot>网站标识码：2101000002 辽ICP备12345678号 辽公网安备 21010202000001号</div></body></html>"""


def test_where() -> None:
    facts = page(PAGE, target=TARGET).facts()
    assert facts == {"forwards": False, "has_service": True, "host": "www.example.gov.cn", "kind": ("article",), "on_platform": False, "org_kind": "vertical",
                     "profile": "department", "scheme": "http", "status": 200}  # fmt: skip
    assert set(facts) <= set(FACTS) == {"depth", *facts}
    assert page("<p>", url="https://zwfw.example.gov.cn/", target=TARGET).facts()["on_platform"] is True
    assert "org_kind" not in page("<p>").facts()
    assert page("<meta http-equiv=refresh content='0;url=./tz/'>").facts()["forwards"] is True


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "通知 - 某县"), ("lang", "zh-CN"), ("charset", "utf-8"), ("charset_meta", ABSENT), ("doctype", "<!DOCTYPE html>"), ("article_title", "通知"), ("column_name", "公告"), ("heading", "通知"),
        ("body_text", "正文"), ("site_name", "某县教育局"), ("site_code", "2101000001"), ("main_domain", "a.gov.cn"), ("platform_host", "zwfw.example.gov.cn"), ("publish_time", "2026-06-08 15:30"),
        ("icp_number", "辽ICP备12345678号"), ("police_number", "21010202000001"), ("several_site_codes", ABSENT), ("address_date", "2026-06-08"), ("bad_characters", 0), ("path", "/art/2026/6/8/art_1_1.html"),
        ("host", "www.example.gov.cn"), ("profile", "department"), ("text_chars", 81), ("kind", "article"), ("nothing", ABSENT),
    ],
)  # fmt: skip
def test_read(name: str, value: object) -> None:
    assert page(PAGE, target=TARGET).read_fact(name) == value


def test_every_fact_can_be_read() -> None:
    for markup in ("", PAGE):
        artefact = page(markup)
        for name in READABLE:
            artefact.read_fact(name)
    assert list(READABLE) == sorted(READABLE)
