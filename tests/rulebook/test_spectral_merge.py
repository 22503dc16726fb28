from typing import Any

from checks.model.sentence import Sentence
from checks.rulebook.spectral_merge import Source, merge

RULE = {"given": "$", "then": {"function": "truthy"}}
BASE = {"formats": ["oas3"], "rules": {"on": RULE, "off": {**RULE, "recommended": False}}}


def enabled(content: dict[str, Any], **others: dict[str, Any]) -> dict[str, bool]:
    merged = merge(
        Source("top", content), lambda name, base: Source(name, others[name]) if name in others else "none"
    )
    return {code: draft.enabled for code, draft in merged.rules.items()}


def test_recommended_all_off() -> None:
    assert enabled({"extends": "base"}, base=BASE) == {"on": True, "off": False}
    assert enabled({"extends": [["base", "all"]]}, base=BASE) == {"on": True, "off": True}
    assert enabled({"extends": [["base", "off"]], "rules": {"on": "error"}}, base=BASE) == {
        "on": True,
        "off": False,
    }


def test_a_format_that_nobody_knows_is_told() -> None:
    merged = merge(
        Source("top", {"rules": {"r": {**RULE, "formats": ["oas31x"]}}}), lambda name, base: "none"
    )
    assert [(each.rule, each.reason.zh) for each in merged.untranslated] == [("r", "不认识的格式：oas31x")]


def test_switches() -> None:
    assert enabled({"extends": "base", "rules": {"on": False, "off": True}}, base=BASE) == {
        "on": False,
        "off": True,
    }
    assert enabled({"extends": "base", "rules": {"on": "off", "off": "warn"}}, base=BASE) == {
        "on": False,
        "off": True,
    }
    assert enabled({"rules": {"own": {**RULE, "recommended": False}}}) == {"own": False}


def test_a_redefinition_changes_only_what_it_says() -> None:
    merged = merge(
        Source("top", {"extends": "base", "rules": {"on": {"severity": "error"}}}),
        lambda name, base: Source(name, BASE),
    )
    assert merged.rules["on"].body == {**RULE, "severity": "error"} and merged.rules["on"].formats == ["oas3"]


def test_circles_end_and_unknown_is_told() -> None:
    merged = merge(
        Source("a", {"extends": ["b"]}),
        lambda name, base: Source(name, {"extends": ["a", "b"], "rules": {"x": RULE}}),
    )
    assert set(merged.rules) == {"x"}
    merged = merge(
        Source("a", {"extends": ["n"], "formats": ["oas9"], "rules": {"x": "warn"}}),
        lambda name, base: Sentence("没有", "none"),
    )
    assert {each.rule for each in merged.untranslated} == {"n", "a", "x"}


def test_functions_are_told_by_their_names() -> None:
    content = {"functions": ["plain", ["strict", {"type": "object"}]], "rules": {"r": RULE}}
    merged = merge(Source("top", content), lambda name, base: Sentence("无", "none"))
    assert [each.rule for each in merged.untranslated] == ["plain", "strict"]
    assert merged.rules["r"].foreign == {"plain", "strict"}
