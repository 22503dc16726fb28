from checks.artefacts.interface_profile import profiles_of
from checks.model.target import Target

PLAIN = Target("t", "interface", "t")


def test_declared_written_or_shown() -> None:
    assert profiles_of({}, PLAIN) == ("basic", "problem")
    assert profiles_of(
        {"a": {"application/problem+json": {}}, "b": {"properties": {"code": {}, "msg": {}}}}, PLAIN
    )[1] in ("problem", "envelope")
    assert profiles_of({"a": {"properties": {"code": {}, "msg": {}}}}, PLAIN) == ("basic", "envelope")
    assert profiles_of({"info": {"x-profile": ["strict", "nonsense"]}}, PLAIN) == ("problem", "strict")
    declared = Target("t", "interface", "t", declared={"interface_profile": "signed-national"})
    assert profiles_of(None, declared) == ("basic", "problem", "signed-header", "signed-national")
