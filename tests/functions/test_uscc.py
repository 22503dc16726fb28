import pytest

from tests.functions.calling import fails, holds

# Public codes, checked by hand against GB 32100 附录 A and GB 11714; the last one is fictitious.
GOOD = [
    "91110000600037341L", "11100000000013338W", "11100000000013661B", "11100000MB03271699", "11430000006122244L",
    "11330105002500287C", "11220000013544541J", "91370406L24894136J", "11370800MB28559184", "12441500196720244T",
    "11511301008778183N", "11210100MB12345620",
]  # fmt: skip


@pytest.mark.parametrize("code", GOOD)
def test_real_codes_hold(code: str) -> None:
    assert holds("uscc", code)


def test_check_digit_by_hand() -> None:
    """91110000600037341: 9*1 + 1*3 + 1*9 + 1*27 + 6*20 + 3*8 + 7*24 + 3*10 + 4*30 + 1*28 = 538; 538 mod 31 = 11; 31 - 11 = 20 is L."""
    from checks.functions.uscc import ALPHABET, check_character

    weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    total = sum(
        ALPHABET.index(char) * weight for char, weight in zip("91110000600037341", weights, strict=True)
    )
    assert ALPHABET[(31 - total % 31) % 31] == "L" == check_character("91110000600037341")


def test_both_check_digits_are_one_finding() -> None:
    text = fails("uscc", "11210100MB1234567X")
    assert "末位校验码应为 F" in text and "第 17 位" in text and "应为 2" in text


def test_shapes() -> None:
    assert "实为 6 位" in fails("uscc", "210100")
    assert "“I”" in fails("uscc", "1121010IMB12345620")
    assert "行政区划" in fails("uscc", "11A10100MB12345620")
    assert fails("uscc", "")
    assert fails("uscc", "1" * 100_000)


def test_lenient_overlooks_how_it_is_typed() -> None:
    assert fails("uscc", " 11210100mb12345620 ")
    assert holds("uscc", " 11210100mb12345620 ", {"lenient": True})
    assert holds("uscc", "１１２１０１００ＭＢ１２３４５６２０", {"lenient": True})


def test_other_values_hold() -> None:
    assert holds("uscc", None) and holds("uscc", 11210100)
