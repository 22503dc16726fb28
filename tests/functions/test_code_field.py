from tests.functions.defining import definition, operation, said


def field(name: str, **schema: object) -> int:
    document = {
        **operation(),
        "components": {"schemas": {"A": {"properties": {name: {"type": "string", **schema}}}}},
    }
    return len(said("codeField", definition(document), "$..properties[*]"))


def test_patterns_are_judged_by_samples() -> None:
    assert (
        field("uscc") == 1
        and field("uscc", pattern="^[0-9A-HJ-NPQRTUWXY]{18}$") == 0
        and field("uscc", pattern=".*") == 1
    )
    assert (
        field("sfzh", pattern="^\\d{17}[\\dX]$") == 0
        and field("no", description="行政区划代码", pattern="^\\d{6}$") == 0
    )
    assert field("sfzh", pattern="(") == 1 and field("name") == 0
