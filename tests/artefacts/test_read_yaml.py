from hypothesis import given, settings
from hypothesis import strategies as st

from checks.artefacts.read_events import read_events
from checks.artefacts.read_yaml import read_yaml
from tests.model.test_read_block import difference


def test_what_is_written_plainly_is_read_by_lines_and_all_else_by_events() -> None:
    assert read_yaml("a: [1]\n").value == {"a": [1]} and read_yaml("a: 1\n").value == {"a": 1}
    broken = read_yaml("a: 1\nb: @x\n", "x.yaml")
    assert broken.broken and broken.name == "x.yaml" and read_yaml("a: 1\n", "y.yaml").name == "y.yaml"
    assert read_yaml("a:\n  b: 1\n").place(("a", "b")) == (2, 6)


@settings(max_examples=500, deadline=None)
@given(st.text(st.sampled_from(list("ab1:-|>'\"#\\ \n\n  ")), max_size=40))
def test_any_text_comes_out_as_from_the_full_reader(text: str) -> None:
    tree, same = read_yaml(text), read_events(text)
    assert difference((tree.value, tree.mark()), (same.value, same.mark())) is None
    assert tree.faults == same.faults and tree.broken == same.broken
