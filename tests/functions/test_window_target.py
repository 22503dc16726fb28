import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<a target=_bank href=x>a</a>", ["_bank"]), ("<a target=_blank href=http://b.com>a</a>", ["noopener"]), ("<a target=_blank href=x>a</a>", []),
        ("<a target=_BLANK rel='nofollow NoReferrer' href=http://b.com>a</a>", []), ("<a target=_self href=http://b.com>a</a>", []),
        ("<a target=main href=x>a</a>", []), ("<a target=_blank href=http://zwfw.example.gov.cn/>a</a>", []),
        ("<a target=blank href=//b.com>a</a><a target=_blank href=//b.com>a</a>", ["blank", "noopener"]),
    ],
)  # fmt: skip
def test_targets(markup: str, found: list[str]) -> None:
    assert said("windowTarget", markup, "body") == found


def test_opener_may_not_be_asked() -> None:
    assert said("windowTarget", "<a target=_blank href=http://b.com>a</a>", "body", opener=False) == []
