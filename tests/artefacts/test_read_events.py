from hypothesis import given, settings
from hypothesis import strategies as st

from checks.artefacts.read_events import read_events


def test_syntax_errors_are_all_told_and_the_rest_is_read() -> None:
    tree = read_events("a: 1\nb: @x\nc: 2\nd: `y\ne: 3\n")
    assert tree.value == {"a": 1, "c": 2, "e": 3} or {"a", "e"} <= set(tree.value)
    assert [(fault.sort, fault.line) for fault in tree.faults] == [
        ("syntax", 2),
        ("syntax", 4),
    ] and tree.broken


def test_tabs_are_mended() -> None:
    tree = read_events("a:\n\tb: 1\n\tc: 2\n")
    assert tree.value == {"a": {"b": 1, "c": 2}}
    assert [(fault.sort, fault.line, fault.column) for fault in tree.faults] == [("tab", 2, 1), ("tab", 3, 1)]
    dashed = read_events("a:\n  -\tb\n  - c\n")
    assert dashed.value == {"a": ["b", "c"]}
    assert [(fault.sort, fault.line, fault.column) for fault in dashed.faults] == [("tab", 2, 4)]


def test_further_documents_are_told() -> None:
    tree = read_events("a: 1\n---\nb: 2\n")
    assert tree.value == {"a": 1} and [fault.sort for fault in tree.faults] == ["documents"]
    assert read_events("---\na: 1\n...\n").faults == []


def test_line_ends_of_former_yaml_are_characters() -> None:
    tree = read_events("a: x\u2028y\nb: 'p\x85q'\n# z\u2029k: 1\n? c\n: - |\n    m\u2029n\n")
    assert tree.value == {"a": "x\u2028y", "b": "p\x85q", "c": ["m\u2029n\n"]} and tree.faults == []
    assert tree.place(("c", 0))[0] == 5


def test_surrogates_spelt_as_in_json_are_characters() -> None:
    tree = read_events('a: "\\ud83d\\ude00!"\nb: \\ud83d\nc: "x\\udfffy"\n')
    assert tree.value == {"a": "\U0001f600!", "b": "\\ud83d", "c": "x\ufffdy"} and tree.faults == []
    assert [fault.line for fault in read_events('a: "\\uZZZZ"\n').faults] == [1]


def test_depth_is_bounded() -> None:
    assert read_events("\n".join(" " * level + "a:" for level in range(1000))).faults == []
    deep = read_events("[" * 50_000)
    assert [fault.sort for fault in deep.faults][:1] == ["depth"] and deep.broken


def test_only_the_first_document_counts() -> None:
    assert (
        read_events("a: 1\n---\nb: 2\n").value == {"a": 1}
        and read_events("").value is None
        and read_events("# nothing").value is None
    )


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from(list("ab:-?[]{},&*!|>'\"#%@`\n\t \\0é中~<=")), max_size=60))
def test_any_text_is_a_tree(text: str) -> None:
    tree = read_events(text)
    assert tree.place(("a", 0)) >= (1, 1) and all(fault.line >= 1 for fault in tree.faults)
