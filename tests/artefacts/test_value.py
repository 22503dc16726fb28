from checks.artefacts.value import attribute, first
from checks.model.value import ABSENT
from tests.functions.pages import page


def test_absent_is_not_empty() -> None:
    node, other = page("<p a b=''>x</p><p b=1>").css("p")
    assert (attribute(node, "a"), attribute(node, "b"), attribute(node, "c")) == ("", "", ABSENT)
    assert first([node, other], lambda each: attribute(each, "b")).value == "1"
    assert first([node], lambda each: attribute(each, "b")).value == ""
    assert first([node, other], lambda each: attribute(each, "c")).value is ABSENT
