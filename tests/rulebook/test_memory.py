from pathlib import Path

import pytest

from checks.rulebook import lints
from checks.rulebook.load import Loaded, load_standards
from tests.rulebook.made import RULE, RULE_PATH, make


def read(folder: Path, cache: Path) -> Loaded:
    return load_standards(folder, cache=cache)


def told(loaded: Loaded) -> list[object]:
    return [loaded.rulebook.digest, loaded.faults, loaded.rulebook.rules == loaded.rulebook.rules]


def test_remembered_reading_is_the_same(tmp_path: Path) -> None:
    folder, cache = (
        make(tmp_path / "s", {RULE_PATH: RULE.replace("level: shall", "level: shal")}),
        tmp_path / "c",
    )
    first, second = read(folder, cache), read(folder, cache)
    assert len(list(cache.iterdir())) == 1
    assert told(first) == told(second)
    assert first.faults[0].edit == second.faults[0].edit is not None
    assert second.rulebook == first.rulebook


def test_changed_files_are_read_again(tmp_path: Path) -> None:
    folder, cache = make(tmp_path / "s"), tmp_path / "c"
    read(folder, cache)
    make(folder, {RULE_PATH: RULE.replace("codelist", "x").replace("function: truthy", "function: truhty")})
    assert [fault.code for fault in read(folder, cache).faults] == ["schema/unknown-function"]
    (folder / "codelists" / "resource-class.yaml").unlink()
    make(folder)
    assert read(folder, cache).faults == ()


def test_nothing_is_read_a_second_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = make(tmp_path / "s"), tmp_path / "c"
    read(folder, cache)
    for register in ("FILE_LINTS", "WHOLE_LINTS"):
        monkeypatch.setattr(lints, register, {"crash": lambda *_: 1 / 0})
    assert read(folder, cache).faults == ()


def test_what_is_wrong_with_the_files_together_is_told_each_time(tmp_path: Path) -> None:
    folder, cache = make(tmp_path / "s"), tmp_path / "c"
    assert read(folder, cache).faults == ()
    twin = RULE_PATH.replace("page-title", "page-name")
    make(folder, {twin: RULE})
    first, second = read(folder, cache), read(folder, cache)
    assert "rule/duplicate" in {fault.code for fault in first.faults} and second.faults == first.faults
    (folder / twin).unlink()
    assert read(folder, cache).faults == ()


def test_remembered_places_are_the_same(tmp_path: Path) -> None:
    folder, cache = make(tmp_path / "s"), tmp_path / "c"
    documents = [read(folder, cache).standards.files[RULE_PATH].document for _ in range(2)]
    for steps in [(), ("title",), ("then", 0, "function"), ("nothing",)]:
        assert list(documents[0].at(steps)[:4]) == list(documents[1].at(steps)[:4])
        assert documents[0].source(steps) == documents[1].source(steps)


@pytest.mark.parametrize("content", [b"", b"junk", b"0 0\n{}", b"\xff" * 100])
def test_damaged_memory_counts_as_none(tmp_path: Path, content: bytes) -> None:
    folder, cache = make(tmp_path / "s"), tmp_path / "c"
    read(folder, cache)
    (place,) = cache.iterdir()
    place.write_bytes(content)
    assert read(folder, cache).faults == ()


def test_memory_that_others_may_write_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = make(tmp_path / "s"), tmp_path / "c"
    read(folder, cache)
    (place,) = cache.iterdir()
    assert place.stat().st_mode & 0o777 == 0o600
    content = place.read_bytes()
    place.chmod(0o666)
    from checks.rulebook.memory import open_memory

    assert open_memory(folder, cache).notes == {}
    place.unlink()
    (tmp_path / "elsewhere").write_bytes(content)
    (tmp_path / "elsewhere").chmod(0o600)
    place.symlink_to(tmp_path / "elsewhere")
    assert open_memory(folder, cache).notes == {}


def test_unwritable_cache_is_no_failure(tmp_path: Path) -> None:
    folder, cache = make(tmp_path / "s"), tmp_path / "file"
    cache.write_text("not a folder")
    assert read(folder, cache).faults == ()
    assert read(folder, Path("/proc/nothing/here")).faults == ()
