"""Running a command as the console script does, and what it wrote."""

from dataclasses import dataclass

import pytest

from checks.cli import main


@dataclass(frozen=True)
class Ran:
    """The exit code and both streams."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
    """Run `guiju` with these arguments."""
    capsys.readouterr()
    code = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return Ran(int(code), said.out, said.err)
