import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("markup", "lacking"),
    [
        ("<div role=checkbox></div>", ["aria-checked"]), ("<input type=checkbox role=switch>", []), ("<div role=heading aria-level=2>", []),
        ("<div role=heading>", ["aria-level"]), ("<h2 role=heading>", []), ("<div role=separator>", []),
        ("<div role=separator tabindex=0>", ["aria-valuenow"]), ("<div role=combobox aria-expanded=false>", []),
        ("<div role=combobox aria-expanded=true>", ["aria-controls"]), ("<div role=combobox>", ["aria-expanded"]),
        ("<div role=slider aria-valuenow=''>", ["aria-valuenow"]), ("<div role=slider style='display:none'>", []), ("<div role=main>", []),
        ("<input type=range role=slider>", []), ("<div role='foo scrollbar'>", ["aria-controls", "aria-valuenow"]),
    ],
)  # fmt: skip
def test_required_states(markup: str, lacking: list[str]) -> None:
    assert said("ariaRequired", markup, "[role]") == lacking
