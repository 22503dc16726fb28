from tests.functions.defining import definition, operation, said

REGISTER = {"c": [{"code": "A", "share": "不予共享"}, {"code": "B", "share": ""}]}
OPTIONS = {"register": "c", "fields": ("code",)}


def test_found_missing_not_supplied() -> None:
    document = operation(**{"x-code": "A"})
    given = "$..[x-code]"
    assert not said("listed", definition(document, registers=REGISTER), given, OPTIONS)
    assert said("listed", definition(operation(**{"x-code": "Z"}), registers=REGISTER), given, OPTIONS)
    assert said("listed", definition(document), given, OPTIONS)[0][0] == "not-collected"
    assert said("listed", definition(document, registers=REGISTER), "$.info", OPTIONS, "x-none")


def test_forbidden_states() -> None:
    options = {**OPTIONS, "field": "share", "forbidden": ("不予共享",)}
    given = "$..[x-code]"
    assert (
        said("listed", definition(operation(**{"x-code": "A"}), registers=REGISTER), given, options)[0][0]
        == "A: share is 不予共享"
    )
    assert (
        said("listed", definition(operation(**{"x-code": "B"}), registers=REGISTER), given, options)[0][0]
        == "code-table-missing"
    )
    assert not said("listed", definition(operation(**{"x-code": "Z"}), registers=REGISTER), given, options)
