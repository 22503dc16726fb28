import time
from typing import Any

import pytest

from checks.rulebook.compose import MAX_DEPTH
from checks.rulebook.document import Document, read_document


def read(text: str | bytes, **options: Any) -> Document:
    return read_document("a.yaml", text if isinstance(text, bytes) else text.encode(), **options)


def said(text: str | bytes) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.line, fault.column) for fault in read(text).faults]


def test_plain_values_with_their_places() -> None:
    document = read("甲: 1\n乙:\n  - {丙: 真}\n")
    assert document.value == {"甲": 1, "乙": [{"丙": "真"}]}
    assert document.at(("乙", 0, "丙"))[2:4] == (3, 9)
    assert document.at(("乙", 0, "丙"), key=True)[2:4] == (3, 6)
    assert document.source(("乙", 0)) == "{丙: 真}"
    assert document.faults == ()


def test_words_that_old_yaml_takes_for_booleans_stay_words() -> None:
    assert read("on: page\nno: yes\n1: a\n").value == {"on": "page", "no": "yes", "1": "a"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", ("yaml/duplicate-key", 3, 1)),
        ("a: &x 1\n", ("yaml/anchor", 1, 4)),
        ("a: [*x]\n", ("yaml/alias", 1, 5)),
        ("<<: {a: 1}\n", ("yaml/merge-key", 1, 1)),
        ("a: !!python/object:os.system x\n", ("yaml/tag", 1, 4)),
        ("a: 010\n", ("yaml/ambiguous-number", 1, 4)),
        ("a: 1\n---\nb: 2\n", ("yaml/documents", 2, 1)),
        ("a: [1, 2\n", ("yaml/syntax", 2, 1)),
        ("a: b: c\n", ("yaml/syntax", 1, 5)),
        ("a:\n\t- b\n", ("yaml/syntax", 2, 1)),
        ("? [a]\n: b\n", ("yaml/key", 1, 3)),
        (": b\n", ("yaml/syntax", 1, 1)),
        (b"a: 1\nb: \xff\xfe\n", ("yaml/encoding", 2, 4)),
        ("a: 1\nb: \x00\n", ("yaml/control-character", 2, 4)),
        ("a: \u202e\n", ("yaml/control-character", 1, 4)),
    ],
)
def test_each_trap_is_a_located_fault(text: str | bytes, expected: tuple[str, int, int]) -> None:
    assert expected in said(text)


def test_nesting_and_size_are_bounded() -> None:
    begun = time.process_time()
    assert [fault.code for fault in read("[" * 100_000).faults] == ["yaml/depth"]
    assert [fault.code for fault in read("a: " + "{a: " * (MAX_DEPTH + 1)).faults] == ["yaml/depth"]
    assert [fault.code for fault in read("a" * 600_000).faults] == ["yaml/too-large"]
    bomb = "a: &a [x,x]\n" + "\n".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)},*{chr(97 + i)}]" for i in range(20)
    )
    assert {fault.code for fault in read(bomb).faults} == {"yaml/anchor", "yaml/alias"}
    assert time.process_time() - begun < 10


def test_many_faults_end_early() -> None:
    assert len(read("a: 1\n" * 5000).faults) == 200


def test_line_ends_and_byte_order_mark_do_not_matter() -> None:
    assert read(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\n").value == {"a": 1, "b": "x\ny\n"}


def test_a_complaint_is_told_where_it_came_from() -> None:
    assert said('clause: "5.10\nfield: "@lang"\n') == [("yaml/syntax", 1, 9)]
    assert said("why：因为。\nfix: 改。\n") == [("yaml/syntax", 1, 4)]
