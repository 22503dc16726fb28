from pathlib import Path

import pytest

from checks.rulebook.spectral import RulesetError, load_ruleset
from tests.samples import SAMPLES, needs_samples

RULE = "{given: $, then: {function: truthy}}"


def written(folder: Path, text: str, name: str = "r.yaml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_built_in_ruleset_is_translated_whole() -> None:
    ruleset = load_ruleset("spectral:oas")
    codes = {rule.code: rule for rule in ruleset.rules}
    assert ruleset.untranslated == () and len(codes) == 46 and "info-license" not in codes
    assert (
        codes["oas3-schema"].severity == 0
        and codes["oas3-schema"].resolved is False
        and codes["info-contact"].severity == 1
    )


@needs_samples
def test_a_governments_ruleset_runs_unchanged() -> None:
    ruleset = load_ruleset(SAMPLES / "rulesets" / "logius-adr.yaml")
    assert ruleset.untranslated == () and len(ruleset.rules) == 31


def test_what_cannot_be_translated_is_listed_and_the_rest_runs(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "functions: [mine]\nextends: ['https://a.gov.cn/r.yaml', './x.js', '@scope/package', missing.yaml]\nrules:\n"
        f"  good: {RULE}\n  own: {{given: $, then: {{function: mine}}}}\n  odd: {{given: 'paths', then: {{function: truthy}}}}\n"
        "  script: {given: '$[?(() => 1)]', then: {function: truthy}}\n  options: {given: $, then: {function: length}}\n  none: warn\n"
        "  alias: {given: '#Nothing', then: {function: truthy}}\n",
    )
    ruleset = load_ruleset(path)
    assert [rule.code for rule in ruleset.rules] == ["good"]
    assert {each.rule for each in ruleset.untranslated} >= {
        "own",
        "odd",
        "script",
        "options",
        "none",
        "alias",
        "mine",
        "./x.js",
        "missing.yaml",
    }
    assert all(each.reason for each in ruleset.untranslated)


@pytest.mark.parametrize("text", ["", "- a", "rules: [", "a: 1", "\tx"])
def test_what_is_no_ruleset(tmp_path: Path, text: str) -> None:
    with pytest.raises(RulesetError):
        load_ruleset(written(tmp_path, text))


@pytest.mark.parametrize("name", ["https://a.gov.cn/r.yaml", "r.js", "/none/r.yaml", "spectral:none"])
def test_what_is_not_read(name: str) -> None:
    with pytest.raises(RulesetError):
        load_ruleset(name)


def test_dollar_words_in_options_stay(tmp_path: Path) -> None:
    path = written(
        tmp_path, "rules:\n  a: {given: $, then: {function: or, functionOptions: {properties: [$ref, b]}}}\n"
    )
    assert load_ruleset(path).untranslated == ()


def test_parser_options_and_digest(tmp_path: Path) -> None:
    path = written(
        tmp_path, f"parserOptions: {{duplicateKeys: warn, incompatibleValues: off}}\nrules: {{a: {RULE}}}"
    )
    ruleset = load_ruleset(path)
    assert (ruleset.duplicate_keys, ruleset.odd_keys) == (1, -1) and ruleset.digest == load_ruleset(
        path
    ).digest


def test_what_is_switched_off_is_not_untranslated(tmp_path: Path) -> None:
    rules = f"rules:\n  a: {{severity: 'off', {RULE[1:]}\n  b: {RULE}\n"
    written(tmp_path, rules, "base.yaml")
    ruleset = load_ruleset(written(tmp_path, "extends: base.yaml\nrules: {b: 'off'}\n"))
    assert ruleset.rules == () and ruleset.untranslated == ()


def test_rulesets_for_other_documents_concern_only_those(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text("extends: ['spectral:oas', ['spectral:arazzo', all]]\nrules: {arazzo-servers: warn}\n")
    (missed,) = load_ruleset(path).untranslated
    assert missed.rule == "spectral:arazzo" and missed.judges(frozenset({"arazzo1_0"}))
    assert not missed.judges(frozenset({"oas3", "oas3_1"}))
    assert {"arazzo1_0", "oas2"} <= load_ruleset(path).formats


@pytest.mark.parametrize(
    ("function", "options"),
    [("pattern", "{match: {a: 1}}"), ("pattern", "{match: [x]}"), ("enumeration", "{values: 5}"),
     ("casing", "{type: [camel]}"), ("length", "{min: x}"), ("schema", "{schema: 5}"), ("xor", "{properties: 7}")],
)  # fmt: skip
def test_options_of_a_wrong_type_are_told(tmp_path: Path, function: str, options: str) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(f"rules: {{r: {{given: $, then: {{function: {function}, functionOptions: {options}}}}}}}")
    (told,) = load_ruleset(path).untranslated
    assert told.rule == "r" and "\n" not in told.reason.zh


def test_own_functions_hide_ours_of_the_same_name(tmp_path: Path) -> None:
    rules = "rules:\n  r: {given: $, then: {function: pagination}}\n"
    assert load_ruleset(written(tmp_path, rules)).untranslated == ()
    ruleset = load_ruleset(written(tmp_path, "functions: [pagination]\n" + rules))
    assert {each.rule for each in ruleset.untranslated} == {"r", "pagination"}


def test_fields_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    rules = "rules:\n  r: {given: $, then: {field: '$.a[', function: truthy}}\n  s: {given: $, then: {field: $ref, function: truthy}}\n"
    ruleset = load_ruleset(written(tmp_path, rules))
    assert [each.rule for each in ruleset.untranslated] == ["r"] and [
        each.code for each in ruleset.rules
    ] == ["s"]


def test_each_built_in_rule_can_speak_english() -> None:
    rules = load_ruleset("spectral:oas").rules
    silent = [each.code for each in rules if "{{error}}" not in (each.message or "") and not each.english]
    assert silent == []
