import os
import subprocess
from pathlib import Path

import pytest

from checks.cli.terminal import printable
from tests.program import GUIJU


def test_control_and_reordering_characters_are_shown() -> None:
    assert printable("a\x1b[31m\u202eb\x00\x9b\r") == r"a\x1b[31m\u202eb\x00\x9b\x0d"
    assert printable("中文\n\t缩进") == "中文\n\t缩进"


@pytest.mark.parametrize(
    "command", [["list"], ["list", "--json"], ["check", "a.yaml"], ["explain", "accessibility/image-alt"]]
)
def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "a.yaml").write_text("openapi: 3.0.3\ninfo: {}\n", "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [GUIJU, *command], stdout=writing, stderr=subprocess.PIPE, text=True, check=False, cwd=tmp_path
        )
    finally:
        os.close(writing)
    assert (ended.returncode, "Traceback" in ended.stderr, "写不" in ended.stderr) == (0, False, False)


def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run([GUIJU, "list"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 2 and "写不进去" in ended.stderr and "Traceback" not in ended.stderr
