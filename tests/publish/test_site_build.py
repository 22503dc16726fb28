"""The built site: strict, inert, whole, and searched in Chinese."""

import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from checks.audit.one import Asked, judge_one
from checks.audit.source import Wishes
from checks.model.outcome import Outcome
from checks.model.scope import Scope
from checks.publish import publish
from tests.publish.conftest import build
from tests.reports.made import AS_OF, HOSTILE
from tests.shipped import shipped_rulebook

OWN_SCRIPTS = {"assets/javascripts", "assets/find-index.js"}


def parsed(site: Path) -> dict[str, LexborHTMLParser]:
    return {
        path.relative_to(site).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in site.rglob("*.html")
    }


def broken(site: Path) -> list[str]:
    pages = parsed(site)
    anchors = {name: {node.attributes["id"] for node in page.css("[id]")} for name, page in pages.items()}
    wrong = []
    for name, page in pages.items():
        if name == "404.html":
            continue
        for node in page.css("[href], [src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            parts = urlsplit(address)
            if parts.scheme or address.startswith("//"):
                if parts.scheme not in ("http", "https") or node.tag != "a":
                    wrong.append(f"{name}: {address}")
                continue
            path = (site / name).parent / unquote(parts.path) if parts.path else site / name
            there = path.resolve()
            if not there.is_file():
                wrong.append(f"{name}: {address}")
                continue
            key = there.relative_to(site.resolve()).as_posix()
            if parts.fragment and key in anchors and unquote(parts.fragment) not in anchors[key]:
                wrong.append(f"{name}: {address} (no such place)")
    return wrong


def test_every_internal_address_leads_somewhere_and_nothing_is_asked_from_elsewhere(site: Path) -> None:
    assert broken(site) == []


def test_ids_are_told_once(site: Path) -> None:
    for name, page in parsed(site).items():
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert len(ids) == len(set(ids)), (name, sorted({one for one in ids if ids.count(one) > 1}))


def test_hostile_text_is_shown_and_does_nothing(site: Path) -> None:
    shown = ""
    for name, page in parsed(site).items():
        for script in page.css("script"):
            source = script.attributes.get("src")
            if source is None:
                assert "alert(1)" not in script.text() or name == "404.html", name
            else:
                assert not urlsplit(source).scheme
        for node in page.css("*"):
            for key, value in node.attributes.items():
                assert not key.startswith("on"), (name, node.html)
                if key in ("href", "src", "action"):
                    assert not (value or "").strip().lower().startswith(("javascript:", "data:", "vbscript:"))
        assert not page.css("article img[src*=x], article iframe, article svg[onload], article h1 ~ h1")
        shown += page.css_first("body").text()
    assert "<script>alert(1)</script>" in shown
    assert "=cmd|' /C calc'!A0" in shown
    assert "{% include 'x' %}" in shown
    assert not [mark for mark in "\u202e\u200b\x1b\x00\x9b" if mark in shown]
    assert "root:x:0" not in shown


def test_pages_have_one_title_a_language_and_a_heading(site: Path) -> None:
    for name, page in parsed(site).items():
        if name == "404.html":
            continue
        assert page.css_first("html").attributes["lang"] == "zh"
        assert len(page.css("h1")) == 1, name
        assert page.css_first("title").text(strip=True)
        for image in page.css("svg[role=img]"):
            assert image.attributes.get("aria-label"), name


def test_the_site_of_the_shipped_standards_is_whole(tmp_path: Path) -> None:
    pytest.importorskip("material")
    publish(shipped_rulebook(), [], tmp_path / "pages", as_of=AS_OF)
    build(tmp_path / "pages", tmp_path / "site")
    assert broken(tmp_path / "site") == []


def test_the_site_passes_its_own_accessibility_rules(site: Path) -> None:
    rulebook = shipped_rulebook()
    rules = Scope(norms=("accessibility",))
    report = judge_one(
        str(site), Wishes(base_url="https://www.example.gov.cn/"), Asked(rulebook, AS_OF, rules)
    )
    assert report.coverage.artefacts["page"] > 20
    failed = [finding for finding in report.findings if finding.outcome is Outcome.FAILED]
    hostile = [finding for finding in failed if "/sites/script-alert-1" in finding.subject]
    assert [finding.rule for finding in hostile] == [
        "accessibility/page-title-describes"
    ]  # its name is markup
    assert [(each.rule, each.subject, each.message) for each in failed if each not in hostile] == []


def test_chinese_words_are_found(site: Path) -> None:
    """In a browser, from disk: typing 标识码 lists the rule, and hostile titles stay text."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    sync_api = pytest.importorskip("playwright.sync_api")
    if browser is None:
        pytest.skip("no browser found")
    with sync_api.sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page()
        talk: list[str] = []
        page.on("console", lambda message: talk.append(message.text))
        page.on("pageerror", lambda error: talk.append(str(error)))
        page.on("dialog", lambda dialog: talk.append("dialog"))
        page.goto((site / "index.html").as_uri())
        page.fill("#g-search", "标识码")
        page.press("#g-search", "Enter")
        page.wait_for_selector("#g-results li")
        assert "页面应标注网站标识码" in page.inner_text("#g-results")
        page.fill("#g-query", "网站标识码标签缺了")
        page.wait_for_function("document.getElementById('g-count').textContent.includes('接近')")
        page.fill("#g-query", "<script>")
        page.wait_for_function("document.getElementById('g-results').children.length > 0")
        assert page.locator("#g-results script").count() == 0
        page.fill("#g-query", "没有这样的词语吗zz")
        page.wait_for_function("document.getElementById('g-count').textContent === '没有找到。'")
        chromium.close()
    assert talk == []


def test_the_index_is_a_script_that_holds_only_texts(site: Path) -> None:
    text = (site / "assets" / "find-index.js").read_text("utf-8")
    assert "<" not in text
    rows = json.loads(re.fullmatch(r"window\.guijuIndex=(.*);\n", text, re.DOTALL)[1])  # type: ignore[index]
    assert any(
        row[1] == "页面应标注网站标识码" and row[0] == "rules/gov-site-guide/site-tags.html" for row in rows
    )
    assert HOSTILE
