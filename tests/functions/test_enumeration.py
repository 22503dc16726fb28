from tests.functions.calling import fails, holds


def test_compared_without_conversion() -> None:
    options = {"values": ("a", 1, None)}
    assert all(holds("enumeration", value, options) for value in ("a", 1, 1.0, None, [], {}))
    assert all(fails("enumeration", value, options) for value in ("b", "1", True, 2))
