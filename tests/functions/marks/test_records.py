from checks.functions.marks.records import ICP, icp_number, police_number, police_numbers
from tests.functions.pages import page


def test_patterns() -> None:
    assert [
        ICP.search(text) is not None
        for text in ("京ICP备19014889号-1", "闽B2-20090018", "ICP备案号", "京icp备 190148号")
    ] == [True, False, False, True]
    assert [
        police_number((artefact := page(f"<p>{text}")).css("p")[0], artefact)
        for text in (
            "京公网安备11010202008000号", "公安备案号:4403101910665", "公安局12345678901234", "公网安备 11010202008000",
            "公网安备 1，赣 公 网 安 备：36011102000001号", "网安备案号36011102000001", "公安机关备案 123456789012",
        )
    ] == ["11010202008000", "4403101910665", None, None, "36011102000001", "36011102000001", None]  # fmt: skip


def test_numbers() -> None:
    artefact = page(
        "<div id=foot>辽ICP备12345678号<a href='https://beian.mps.gov.cn/#/query/webSearch?code=21010202000001'>辽公网安备 21010202000002号</a></div>"
    )
    footer = artefact.region("footer")
    assert icp_number(footer, artefact) == "辽ICP备12345678号" and police_numbers(footer, artefact) == (
        "21010202000002",
        "21010202000001",
    )
    assert police_numbers(page("<p>").region("footer"), page("<p>")) == (None, None)
