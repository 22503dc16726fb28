from checks.artefacts.pointer import lookup, read_fragment, write_pointer


def test_there_and_back() -> None:
    path = ("paths", "/a~b", 0)
    assert write_pointer(path) == "/paths/~1a~0b/0" and read_fragment("#/paths/~1a~0b/0") == (
        "paths",
        "/a~b",
        "0",
    )
    assert read_fragment("#/a%20b") == ("a b",) and read_fragment("#") == () and read_fragment("#a") is None


def test_lookup() -> None:
    assert lookup({"a": [1]}, ("a", "0")) == (True, 1) and lookup({"a": 1}, ("a", "b")) == (False, None)
    assert lookup({"0": 5}, ("0",)) == (True, 5) and lookup([], ("-1",)) == (False, None)
