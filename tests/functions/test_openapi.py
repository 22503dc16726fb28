from checks.functions.openapi import fields_of, is_json, words_of


def test_words_of_names() -> None:
    assert words_of("birthDate") == ["birth", "date"] and words_of("ID_CARD-no") == ["id", "card", "no"]
    assert (
        words_of("update") == ["update"]
        and words_of("HTTPServer2") == ["http", "server", "2"]
        and words_of("出生日期") == ["出生日期"]
    )


def test_fields_come_from_all_parts() -> None:
    schema = {
        "allOf": [{"properties": {"a": 1}}, {"allOf": [{"properties": {"b": 2}}]}],
        "properties": {"c": 3},
    }
    assert fields_of(schema, lambda value: value) == {"a": 1, "b": 2, "c": 3}


def test_json_media_types() -> None:
    assert (
        is_json("application/json;charset=UTF-8")
        and is_json("application/problem+json")
        and not is_json("text/xml")
    )
