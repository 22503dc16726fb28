from tests.functions.pages import said

FULL = "<div id=footer>主办：某市人民政府办公室 网站标识码：2101000001 辽ICP备12345678号</div>"


def test_three_of_six() -> None:
    assert said("footerItems", FULL, "region(footer)") == []
    assert said("footerItems", FULL, "region(footer)", atLeast=4) == ["公安备案、党政机关标识、找错入口"]
    assert said("footerItems", "<p>正文", "region(footer)") == [
        "主办单位、标识码、ICP 备案、公安备案、党政机关标识、找错入口"
    ]


def test_scripts() -> None:
    assert said("footerItems", "<p>x<script src=foot.js></script>", "region(footer)") == ["?needs-rendering"]
    around = {"scripts": {"http://www.example.gov.cn/foot.js": f"document.write('{FULL}')"}}
    assert said("footerItems", "<p>x<script src=/foot.js></script>", "region(footer)", around=around) == []
