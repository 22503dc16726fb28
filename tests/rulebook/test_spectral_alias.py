import pytest

from checks.rulebook.spectral_alias import expand, holds

ALIASES = {
    "Paths": ["$.paths[*]"],
    "Operation": ["#Paths[get,post]"],
    "Response": {
        "targets": [{"formats": ["oas3"], "given": ["#Operation.a"]}, {"formats": ["oas3.1"], "given": "$.b"}]
    },
    "Me": ["#Me"],
}


def test_simple_aliases() -> None:
    assert expand("#Operation.x", ALIASES) == [((), "$.paths[*][get,post].x")] and expand("$.y", ALIASES) == [
        ((), "$.y")
    ]


def test_the_last_target_that_fits_counts() -> None:
    found = expand("#Response", ALIASES)
    assert [text for conditions, text in found if holds(conditions, frozenset({"oas3", "oas3_1"}))] == ["$.b"]
    assert [text for conditions, text in found if holds(conditions, frozenset({"oas3", "oas3_0"}))] == [
        "$.paths[*][get,post].a"
    ]
    assert not [text for conditions, text in found if holds(conditions, frozenset({"oas2"}))]


@pytest.mark.parametrize("expression", ["#Me", "#Nothing.x", "#"])
def test_what_leads_nowhere(expression: str) -> None:
    with pytest.raises(ValueError, match="the alias"):
        expand(expression, ALIASES)
