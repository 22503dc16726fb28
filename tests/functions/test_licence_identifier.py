import pytest

from checks.functions.licence_identifier import check_character
from tests.functions.calling import fails, holds

ROOT = "1.2.156.3005.2."
GOOD = ROOT + "11210100MB12345620001.11210100MB12345620.20260000001.001.K"
PUBLIC = [
    ("11100000000013338W011", "11430000006122244L", "20230000403", "001", "U"),
    ("11100000000013338W009", "11330105002500287C", "2025052201", "002", "0"),
    ("11100000MB03271699022", "340100", "000000016", "001", "9"),
    ("11100000000013338W032", "11220000013544541J", "2430599", "001", "F"),
]


@pytest.mark.parametrize("parts", PUBLIC)
def test_check_character_of_public_identifiers(parts: tuple[str, ...]) -> None:
    assert check_character("".join(parts[:4])) == parts[4]


def test_a_right_identifier_holds_in_every_aspect() -> None:
    assert all(holds("licenceIdentifier", GOOD, {"aspect": aspect}) for aspect in ("root", "form", "check"))


def test_each_aspect_judges_its_own() -> None:
    strange = GOOD.replace("3005", "3003")
    assert "3005" in fails("licenceIdentifier", strange, {"aspect": "root"})
    assert holds("licenceIdentifier", strange, {"aspect": "form"})
    assert "根" in fails("licenceIdentifier", "abc", {"aspect": "root"})
    region = ROOT + "11210100MB12345620001.210100.20260000001.001.K"
    assert "行政区划" in fails("licenceIdentifier", region, {"aspect": "form"})
    assert holds("licenceIdentifier", region, {"aspect": "check"})
    assert "应为 K，实为 A" in fails("licenceIdentifier", GOOD[:-1] + "A", {"aspect": "check"})


@pytest.mark.parametrize(
    "rest",
    [
        "11210100mb12345620001.11210100MB12345620.1.001.K", "11210100MB12345620001.1121.1.001.K",
        "11210100MB12345620001.11210100MB12345620.2026-1.001.K", "11210100MB12345620001.11210100MB12345620.1.1.K",
        "11210100MB12345620001.11210100MB12345620.1.001.", "11210100MB12345620001.11210100MB12345620.1.001",
    ],
)  # fmt: skip
def test_forms_that_fail(rest: str) -> None:
    assert fails("licenceIdentifier", ROOT + rest, {"aspect": "form"})


def test_empty_holds_and_bad_options_are_refused() -> None:
    assert holds("licenceIdentifier", "", {"aspect": "root"})
    with pytest.raises(ValueError, match="no object identifier"):
        holds("licenceIdentifier", GOOD, {"aspect": "root", "root": "x"})
