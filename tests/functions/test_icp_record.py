import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    "text",
    ["京ICP备19014889号", "沪ICP备17020986号-1", "湘ICP备2026003711号-1", "沪ICP备：12004267", "ICP证：浙ICP备05000000号", "京 icp 备 19014889 号",
     "蜀ICP备１２３４５６７８号", "鲁ICP备 05038584号", "京ICP证030173号", "粤ICP备(2020)123456号"],
)  # fmt: skip
def test_found(text: str) -> None:
    assert said("icpRecord", f"<p>{text}", "region(footer)") == []


@pytest.mark.parametrize(
    "text",
    ["闽B2-20090018", "ICP备案号：", "京ICP备号", "<!--京ICP备19014889号-->", "京公网安备11010202008000号"],
)
def test_not_found(text: str) -> None:
    assert said("icpRecord", f"<p>{text}", "region(footer)") == [""]


def test_picture_and_script() -> None:
    assert said("icpRecord", "<img alt=京ICP备19014889号>", "region(footer)") == []
    assert said("icpRecord", "<p>x<script src=footer.js></script>", "region(footer)") == ["?needs-rendering"]
    assert said("icpRecord", "<p>x<script src=/js/jquery.min.js></script>", "region(footer)") == [""]
    assert said("icpRecord", "<p>x<script src=//hm.baidu.com/hm.js></script>", "region(footer)") == [""]
