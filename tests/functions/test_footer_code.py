import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    "markup",
    ["<p>网站标识码：1304000009", "<p>网站识别码: bm07000001", "<p>网站标识号：1500000007", "<p>政府网站标识码 3702000025", "<p><span>网站标识码∶</span> <b>1304000009</b>",
     "<p>网站标识码１３０４００００09", "<img alt='网站标识码：1304000009'>"],
)  # fmt: skip
def test_found(markup: str) -> None:
    assert said("footerCode", markup, "region(footer)") == []


@pytest.mark.parametrize(
    "markup",
    [
        "<p>网站标识码：",
        "<!--网站标识码：1304000009-->",
        "<p>网站标识码：13040000091",
        "<p>1304000009",
        "<p>网站标识码：28",
    ],
)
def test_not_found(markup: str) -> None:
    assert said("footerCode", markup, "region(footer)") == [""]


def test_scripts() -> None:
    script = "<p>x<script src=/js/foot.js></script>"
    url = "http://www.example.gov.cn/js/foot.js"
    assert said("footerCode", script, "region(footer)") == ["?needs-rendering"]
    written = {"scripts": {url: 'document.write("<p>网站标识码：1304000009</p>");'}}
    assert said("footerCode", script, "region(footer)", around=written) == []
    commented = {"scripts": {url: '// document.write("<p>网站标识码：1304000009</p>");'}}
    assert said("footerCode", script, "region(footer)", around=commented) == [""]
    inline = "<script>document.write(unescape('%3Cp%3E%u7F51%u7AD9%u6807%u8BC6%u7801%uFF1A1304000009%3C/p%3E'))</script>"
    assert said("footerCode", f"<p>x{inline}", "region(footer)") == []
    frame = {"frames": {"http://www.example.gov.cn/foot.html": "<p>网站标识码：1304000009"}}
    assert (
        said(
            "footerCode",
            "<p>x<iframe src=foot.html></iframe>",
            "region(footer)",
            around={"url": "http://www.example.gov.cn/", **frame},
        )
        == []
    )
