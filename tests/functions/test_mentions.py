from tests.functions.defining import definition, operation, said


def test_groups_and_bans() -> None:
    document = operation(description="签名用 SM3，10 分钟内有效")
    assert not said("mentions", definition(document), options={"groups": (("SM3", "SM2"), ("\\d+ ?分钟",))})
    assert said("mentions", definition(document), options={"groups": (("SM4",),)}) == [
        ("not mentioned: SM4", "")
    ]
    assert said("mentions", definition(document), options={"groups": (), "never": ("SM3",)})


def test_names_of_paths_and_tags_count_when_asked() -> None:
    document = {**operation(path="/catalog"), "tags": [{"name": "供需"}]}
    assert said(
        "mentions", definition(document), options={"groups": (("供需",),), "names": False, "keys": ("title",)}
    )
    assert not said(
        "mentions", definition(document), options={"groups": (("供需",), ("catalog",)), "names": True}
    )
