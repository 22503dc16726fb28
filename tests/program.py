"""The real program as a user runs it: `guiju …` in a process of its own, with what it cost."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GUIJU = str(Path(sys.executable).parent / "guiju")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: exit code, what it wrote, and its peak memory in MB."""

    code: int
    out: str
    err: str
    peak: float

    @property
    def report(self) -> dict[str, Any]:
        """The JSON report on standard output."""
        return json.loads(self.out)

    def check_calm(self) -> None:
        """No traceback, no internal error, whatever was fed to it."""
        assert "Traceback" not in self.err + self.out, self.err[-3000:]
        assert self.code != 4, self.err[-3000:]


def guiju(*arguments: str | Path, seconds: float = 120, cwd: Path | None = None) -> Ended:
    """Run the program; one that takes longer than `seconds` is ended and the test fails."""
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "120", "TERM": "dumb"}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        command = [GUIJU, *map(str, arguments)]
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=cwd, env=environment
        )
        late = threading.Event()

        def end() -> None:
            late.set()
            child.kill()

        clock = threading.Timer(seconds, end)
        clock.start()
        try:
            _, status, usage = os.wait4(child.pid, 0)
        finally:
            clock.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", "replace"))
    assert not late.is_set(), f"still running after {seconds} s: {command}\n{texts[1][-2000:]}"
    return Ended(child.returncode, texts[0], texts[1], usage.ru_maxrss / 1024)
