import pytest

from checks.rulebook.spectral_merge import Source
from checks.rulebook.spectral_override import apply_overrides, matches

RULE = {"given": "$", "then": {"function": "truthy"}}


@pytest.mark.parametrize(
    ("path", "pattern", "fits"),
    [("v1/a.yaml", "**/*.yaml", True), ("a.yaml", "*.yaml", True), ("v1/a.yaml", "*.yaml", True), ("v1/a.yaml", "v1/*.json", False),
     ("v1/x/a.yaml", "v1/**/a.yaml", True), ("a.yaml", "{a,b}.yaml", True), ("c.yaml", "{a,b}.yaml", False), ("a.yml", "a.y?l", True),
     ("a1.yaml", "a[0-9].yaml", True), ("v1/a.yaml", "./v1/a.yaml", True)],
)  # fmt: skip
def test_globs(path: str, pattern: str, fits: bool) -> None:
    assert matches(path, pattern) is fits


def test_rules_and_severities_for_some_files_and_places() -> None:
    content = {
        "rules": {"a": RULE},
        "overrides": [
            {"files": ["old/*.yaml"], "rules": {"a": "off", "b": RULE}},
            {"files": ["*.yaml#/paths/~1x"], "rules": {"a": "hint"}},
        ],
    }
    source, pointers = apply_overrides(Source("r", content), "old/api.yaml")
    assert source.content["rules"] == {"a": "off", "b": RULE} and pointers == {"a": {"#/paths/~1x": 3}}
    assert source.content["extends"][0].content["rules"] == {"a": RULE}
    source, pointers = apply_overrides(Source("r", content), "new.json")
    assert source.content == {"rules": {"a": RULE}} and pointers == {}
