from checks.rulebook.lints.bench import checks_of, listed, mapping, texts


def test_checks_are_found_however_deep() -> None:
    value = {
        "then": [
            {"function": "a"},
            {"any": [{"function": "b"}, {"none": [{"function": "c"}]}]},
            "x",
            {"function": 3},
        ]
    }
    assert [(steps, item["function"]) for steps, item in checks_of(value)] == [
        (("then", 0), "a"),
        (("then", 1, "any", 0), "b"),
        (("then", 1, "any", 1, "none", 0), "c"),
    ]
    assert list(checks_of(None)) == list(checks_of({"then": 3})) == []


def test_unsound_values_are_taken_as_nothing() -> None:
    assert texts(["a", 1, "b"]) == [((0,), "a"), ((2,), "b")]
    assert texts("a") == [((), "a")]
    assert texts({"a": 1}) == []
    assert mapping([], "a") == mapping({"a": 1}, "a") == {}
    assert listed(None, "a") == listed({"a": {}}, "a") == []
