import orjson

from checks.reports.json_ import render, render_all
from tests.reports.made import HOSTILE, RULEBOOK, hostile, report


def test_the_shape_is_that_of_the_design() -> None:
    content = orjson.loads(render(report(), RULEBOOK))
    assert set(content) == {
        "schema", "tool", "rulebook", "target", "captured_at", "snapshot", "coverage", "score", "counts", "rules",
        "findings",
    }  # fmt: skip
    assert content["schema"] == "guiju.report/1"
    assert content["captured_at"] == "2026-11-20T08:30:00Z"
    assert content["tool"] == {"name": "guiju", "version": "0.1.0"}
    assert {"digest", "as_of", "profile", "norms"} <= set(content["rulebook"])
    assert {"id", "edition", "status"} <= set(content["rulebook"]["norms"][0])
    assert {"id", "kind", "location"} <= set(content["target"])
    assert content["counts"] == {"passed": 1, "failed": 4, "inapplicable": 0, "cantTell": 1, "untested": 0}
    assert content["score"]["deductions"] == [
        {"findings": 2, "points": 1, "rule": "gov-site-guide/site-tags"}
    ]
    assert set(content["rules"][0]) == {
        "rule", "edition", "revision", "level", "effect", "outcome", "passed", "failed", "inapplicable", "cantTell",
    }  # fmt: skip
    assert set(content["findings"][0]) == {
        "rule", "edition", "outcome", "level", "effect", "subject", "location", "message", "cause", "evidence",
        "fingerprint", "status", "note",
    }  # fmt: skip
    assert set(content["findings"][0]["location"]) == {"line", "column", "selector", "pointer", "cell"}


def test_effects_stand_as_in_a_rule_file() -> None:
    rules = {rule["rule"]: rule["effect"] for rule in orjson.loads(render(report(), RULEBOOK))["rules"]}
    assert rules["gov-site-guide/site-tags"] == {"deduct": 1, "per": "site", "cap": 3}
    assert rules["gov-inspection/dead-link"] == "veto"
    assert rules["accessibility/image-alt"] == "advice"


def test_keys_are_sorted() -> None:
    text = render(report(), RULEBOOK)
    assert orjson.dumps(orjson.loads(text), option=orjson.OPT_SORT_KEYS) == orjson.dumps(orjson.loads(text))


def test_what_was_seen_stands_unchanged_but_for_unpaired_surrogates() -> None:
    content = orjson.loads(render(hostile(), RULEBOOK))
    assert [each["message"] for each in content["findings"]] == [
        text.replace("\ud800", "\ufffd") for text in HOSTILE
    ]


def test_several_reports_are_an_array() -> None:
    assert len(orjson.loads(render_all((report(), report()), RULEBOOK))) == 2
