"""Rules are written by people in a hurry: whatever they leave behind ends in a located error, or means the same."""

import copy
import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.rulebook.document import read_document
from checks.rulebook.load import Loaded, load_standards, shipped_grammar
from tests.rulebook.lints.test_parameters import SQL
from tests.rulebook.made import RULE, RULE_PATH, make

GRAMMAR = shipped_grammar()
BASES = {"page": RULE, "site": SQL.replace("$deepest AND", "$deepest AND")}
RELAXED = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.lists(st.text(max_size=3), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("standards"))


def read(folder: Path, text: str) -> Loaded:
    (folder / RULE_PATH).write_bytes(text.encode("utf-8", "surrogatepass"))
    return load_standards(folder, grammar=GRAMMAR)


def sound_or_located(folder: Path, text: str) -> None:
    loaded = read(folder, text)
    lines = text.count("\n") + text.count("\r") + 2
    for fault in loaded.faults:
        assert fault.zh and fault.en and fault.code
        assert fault.column >= 1
        assert fault.path != RULE_PATH or 1 <= fault.line <= lines
        assert "Traceback" not in fault.render()
    if not loaded.errors:
        assert [rule.source for rule in loaded.rulebook.rules] == [RULE_PATH]


def spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all values below one."""
    found: list[tuple[Any, ...]] = []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        found += [(*path, key), *spots(item, (*path, key))]
    return found


def at(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def spoil(value: Any, data: st.DataObject, junk: st.SearchStrategy[Any] = JUNK) -> None:
    """Drop or retype one to three values of a document."""
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(spots(value) or [()]))
        if not path:
            break
        parent = at(value, path[:-1])
        if data.draw(st.booleans()):
            del parent[path[-1]]
        else:
            parent[path[-1]] = data.draw(junk)


def written(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)


@RELAXED
@given(data=st.data(), base=st.sampled_from(sorted(BASES)))
def test_dropped_and_retyped_values(folder: Path, data: st.DataObject, base: str) -> None:
    value = copy.deepcopy(read_document("a", BASES[base].encode()).value)
    spoil(value, data)
    sound_or_located(folder, written(value))


@RELAXED
@given(seed=st.integers(0, 10**6), base=st.sampled_from(sorted(BASES)))
def test_reordered_keys_mean_the_same(folder: Path, seed: int, base: str) -> None:
    chance = random.Random(seed)

    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            keys = list(value)
            chance.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(item) for item in value] if isinstance(value, list) else value

    plain, moved = (
        read(folder, BASES[base]),
        read(folder, written(shuffled(read_document("a", BASES[base].encode()).value))),
    )
    assert moved.errors == ()
    assert moved.rulebook.rules == plain.rulebook.rules
    assert moved.rulebook.digest == plain.rulebook.digest


@RELAXED
@given(data=st.data(), base=st.sampled_from(sorted(BASES)))
def test_text_cut_doubled_and_filled_with_anything(folder: Path, data: st.DataObject, base: str) -> None:
    text = BASES[base]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 30)))
        extra = data.draw(
            st.one_of(
                st.text(max_size=10),
                st.sampled_from(
                    ["&a ", "*a", "<<: ", "!!int ", "\t", "- ", "? ", "{", "]", "|", "\x00", "---\n"]
                ),
            )
        )
        text = data.draw(
            st.sampled_from(
                [text[:start] + extra + text[start:], text[:start] + text[end:], text[:end] + text[start:]]
            )
        )
    sound_or_located(folder, text)


@RELAXED
@given(data=st.data())
def test_doubled_keys_are_refused(folder: Path, data: st.DataObject) -> None:
    lines = RULE.splitlines(keepends=True)
    tops = [index for index, line in enumerate(lines) if line[0].isalpha()]
    index = data.draw(st.sampled_from(tops))
    loaded = read(folder, RULE + lines[index])
    assert "yaml/duplicate-key" in [fault.code for fault in loaded.faults]


@RELAXED
@given(content=st.binary(max_size=200))
def test_bytes_of_any_kind(content: bytes) -> None:
    document = read_document("a", content)
    for fault in document.faults:
        assert fault.line >= 1 and fault.column >= 1
