from checks.model.problem import Problem
from checks.model.value import ABSENT
from checks.rulebook.spectral_message import dotted, encoded_pointer, fill_message, spectral_words


def test_placeholders() -> None:
    values = {"property": "x", "value": 1.0, "error": "bad", "path": "#/a"}
    assert fill_message("{{property}} {{value}} {{error}} {{path}}{{none}}", values) == "x 1 bad #/a"
    assert (
        fill_message('#{{print("property")}}must #{{print("value")}}', {**values, "value": "a"})
        == '"x" property must "a"'
    )
    assert fill_message('#{{print("property")}}must', {"property": ""}) == "The document must"


def words(en: str, name: str, value: object = ABSENT, judged: str = "") -> str:
    return spectral_words(Problem("", en, judged), name, value)


def test_sentences_of_functions() -> None:
    assert words("The value must be truthy", "x") == '"x" property must be truthy'
    assert words("The value must exist", "") == "The document must exist"
    assert words("must be flat case", "x") == "must be flat case"


def test_what_stands_at_the_place_is_quoted() -> None:
    assert words('"k" must match the pattern "^x"', "k", {}, "k") == 'Object{} must match the pattern "^x"'
    assert words('"k" must match the pattern "^x"', "k", "k", "k") == '"k" must match the pattern "^x"'
    assert words('"b" must be placed after "a"', "b", {}, "b") == '"b" must be placed after "a"'


def test_pointers_are_encoded() -> None:
    assert encoded_pointer(("paths", "/a/{id}", "中 b", "0")) == "#/paths/~1a~1%7Bid%7D/%E4%B8%AD%20b/0"
    assert encoded_pointer(()) == "#"


def test_a_description_that_is_missing_is_null() -> None:
    assert fill_message("{{description}}", {"description": None}) == "null"


def test_paths() -> None:
    assert dotted(("a", "0", "b c", "d")) == "a[0]['b c'].d" and dotted(()) == ""
