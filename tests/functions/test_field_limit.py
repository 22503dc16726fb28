import pytest

from checks.functions.field_limit import FieldLimitOptions, build
from checks.model.shelf import Shelf
from tests.functions.defining import definition, operation, said


def field(name: str, options: dict[str, object], **schema: object) -> list[str]:
    document = {**operation(), "components": {"schemas": {"A": {"properties": {name: schema}}}}}
    found = said("fieldLimit", definition(document), "$..properties[*]", options)
    return [text for text, _ in found]


def test_a_field_is_known_by_its_name_or_by_what_is_told_of_it() -> None:
    limit = {"named": "^case_?no$|^办件编号", "longest": 50}
    assert field("CaseNo", limit, type="string") == ["CaseNo needs maxLength of at most 50"]
    assert field("n", limit, type="string", description="办件编号") == ["n needs maxLength of at most 50"]
    assert field("n", limit, type="string", title="办件编号") == ["n needs maxLength of at most 50"]
    assert field("n", limit, type="string", description="不是办件编号") == []


def test_the_longest_text_is_what_max_length_or_the_listed_values_allow() -> None:
    limit = {"named": "x", "longest": 3}
    assert field("x", limit, type="string", maxLength=3) == []
    assert field("x", limit, type="string", maxLength=4) == ["x may have 4 characters, at most 3 are allowed"]
    assert field("x", limit, type="string", enum=["abc", None]) == []
    assert field("x", limit, type="string", enum=["abcd"]) == [
        "x may have 4 characters, at most 3 are allowed"
    ]
    assert field("x", limit, type=["string", "null"], maxLength=3) == []
    assert field("x", limit, type="integer") == ["x must be a string of limited length"]
    assert field("x", limit, type="string", maxLength=True) == ["x needs maxLength of at most 3"]


def test_an_exact_length_is_given_by_both_lengths_or_a_pattern() -> None:
    limit = {"named": "x", "exactly": 18}
    wrong = ["x must have exactly 18 characters"]
    assert field("x", limit, type="string", minLength=18, maxLength=18) == []
    assert field("x", limit, type="string", pattern="^[0-9A-HJ-NPQRTUWXY]{18}$") == []
    assert field("x", limit, type="string", pattern=r"^\d{18}$") == []
    assert field("x", limit, type="string", enum=["1" * 18]) == []
    assert field("x", limit, type="string", maxLength=18) == wrong
    for pattern in ("[0-9]{18}", "^[0-9]{17,18}$", "^[0-9]{18,19}$", "(", "^(a+)+$", 18):
        assert field("x", limit, type="string", pattern=pattern) == wrong, pattern


def test_values_are_compared_as_text() -> None:
    limit = {"named": "x", "values": ["0", "1"]}
    assert field("x", limit, type="integer", enum=[0, 1]) == [] and field("x", limit, const="0") == []
    assert field("x", limit, type="string", enum=["0", "2"]) == ["x needs an enum of 0, 1"]
    assert field("x", limit, type="boolean") == ["x needs an enum of 0, 1"]


def test_parameters_are_read_in_both_versions() -> None:
    limit = {"named": "^useCause$", "longest": 200}
    new = {"name": "useCause", "in": "query", "schema": {"type": "string", "maxLength": 201}}
    old = {"name": "useCause", "in": "query", "type": "string", "maxLength": 200}
    assert (
        len(said("fieldLimit", definition(operation(parameters=[new, old])), "$..parameters[*]", limit)) == 1
    )


def test_an_open_reference_cannot_be_told() -> None:
    assert field("x", {"named": "x", "longest": 3}, **{"$ref": "other.yaml#/X"}) == ["not-collected"]


def test_odd_values_are_borne_and_a_bad_expression_is_refused() -> None:
    assert said("fieldLimit", definition({"properties": {"x": None, "y": [1]}}), "$..properties[*]", {"named": "q"}) == []  # fmt: skip
    with pytest.raises(ValueError, match="named"):
        build(FieldLimitOptions("("), Shelf())
