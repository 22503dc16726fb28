from checks.rulebook.spectral_message import dotted, fill_message, spectral_words


def test_placeholders() -> None:
    values = {"property": "x", "value": 1.0, "error": "bad", "path": "#/a"}
    assert fill_message("{{property}} {{value}} {{error}} {{path}}{{none}}", values) == "x 1 bad #/a"
    assert (
        fill_message('#{{print("property")}}must #{{print("value")}}', {**values, "value": "a"})
        == '"x" property must "a"'
    )
    assert fill_message('#{{print("property")}}must', {"property": ""}) == "The document must"


def test_sentences_of_functions() -> None:
    assert spectral_words("The value must be truthy", "x") == '"x" property must be truthy'
    assert (
        spectral_words("The value must exist", "") == "The document must exist"
        and spectral_words("must be flat case", "x") == "must be flat case"
    )


def test_paths() -> None:
    assert dotted(("a", "0", "b c", "d")) == "a[0]['b c'].d" and dotted(()) == ""
