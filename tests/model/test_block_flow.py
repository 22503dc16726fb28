import pytest

from checks.model.block_flow import Places, flow_value
from checks.model.block_line import NotPlain


def test_lists_and_mappings_are_read_with_their_places() -> None:
    marks: Places = {}
    value = flow_value("[a, {b: c d, 'e': [1]}, [ ]]  # so", 100, marks)
    assert value == ["a", {"b": "c d", "e": [1]}, []]
    assert marks[id(value)] == [101, 104, 124] and marks[id(value[1])] == [108, 113] and len(marks) == 4


@pytest.mark.parametrize(
    "text",
    [
        "[a", "[a,]", "[,]", "[a] b", "[a]#b", "[a: b]", "{a}", "{a: }", "{a: b, a: c}", "{1: a}", "{<<: a}", '{"a":b}',
        "[&a b]", "[*a]", "[!t a]", "[- a]", "[? a]", "[a?b]", "[a #b]", "[a:]", "[a", "{[a]: b}", "[a}", '["a]', "[" * 99,
    ],
)  # fmt: skip
def test_odd_ones_are_for_the_full_reader(text: str) -> None:
    with pytest.raises(NotPlain):
        flow_value(text, 0, {})
