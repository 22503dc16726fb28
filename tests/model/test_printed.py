from checks.model.printed import is_number, printed, same
from checks.model.value import ABSENT


def test_as_json_on_one_line() -> None:
    assert [printed(value) for value in ("中\n", 1.0, None, True, [1], {}, ABSENT)] == [
        '"中\\n"', "1", "null", "true", "Array[]", "Object{}", "undefined",
    ]  # fmt: skip


def test_numbers_are_one_kind() -> None:
    assert same(1, 1.0) and not same(1, True) and not same("1", 1) and is_number(1.5) and not is_number(True)
