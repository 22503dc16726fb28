import pytest

from tests.functions.pages import said

LINK = "<a href='{}'><img src=ga.png></a>"


@pytest.mark.parametrize(
    "markup",
    ["冀公网安备 13042002000523号", "冀公网安备：13042002000523", "公安机关备案号：43010302000524", "京公网安备11010202008000号",
     "公网安备 341324020000239", "深公网安备：4403101910665", LINK.format("http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010202008000"),
     LINK.format("https://beian.mps.gov.cn/#/query/webSearch?code=11010202008000")],
)  # fmt: skip
def test_found(markup: str) -> None:
    assert said("policeRecord", f"<p>京{markup}", "region(footer)") == []


@pytest.mark.parametrize(
    "markup", ["<img src=ga.png>", "京公网安备", "京公网安备 123号", LINK.format("https://beian.mps.gov.cn/")]
)
def test_not_found(markup: str) -> None:
    assert said("policeRecord", f"<p>{markup}", "region(footer)") == [""]


def test_agreement() -> None:
    link = LINK.format("https://beian.mps.gov.cn/#/query/webSearch?code=11010202008000")
    judge = {"judge": "agreement"}
    assert said("policeRecord", f"<p>京公网安备11010202008000号{link}", "region(footer)", **judge) == []
    assert said("policeRecord", f"<p>京公网安备11010202008001号{link}", "region(footer)", **judge) == [
        "11010202008001 11010202008000"
    ]
    assert said("policeRecord", "<p>京公网安备11010202008001号", "region(footer)", **judge) == []


def test_frame_that_was_not_collected() -> None:
    assert said("policeRecord", "<p>x<iframe src=/foot.html></iframe>", "region(footer)") == [
        "?needs-rendering"
    ]
