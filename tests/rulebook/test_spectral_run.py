from pathlib import Path

import pytest

from checks.artefacts.interface import read_tree
from checks.artefacts.reference import follow_references
from checks.model.cause import Cause
from checks.rulebook.spectral import load_ruleset
from checks.rulebook.spectral_run import SpectralFinding, run_ruleset
from tests.interfaces.oracle import CONTEXT

DOCUMENT = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {/a: {get: {tags: [x]}}}\n"


def findings(
    folder: Path, rules: str, document: str = DOCUMENT, name: str = "api.yaml", more: str = ""
) -> list[SpectralFinding]:
    path = folder / "r.yaml"
    path.write_text(f"{more}\nrules:\n  r: {rules}\n", "utf-8")
    tree = read_tree(document.encode(), name)
    return run_ruleset(tree, follow_references(tree), load_ruleset(path, folder / name), CONTEXT)


def told(found: list[SpectralFinding]) -> list[tuple[str, str, int, str]]:
    return [(each.code, "/".join(map(str, each.path)), each.severity, each.message) for each in found]


def test_fields_keys_and_messages(tmp_path: Path) -> None:
    rule = "{given: $.info, severity: error, message: '{{property}} {{error}} {{path}}', then: [{field: contact.name, function: truthy}, {field: '@key', function: pattern, functionOptions: {match: ^t}}]}"
    assert told(findings(tmp_path, rule)) == [
        ("r", "info", 0, 'info.contact.name "info.contact.name" property must be truthy #/info'),
        ("r", "info/version", 0, 'version "1" must match the pattern "^t" #/info/version'),
    ]


def test_primitive_values_are_judged_whatever_the_field(tmp_path: Path) -> None:
    assert (
        told(
            findings(
                tmp_path,
                "{given: $.info.title, then: {field: x, function: pattern, functionOptions: {match: z}}}",
            )
        )[0][1]
        == "info/title"
    )


def test_unresolved_rules_see_the_reference(tmp_path: Path) -> None:
    document = DOCUMENT + "x: {$ref: '#/info', own: 1}\n"
    rule = "{given: $.x, resolved: %s, then: {field: own, function: truthy}}"
    assert (
        findings(tmp_path, rule % "false", document) == []
        and len(findings(tmp_path, rule % "true", document)) == 1
    )


def test_the_reader_is_heard(tmp_path: Path) -> None:
    document = DOCUMENT + "info: {title: u, version: '2'}\n200: x\n"
    quiet = "{given: $.info, then: {function: truthy}}"
    assert [(each.code, each.line, each.severity) for each in findings(tmp_path, quiet, document)] == [
        ("parser", 4, 0),
        ("parser", 5, 0),
    ]
    options = "parserOptions: {duplicateKeys: hint, incompatibleValues: off}"
    assert [(each.line, each.severity) for each in findings(tmp_path, quiet, document, more=options)] == [
        (4, 3)
    ]


def test_references_that_are_not_fetched_cannot_be_told(tmp_path: Path) -> None:
    found = findings(
        tmp_path,
        "{given: $.info, then: {function: truthy}}",
        DOCUMENT + "x: {$ref: 'http://127.0.0.1/a'}\ny: {$ref: '#/none'}\n",
    )
    assert [(each.path, each.cause) for each in found] == [
        (("x", "$ref"), Cause.FORBIDDEN_ADDRESS),
        (("y", "$ref"), None),
    ]


def test_unknown_formats(tmp_path: Path) -> None:
    rule = "{formats: [oas3], given: $, then: {field: x, function: truthy}}"
    assert [each.code for each in findings(tmp_path, rule, "a: 1")] == ["unrecognized-format"] and findings(
        tmp_path, rule
    )[0].code == "r"


def test_overrides_by_place(tmp_path: Path) -> None:
    more = "overrides: [{files: ['*.yaml#/paths/~1a'], rules: {r: 'off'}}]"
    assert findings(tmp_path, "{given: $..get, then: {field: summary, function: truthy}}", more=more) == []
    assert (
        len(
            findings(
                tmp_path,
                "{given: $..get, then: {field: summary, function: truthy}}",
                name="api.json",
                more=more,
            )
        )
        == 1
    )


@pytest.mark.parametrize("document", ["text", "", "[]", "5", "a: [", "\x00", "{", "openapi: [3]"])
def test_any_document(tmp_path: Path, document: str) -> None:
    assert findings(tmp_path, "{given: $, then: {field: x, function: truthy}}", document) is not None


def test_what_the_reader_says(tmp_path: Path) -> None:
    rule = "{given: $.x, then: {function: truthy}}"
    json = '{\n\t"openapi": "3.0.3",\n\t"openapi": "3.0.3"\n}'
    assert [(each.path, each.severity, each.line) for each in findings(tmp_path, rule, json)] == [
        ((), 1, 2),
        ((), 1, 3),
        (("openapi",), 0, 3),
    ]
    yaml = "openapi: 3.0.3\npaths: {/a: {get: {responses: {200: {}, ? [a] : b}}}}\n"
    at = ("paths", "/a", "get", "responses")
    assert [(each.path, each.severity) for each in findings(tmp_path, rule, yaml)] == [
        ((*at, "200"), 0),
        (at, 1),
    ]
    more = "parserOptions: {incompatibleValues: 'off', duplicateKeys: hint}"
    assert [(each.path, each.severity) for each in findings(tmp_path, rule, yaml, more=more)] == [(at, 1)]


def test_what_stands_beside_a_reference_has_its_own_place(tmp_path: Path) -> None:
    document = "openapi: 3.0.3\nx: {a: {$ref: '#/y/b', description: own, title: t}, c: {$ref: '#/y/b'}}\ny: {b: {description: shared}}\n"
    rule = "{given: $..description, message: '{{path}} {{value}}', then: {function: falsy}}"
    assert [each.message for each in findings(tmp_path, rule, document) if each.code == "r"] == [
        "#/x/a/description own",
        "#/y/b/description shared",
    ]
    unresolved = rule.replace("{given", "{resolved: false, given")
    assert len([each for each in findings(tmp_path, unresolved, document) if each.code == "r"]) == 2


def test_a_place_that_is_not_read_back_is_told_once(tmp_path: Path) -> None:
    document = "x: {$ref: '#/d'}\nd: {a b: {k: v}, c d: {k: v}}"
    rule = "{given: $.x.*, message: '{{path}} {{error}}', then: {field: own, function: truthy}}"
    found = findings(tmp_path, rule, document)
    assert told(found) == [("r", "d", 1, '#/d "d.own" property must be truthy')]
