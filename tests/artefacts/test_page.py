import csv

import pytest

from checks.artefacts.page import Page, nothing
from checks.artefacts.region import Region
from checks.functions.marks.codes import find_codes, footer_code
from checks.functions.marks.everywhere import spoken_text
from checks.functions.marks.records import icp_number, police_numbers
from checks.model.exchange import Exchange
from checks.model.value import ABSENT
from tests.functions.pages import TARGET, call, page
from tests.samples import SAMPLES, needs_samples

TRUTH = SAMPLES / "pages" / "truth.csv"
ROWS = list(csv.DictReader(TRUTH.open(encoding="utf-8"))) if TRUTH.is_file() else []


def reading(artefact: Page, given: str, field: str | None) -> object:
    (found,) = artefact.read(artefact.select(given)[0], field)
    return found.value


def test_fields() -> None:
    artefact = page(
        "<head><meta name=a content=''><meta name=A content=x></head><div lang=zh>甲<p title>乙</p></div>"
    )
    assert reading(artefact, "head", "meta[name=a i]@content") == "x"
    assert reading(artefact, "head", "meta[name=b]@content") is ABSENT
    assert reading(artefact, "div", "@lang") == "zh" and reading(artefact, "div", "@title") is ABSENT
    assert reading(artefact, "div", "p@title") == "" and reading(artefact, "div", "p@text") == "乙"
    assert (
        reading(artefact, "div", "text") == "甲\n乙" and reading(artefact, "div", "page:charset") == "utf-8"
    )
    assert reading(artefact, "div", "p").tag == "p" and reading(artefact, "div", "video") is ABSENT  # type: ignore[attr-defined]
    assert reading(artefact, "div", None).tag == "div"  # type: ignore[attr-defined]


def test_selecting() -> None:
    artefact = page(
        "<a href=1>甲</a><a href=2 hidden>乙</a><div class=foot><a href=3 role=button>丙</a></div>"
    )
    assert len(artefact.select("a")) == 3 and len(artefact.select("exposed(a)")) == 2
    assert [node.attributes["href"] for node in artefact.select("role(link)")] == ["1"]
    assert [node.attributes["href"] for node in artefact.select("region(footer) role(button)")] == ["3"]
    (footer,) = artefact.select("region(footer)")
    assert isinstance(footer, Region)
    assert (
        artefact.select("when(page:article_title) a") == ()
        and len(artefact.select("when(page:charset) a")) == 3
    )
    assert artefact.select("region(breadcrumb) a") == ()


def test_evidence() -> None:
    artefact = page("<p>x</p>\n<p>" + "很长" * 300 + "</p>")
    assert len(artefact.excerpt(artefact.css("p")[1])) <= 240 and artefact.excerpt(None) == ""
    assert artefact.excerpt(artefact.region("footer")).startswith("x ")
    assert artefact.locate(artefact.css("p")[1]).line == 2


def test_parts() -> None:
    artefact = page("<p>页面</p><script>document.write('<b>写出</b>')</script>")
    whole, part = artefact.parts()
    assert whole.origin is None and whole.text == "页面\n写出" and whole.kinds == artefact.kinds
    assert (
        part.origin == artefact.url
        and part.text == "写出"
        and part.parts() == ()
        and part.locate(part.css("b")[0]).line is None
    )
    assert page("<p>x").parts() == ()
    assert [writing.text for writing in whole.writings()] == [writing.text for writing in artefact.writings()]


def test_hostile_bodies_never_raise() -> None:
    for body in (
        b"",
        b"\x00" * 500,
        bytes(range(256)) * 20,
        b"<" * 60_000,
        b"<p " * 30_000,
        "𠮷<p>".encode() * 3000,
        b"<a href='" * 9_000,
        b"<!--" + b"-" * 50_000,
        b"\xff\xfe<\x00p\x00>\x00",
    ):
        artefact = Page(
            Exchange("http://a.gov.cn/", status=200, headers=(("Content-Type", "text/html"),), body=body),
            nothing,
            TARGET,
        )
        artefact.unreadable()
        assert artefact.facts()["kind"]
        for name in ("footer", "header", "body", "breadcrumb", "meta-line"):
            artefact.select(f"region({name})")
        artefact.parts(), artefact.pending(), artefact.title, artefact.heading
        for node in artefact.css("a, p")[:5]:
            artefact.locate(node), artefact.excerpt(node), artefact.hidden(node)


@needs_samples
@pytest.mark.parametrize("row", ROWS, ids=[row["file"].split("/")[-1] for row in ROWS])
def test_hand_made_table(row: dict[str, str]) -> None:
    file = SAMPLES / "pages" / row["file"]
    host = file.stem
    artefact = page(file.read_bytes(), url=f"http://{host}/art/1.html")
    footer = artefact.region("footer")
    assert footer is not None and row["kind"] in artefact.kinds
    assert artefact.read_fact("charset_meta") == row["charset_declared"].lower()
    for tag in ("SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ArticleTitle"):
        assert bool(artefact.meta(tag.lower())) is (row[f"has_{tag}"] == "Y"), tag
    assert (artefact.meta("siteidcode") or "") == row["SiteIDCode_value"] and (
        artefact.meta("pubdate") or ""
    ) == row["PubDate_value"]
    assert artefact.title == " ".join(row["title_text"].split())
    assert (artefact.lang or "none") == row["html_lang"] and bool(artefact.css("meta[name=viewport i]")) is (
        row["viewport_meta"] == "Y"
    )
    images = artefact.css("img")
    assert (len(images), sum("alt" not in image.attributes for image in images)) == (
        int(row["images_total"]),
        int(row["images_without_alt"]),
    )
    assert len(artefact.css("a[href]")) == int(row["links_total"])
    assert (footer_code(spoken_text(footer, artefact)) or "") in row["footer_site_code"]
    assert (footer_code(spoken_text(footer, artefact)) is None) is (not row["footer_site_code"])
    assert (icp_number(footer, artefact) or "") == row["icp_number"]
    assert (police_numbers(footer, artefact)[0] or "") in row["police_record_number"]
    assert (police_numbers(footer, artefact)[0] is None) is (not row["police_record_number"])
    root = artefact.css("html")[0]
    missing = call("partyMark", root, artefact) + call("errorReportEntry", root, artefact)
    assert bool(call("partyMark", root, artefact)) is (row["conac_mark"] == "none")
    if row["jiucuo_entry"] == "script":
        assert not call("errorReportEntry", root, artefact)
    assert all(getattr(each, "cause", None) for each in missing), (
        "what a script or frame may hold is never called missing"
    )


@needs_samples
def test_conflicting_codes_are_found() -> None:
    artefact = page((SAMPLES / "pages" / "gov-article" / "hjhbjft.gov.cn.html").read_bytes())
    assert {code.value for code in find_codes(artefact)} == {"1101060001", "1100000088"}
