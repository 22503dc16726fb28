from checks.artefacts.interface import Interface
from checks.artefacts.interface_kind import INTERFACE, from_example
from checks.model.effect import Advice
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.rule import Example, Rule


def rule(**where: object) -> Rule:
    return Rule(
        "n/r",
        "n",
        "1",
        "标题",
        "1",
        Level.SHALL,
        True,
        Advice(),
        "interface",
        ("$",),
        (),
        Outcome.PASSED,
        where=where,
    )


def built(content: object, where: dict[str, object] | None = None, **facts: object) -> Interface:
    made = from_example(Example("e", Outcome.PASSED, "yaml", content, facts=facts), rule(**(where or {})))
    assert isinstance(made, Interface)
    return made


def test_examples_are_laid_over_a_minimal_document() -> None:
    assert built({"paths": {"/a": {}}}).document["openapi"] == "3.0.3" and built(
        {"swagger": "2.0"}
    ).formats == {"oas2"}
    assert (
        "openapi" not in built({"a": 1}, bare=True).document
        and built("openapi: 3.1.0").facts()["version"] == "3.1"
    )


def test_profiles_come_from_the_example_or_the_rule() -> None:
    assert (
        "strict" in built({}, {"profile": ["strict", "basic"]}).profiles
        and "basic" in built({}, {"profile": ["strict"]}, profile="basic").profiles
    )


def test_selectors_are_checked() -> None:
    assert (
        INTERFACE.check_given("$.a") is None and INTERFACE.check_given("a") and INTERFACE.check_field("$.a[")
    )


def test_files_and_registers() -> None:
    made = built({"x": {"$ref": "b.yaml#/A"}}, files={"b.yaml": {"A": {"t": 1}}}, registers={"system": []})
    assert made.resolve(made.document["x"]) == {"t": 1} and made.target.declared["registers"] == {
        "system": []
    }
