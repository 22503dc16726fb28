from tests.functions.calling import fails, holds


def test_real_numbers_are_found_and_never_told() -> None:
    assert fails("personalExample", {"a": ["440524188001010014"]}) == fails(
        "personalExample", "号码 440524188001010014。"
    )
    assert "4405" not in fails("personalExample", "440524188001010014") and "手机" in fails(
        "personalExample", 13912345678
    )
    assert holds("personalExample", "440524188001010015") and holds("personalExample", "2101**********0014")
    assert holds("personalExample", "13912345678", {"allow": ("13912345678",)}) and holds(
        "personalExample", "9913912345678"
    )
