from pathlib import Path

import pytest

from tests.rulebook.made import codes, faults


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        ("{max: $longst}", "parameter/unknown", "（你是不是想写 $longest？）"),
        ("{mx: 5}", "schema/unknown-key", "（你是不是想写 max？）"),
        ("{max: five}", "schema/type", "应为数字"),
        ("{}", "options/refused", "length"),
    ],
)
def test_options_must_fit_their_function(tmp_path: Path, options: str, code: str, words: str) -> None:
    found = faults(tmp_path, ("functionOptions: {max: $longest}", f"functionOptions: {options}"))
    fault = next(fault for fault in found if fault.code == code)
    assert words in fault.message()
    assert fault.line == 16


def test_a_pattern_that_cannot_be_compiled_is_refused(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        (
            "function: length\n    functionOptions: {max: $longest}",
            "function: pattern\n    functionOptions: {match: '('}",
        ),
    )
    assert "options/refused" in codes(found)


def test_missing_options_are_named(tmp_path: Path) -> None:
    found = faults(
        tmp_path, ("function: length\n    functionOptions: {max: $longest}", "function: enumeration")
    )
    assert "函数 enumeration 需要选项 values" in [fault.zh for fault in found]


def test_unknown_lists_are_named(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        (
            "function: length\n    functionOptions: {max: $longest}",
            "function: inCodelist\n    functionOptions: {codelist: resource-clas}",
        ),
    )
    (fault,) = [fault for fault in found if fault.code == "reference/codelist"]
    assert fault.suggestion == "resource-class"
