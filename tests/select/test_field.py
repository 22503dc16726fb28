from checks.model.value import ABSENT
from checks.select.field import check_field, field_path, read_field


def same(value: object) -> object:
    return value


def test_paths_as_lodash_reads_them() -> None:
    assert field_path("a.b[0]['c.d']") == ("a", "b", "0", "c.d") and field_path("x-y") == ("x-y",)


def test_fields() -> None:
    value = {"a": {"b": [1]}, "c.d": 2}
    assert read_field(value, "a.b[0]", same) == [(("a", "b", "0"), 1)] and read_field(value, "c.d", same) == [
        (("c", "d"), 2)
    ]
    assert read_field(value, "a.x", same) == [(("a", "x"), ABSENT)] and read_field(value, None, same) == [
        ((), value)
    ]
    assert read_field(value, "@key", same) == [(("a",), "a"), (("c.d",), "c.d")] and read_field(
        {}, "@key", same
    ) == [((), ABSENT)]
    assert read_field(value, "$.a.b[*]", same) == [(("a", "b", "0"), 1)] and read_field(
        "text", "a", same
    ) == [((), "text")]
    assert read_field(["a", "b"], "length", same) == [(("length",), 2)]
    assert read_field({"$ref": "#/x"}, "$ref", same) == [(("$ref",), "#/x")]
    assert read_field({"ref": 1}, "$ref", same) == [((), ABSENT)]
    assert read_field({"$a": {"b": 1}}, "$a.b", same) == [(("$a", "b"), 1)]


def test_references_are_followed() -> None:
    target = {"b": 5}
    reference = {"$ref": "#/t"}
    assert read_field({"a": reference}, "a.b", lambda value: target if value is reference else value) == [
        (("a", "b"), 5)
    ]


def test_unusable_fields() -> None:
    assert (
        check_field("a.b") is None and check_field("$.a") is None and check_field("$.a[") and check_field(" ")
    )
