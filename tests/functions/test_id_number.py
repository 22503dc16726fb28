from checks.functions.id_number import check_character
from checks.model.cause import Cause
from tests.functions.calling import fails, holds, unknown


def test_example_of_the_standard_and_a_fictitious_number() -> None:
    assert holds("idNumber", "11010519491231002X")
    assert holds("idNumber", "210112199003070014")


def test_check_character_by_hand() -> None:
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    total = sum(int(char) * weight for char, weight in zip("11010519491231002", weights, strict=True))
    assert total == 167 and 167 % 11 == 2
    assert "10X98765432"[2] == "X" == check_character("11010519491231002")


def test_faults_never_show_the_number() -> None:
    for number in ("210112199003070015", "210112199013070014", "21011219900307001x", "210112209003070014"):
        text = fails("idNumber", number)
        assert number not in text and "210112" in text
    assert "15 位" in fails("idNumber", "210112900307001")
    assert "12345" not in fails("idNumber", "12345")


def test_masked_cannot_be_told() -> None:
    assert unknown("idNumber", "2101**********0014").cause is Cause.UNREADABLE


def test_empty_and_strange_hold_or_fail_quietly() -> None:
    assert holds("idNumber", "") and holds("idNumber", None)
    assert fails("idNumber", "①" * 18)
