from tests.functions.calling import fails, holds


def test_records() -> None:
    for good in ("京ICP备05070218号", "辽ICP备12345678号-1", "粤 ICP备 12345678号", "沪icp备12345678号－2"):
        assert holds("icpNumber", good), good
    for wrong in (
        "",
        "ICP备12345678号",
        "辽ICP备12345678",
        "辽ICP备X号",
        "辽ICP证030173号",
        "国ICP备12345678号",
    ):
        assert fails("icpNumber", wrong), wrong


def test_kinds() -> None:
    assert holds("icpNumber", "京ICP证030173号", {"kind": "licence"})
    assert fails("icpNumber", "京ICP备05070218号", {"kind": "licence"})
    assert holds("icpNumber", "京ICP证030173号", {"kind": "any"}) and holds("icpNumber", None)
