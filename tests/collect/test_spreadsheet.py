import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checks.collect import spreadsheet
from checks.collect.document import UnreadableDocument
from checks.collect.spreadsheet import UnreadableRegister, read_register
from checks.model.target import Target
from tests.artefacts.registers import HEADER, ROW, workbook


def target(**declared: object) -> Target:
    return Target("t", "register", "t", declared=declared)


def test_a_file_is_one_exchange(tmp_path: Path) -> None:
    place = tmp_path / "目录 #1.xlsx"
    place.write_bytes(workbook({"s": [HEADER, ROW]}))
    os.utime(place, (1_767_600_000, 1_767_600_000))
    taken = read_register(place, target())
    (exchange,) = taken.exchanges()
    assert exchange.url == exchange.record == "目录 #1.xlsx" and exchange.body == place.read_bytes()
    assert taken.captured_at == datetime(2026, 1, 5, 8, tzinfo=UTC) and len(taken.digest) == 64
    assert taken.lookup("目录 #1.xlsx") == exchange and taken.lookup("x") is None
    assert read_register(str(place), target()).digest == taken.digest


def test_folders_lists_and_declared_files(tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv", ".hidden.csv", "~$a.xlsx", "readme.md"):
        (tmp_path / name).write_text("名称,共享类型,更新周期\n甲,无条件共享,每月\n", "utf-8")
    assert [each.url for each in read_register(tmp_path, target()).exchanges()] == ["a.csv", "b.csv"]
    listed = read_register([tmp_path / "b.csv", tmp_path / "a.csv"], target())
    assert [each.url for each in listed.exchanges()] == ["b.csv", "a.csv"]
    declared = read_register(tmp_path / "a.csv", target(files=["b.csv", "a.csv"]))
    assert [each.url for each in declared.exchanges()] == ["a.csv", "b.csv"]
    with pytest.raises(UnreadableRegister, match="lies outside"):
        read_register(tmp_path / "a.csv", target(files=["../x.csv"]))


def test_the_day_of_capture_can_be_declared(tmp_path: Path) -> None:
    place = tmp_path / "a.csv"
    place.write_text("a,b\n", "utf-8")
    assert read_register(place, target(captured_at="2023-06-13")).captured_at == datetime(
        2023, 6, 13, tzinfo=UTC
    )
    assert read_register(place, target(captured_at="soon")).captured_at.year >= 2026


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("a.xlsx", b"PK\x03\x04x", "a.xlsx"),
        ("a.xls", b"\xd0\xcf\x11\xe0", "旧版"),
        ("a.csv", b"", "空文件"),
        ("a.json", b"[{]", "a.json:1:3"),
    ],
)
def test_broken_files_are_refused_with_their_name(tmp_path: Path, name: str, body: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(body)
    with pytest.raises(UnreadableRegister, match=name) as caught:
        read_register(tmp_path / name, target())
    assert said in caught.value.why.zh and name in caught.value.why.en
    assert isinstance(caught.value, UnreadableDocument)


def test_missing_empty_and_huge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableRegister, match="cannot be opened"):
        read_register(tmp_path / "none.csv", target())
    with pytest.raises(UnreadableRegister, match="no register file"):
        read_register(tmp_path, target())
    (tmp_path / "a.csv").write_text("a,b\n" * 10, "utf-8")
    monkeypatch.setattr(spreadsheet, "MAX_BYTES", 10)
    with pytest.raises(UnreadableRegister, match="more than"):
        read_register(tmp_path / "a.csv", target())
    monkeypatch.setattr(spreadsheet, "MAX_FILES", 0)
    with pytest.raises(UnreadableRegister, match="more than 0"):
        read_register(tmp_path, target())
