from checks.functions.json_schema.error import Error, Task


def test_defaults() -> None:
    assert Task().resolve(5) == 5 and Task().dialect == "draft7" and not Task().brief
    assert Error("type", (), "must be string").params == {}
