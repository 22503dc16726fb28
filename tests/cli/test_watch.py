from pathlib import Path

from checks.cli.watch import changes, marks


def test_changed_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("1")
    watching = changes(tmp_path, pause=0)
    before = marks(tmp_path)
    seen: list[str] = []

    def touch() -> None:
        (tmp_path / "b.yaml").write_text("22")

    iterator = iter(watching)
    import threading

    timer = threading.Timer(0.05, touch)
    timer.start()
    seen = next(iterator)
    timer.join()
    assert seen == ["b.yaml"]
    assert set(before) == {"a.yaml"}
