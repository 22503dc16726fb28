"""`guiju demo` as a user runs it."""

import json
import signal
import subprocess
from pathlib import Path

from tests.program import GUIJU, guiju


def test_the_demo_audits_seven_sites_and_publishes(tmp_path: Path) -> None:
    ended = guiju("demo", "--store", tmp_path / "store", "--out", tmp_path / "pages", seconds=240)
    ended.check_calm()
    assert ended.code == 0, ended.err[-2000:]
    assert "云桥市人民政府门户网站" in ended.out
    reports = sorted((tmp_path / "store").glob("runs/*/*/report.json"))
    assert len(reports) == 7
    assert all(json.loads(path.read_bytes())["schema"] == "guiju.report/1" for path in reports)
    assert (tmp_path / "pages" / "index.md").is_file()


def test_a_folder_that_is_not_ours_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "precious.txt").write_text("x", "utf-8")
    ended = guiju("demo", "--store", tmp_path / "store", "--out", tmp_path / "pages", seconds=240)
    ended.check_calm()
    assert ended.code == 2
    assert [path.name for path in (tmp_path / "pages").iterdir()] == ["precious.txt"]


def test_the_city_stays_open_where_nobody_can_type() -> None:
    with subprocess.Popen(
        [str(GUIJU), "demo", "--serve"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as city:  # fmt: skip
        assert city.stdout is not None and city.stderr is not None
        lines = [city.stdout.readline() for _ in range(8)]
        assert "guiju check http://" in lines[-1]
        try:
            city.wait(1)
        except subprocess.TimeoutExpired:
            city.send_signal(signal.SIGINT)
        assert city.wait(20) == 130
        assert "已中断" in city.stderr.read()
