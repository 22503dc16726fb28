import yaml

from checks.publish.leaf import Leaf, heading, prose


def test_front_matter_body_and_crumbs() -> None:
    text = Leaf("a/b.html", "标题: <b>", ["正文", ""], [("index.html", "首页")], description="说明").text()
    front = yaml.safe_load(text.split("---")[1])
    assert front == {"title": "标题: &lt;b&gt;", "description": "说明", "hide": ["toc"]}
    assert '<a href="../index.html">首页</a>' in text
    assert "\n# 标题&#58; &#60;b&#62;\n" in text
    assert text.endswith("\n\n正文\n")


def test_a_page_on_a_band_has_its_heading_there() -> None:
    text = Leaf("index.html", "首页", [], hero="<p>数字</p>", toc=True).text()
    assert '<div class="g-hero"><h1>首页</h1><p>数字</p></div>' in text
    assert "\n# " not in text
    assert "hide" not in text


def test_headings_and_paragraphs_are_text() -> None:
    assert heading("甲*乙*", "a") == "## 甲&#42;乙&#42; {#a}"
    assert prose("[x](y)") == "&#91;x&#93;&#40;y&#41;"


def test_the_source_is_markdown() -> None:
    assert Leaf("norms/x/2.1.html", "x", []).source == "norms/x/2.1.md"
