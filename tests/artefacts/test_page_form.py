import pytest

from checks.artefacts import KINDS
from checks.artefacts.page import Page
from checks.artefacts.page_form import check_page_field, check_page_given, from_example
from checks.model.effect import Advice
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.rule import Example, Rule


def rule(**where: object) -> Rule:
    return Rule(
        "a/b",
        "a",
        "1",
        "",
        "",
        Level.SHALL,
        True,
        Advice(),
        "page",
        ("html",),
        (),
        Outcome.FAILED,
        where=where,
    )


def example(content: str, **facts: object) -> Page:
    found = from_example(
        Example("x", Outcome.PASSED, "html", content, facts=facts), rule(kind=["column", "article"])
    )
    assert isinstance(found, Page)
    return found


def test_what_an_example_need_not_say() -> None:
    found = example("<p>x")
    assert (
        found.kinds == ("column",)
        and found.url == "http://www.example.gov.cn/col/"
        and found.facts()["status"] == 200
    )
    assert from_example(Example("x", Outcome.PASSED, "html", "<p>"), rule()).facts()["kind"] == ("home",)
    assert example("<p>", status=404).kinds == ("error",)


def test_what_an_example_may_say() -> None:
    found = example(
        "<p>x<script src=/f.js></script><iframe src=/i.html></iframe>", url="https://www.a.gov.cn/x", kind=["article", "guide"], profile="department", headers={"Content-Type": "text/html; charset=gbk"},
        declared={"name": "某局", "platform_hosts": "zwfw.a.gov.cn", "org_kind": "vertical"}, scripts={"https://www.a.gov.cn/f.js": "document.write('甲')"}, frames={"https://www.a.gov.cn/i.html": "<p>乙"},
    )  # fmt: skip
    assert (
        found.kinds == ("article", "guide")
        and found.decoded.charset == "gb18030"
        and found.facts()["org_kind"] == "vertical"
    )
    assert (
        found.target.name == "某局"
        and found.target.platform_hosts == ("zwfw.a.gov.cn",)
        and found.target.profile == "department"
    )
    assert sorted(part.text for part in found.fragments) == ["乙", "甲"]


@pytest.mark.parametrize(
    ("content", "facts", "charset", "bad"),
    [
        ("<p>中", {}, "utf-8", 0), ("<meta charset=gb2312><p>中", {}, "gb18030", 0), ("\ufeff<p>中", {}, "utf-8", 0),
        ("<meta charset=utf-8><p>" + "中文编码" * 9, {"charset": "gbk"}, "gb18030", 1),
    ],
)  # fmt: skip
def test_bytes_are_what_the_example_declares(
    content: str, facts: dict[str, object], charset: str, bad: int
) -> None:
    found = example(content, **facts)
    assert found.decoded.charset == charset and (found.decoded.bad > 0) is bool(bad) and "中" in found.text


def test_selectors_and_fields() -> None:
    for good in (
        "html",
        "region(footer) a[href]",
        "role(link, button)",
        "exposed(img)",
        "when(page:title) html",
        "[aria-*]",
        "region(body)",
    ):
        assert check_page_given(good) is None
    for bad in ("a[", "region(nowhere)", "role(lnik)", "when(page:nothing) html", ""):
        assert check_page_given(bad)
    for good in ("text", "@href", "meta[name=a i]@content", "page:charset", "p@text", 'a[href="x@y"]'):
        assert check_page_field(good) is None
    for bad in ("page:nothing", "p@", "p["):
        assert check_page_field(bad)


def test_the_register_is_sorted_and_describes() -> None:
    assert list(KINDS) == sorted(KINDS)
    assert (
        KINDS["page"].forms == ("html",)
        and all(KINDS["page"].facts.values())
        and all(KINDS["page"].example_facts.values())
    )
