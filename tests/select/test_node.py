from checks.select.node import Node

TOP = (None, None, {}, None)


def test_path_and_parents() -> None:
    node = Node(1, "b", (TOP, "a", {"b": 1}, None))
    above = node.above(1)
    assert node.path() == ("a", "b") and above is not None and above.path() == ("a",)
    assert node.above(2) is not None and node.above(3) is None
    assert node.named().value == "b" and node.origin() == (("a", "b"), False)


def test_origin_starts_where_a_reference_led() -> None:
    behind = (TOP, "a", {"b": 1}, ("components", "A"))
    assert Node(1, "b", behind).origin() == (("components", "A", "b"), True)
    assert Node(1, "a", TOP, ("x",)).origin() == (("x",), True) and Node({}, None, None).origin() == (
        (),
        False,
    )
