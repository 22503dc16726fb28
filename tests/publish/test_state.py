import pytest

from checks.publish.state import city, slug, standing
from tests.publish.made import CITY, FIRST, SECOND


def test_a_standing_counts_what_needs_work() -> None:
    one = standing(FIRST)
    assert one.failed == {"gov-site-guide/site-tags": 2, "gov-inspection/dead-link": 1}
    assert one.undecided == {"accessibility/image-alt": 1}
    assert (one.open, one.closed, one.pages) == (3, 1, 20)


def test_a_city_is_sorted_by_department() -> None:
    assert city([standing(SECOND), standing(FIRST)]) == CITY
    assert CITY.verdicts() == {"qualified": 1, "unqualified": 1, "undecided": 0}
    assert [one.name for one in CITY.failing("gov-site-guide/site-tags")] == ["示例市民政局", "示例市水务局"]


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("example", "example"),
        ("www.a.gov.cn", "www.a.gov.cn"),
        ("../../etc/passwd", "etc-passwd-"),
        ("index", "index-"),
        ("民政局", ""),
    ],
)
def test_file_names_are_safe_and_told_apart(name: str, shape: str) -> None:
    assert slug(name).startswith(shape)
    assert "/" not in slug(name)
    assert slug(name) != "index"
    assert slug("A") != slug("a")
