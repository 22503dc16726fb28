import pytest

from checks.model.target import Target
from tests.functions.pages import call, page, said

NAMED = Target("t", "site", "http://www.example.gov.cn/", name="某县人民政府")


def test_fact() -> None:
    for markup, count in (
        ("<img alt='某县 人民政府'>", 0),
        ("<p>某县人民<b>政府</b>", 0),
        ("<img src=logo.png>", 1),
    ):
        artefact = page(markup, target=NAMED)
        assert len(call("shows", artefact.css("body")[0], artefact, fact="site_name")) == count


def test_unknown_fact_and_words() -> None:
    assert said("shows", "<p>x", "body", fact="site_name") == []
    assert said("shows", "<p>已归档", "body", texts=("已归档",)) == []
    assert said("shows", "<p>x", "body", texts=("已归档",)) == ["已归档"]
    assert said("shows", "<p>x<script src=/js/top.js></script>", "body", texts=("已归档",)) == [
        "?needs-rendering"
    ]
    with pytest.raises(ValueError, match="fact or texts"):
        said("shows", "<p>", "body")
