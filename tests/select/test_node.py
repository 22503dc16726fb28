from checks.select.node import Node, origin

TOP = (None, None, {}, None)


def test_path_and_parents() -> None:
    node = Node(1, "b", (TOP, "a", {"b": 1}, None))
    assert node.path() == ("a", "b") and node.above(1).path() == ("a",) and node.above(9).path() == ()
    assert node.named().value == "b" and origin(node) == (("a", "b"), False)


def test_origin_starts_where_a_reference_led() -> None:
    behind = (TOP, "a", {"b": 1}, ("components", "A"))
    assert origin(Node(1, "b", behind)) == (("components", "A", "b"), True)
    assert origin(Node(1, "a", TOP, ("x",))) == (("x",), True) and origin(Node({}, None, None)) == ((), False)
