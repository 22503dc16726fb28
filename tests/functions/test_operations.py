from checks.functions.operations import operations


def test_only_methods_count() -> None:
    paths = {"/a": {"get": {"x": 1}, "parameters": {}, "summary": "s"}, "/b": "no"}
    assert list(operations(paths, lambda value: value)) == [("/a", "get", {"x": 1})]
    assert list(operations(None, lambda value: value)) == []
