import pytest

from tests.functions.pages import said


def refresh(*contents: str) -> str:
    return "".join(f'<meta http-equiv=Refresh content="{content}">' for content in contents)


@pytest.mark.parametrize(
    ("contents", "seconds"),
    [
        (["0;url=/"], []), (["5;url=/"], ["5"]), (["30"], ["30"]), (["72001; x"], []), (["72000; x"], ["72000"]), (["0; x", "5; x"], []),
        (["0: x", "5; x"], ["5"]), (["; 30"], []), (["+5; x"], []), (["foo"], []), ([" 5.9 , x"], ["5"]), ([""], []), ([".5;x"], []),
    ],
)  # fmt: skip
def test_first_valid_one_counts(contents: list[str], seconds: list[str]) -> None:
    assert said("metaRefresh", refresh(*contents), "meta[http-equiv=refresh i]") == seconds


def test_no_exception() -> None:
    assert said("metaRefresh", refresh("72001"), "meta", above=-1) == ["72001"]
