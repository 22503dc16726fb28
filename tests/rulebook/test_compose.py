"""Values and places from the parser's events; what stands in files is tried in `test_document`."""

import subprocess
import sys

from checks.rulebook.compose import MAX_DEPTH, MAX_FAULTS, compose


def test_values_with_their_places() -> None:
    value, spot, faults = compose("a.yaml", "a: 1\nb:\n  - x\n")
    assert (value, faults) == ({"a": 1, "b": ["x"]}, ())
    start, end, line, column, inner = spot[4]["b"]
    assert (start, end, line, column) == (5, 6, 2, 1)
    assert inner[4][0][2:4] == (3, 5)


def test_bounds() -> None:
    deep = compose("a.yaml", "- " * MAX_DEPTH + "x")
    deeper = compose("a.yaml", "- " * (MAX_DEPTH + 1) + "x")
    assert [fault.code for fault in deep[2]] == []
    assert [fault.code for fault in deeper[2]] == ["yaml/depth"]
    many = compose("a.yaml", "".join(f"k{number}: *a\n" for number in range(MAX_FAULTS + 50)))
    assert len(many[2]) == MAX_FAULTS


def test_what_is_no_yaml_has_a_place() -> None:
    value, _, (fault,) = compose("a.yaml", "a: [1\nb: 2\n")
    assert (value, fault.code, fault.path) == (None, "yaml/syntax", "a.yaml")
    assert fault.line in (1, 2)


def test_the_parser_is_not_loaded_before_it_is_needed() -> None:
    program = "import sys, checks.rulebook.standards; sys.exit('yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
