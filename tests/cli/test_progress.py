"""Progress tells little to a file and one rewritten line to a terminal."""

import io
from dataclasses import dataclass

from checks.cli.progress import Progress


@dataclass(frozen=True)
class Numbers:
    done: int
    waiting: int = 3
    url: str = "http://a/"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_file_gets_a_line_now_and_then() -> None:
    stream = io.StringIO()
    with Progress("site", stream) as progress:
        for done in range(1, 450):
            progress(Numbers(done))
    assert [line.split("，")[0] for line in stream.getvalue().splitlines()] == [
        "采集 site：已取 200",
        "采集 site：已取 400",
    ]


def test_a_terminal_gets_one_line_that_is_wiped() -> None:
    stream = Terminal()
    with Progress("site", stream) as progress:
        progress(Numbers(1))
        progress(Numbers(2))
    written = stream.getvalue()
    assert written.count("\r采集 site") == 2 and "\n" not in written
    assert written.endswith("\r") and not written.rsplit("\r", 2)[1].strip()


def test_nothing_told_leaves_nothing_behind() -> None:
    stream = Terminal()
    with Progress("site", stream):
        pass
    assert stream.getvalue() == ""
