from tests.functions.calling import fails, holds


def test_reason_and_date() -> None:
    good = {"interface/path-case": {"reason": "历史", "until": "2026-12-31"}}
    assert holds("justifiedExceptions", good)
    for entry in (
        {"until": "2026-12-31"},
        {"reason": "历史"},
        {"reason": "历史", "until": "2020-01-01"},
        {"reason": "a", "until": "2099-01-01"},
    ):
        assert fails("justifiedExceptions", {"interface/path-case": entry})
    assert fails("justifiedExceptions", {"path-case": good["interface/path-case"]}) and fails(
        "justifiedExceptions", ["x"]
    )
