"""CPU seconds on the same definitions: Guiju beside Spectral and Redocly (from npm, if present), in one run.

`python -m tests.benchmarks.interfaces [--node FOLDER] [FILE…]`: FOLDER holds `node_modules/.bin`; without it the
programs are sought on PATH and left out when they are not there. CPU time and peak memory are what the kernel
counted for each process. The floors of the project are checked: a tenth of Spectral's time with the same ruleset
on the large files, below Redocly's, with the shipped standards too; 0.4 s on the small file; 400 MB on ten
megabytes; ten times the rules at most three times the time.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.samples import SAMPLES

LARGE = ("model_test_files_api.github.com.yaml", "model_test_files_stripe.yaml")
SMALL = "model_test_files_petstorev3.json"
MEMORY_MB = 400
START = 0.4
SHARE_OF_SPECTRAL = 0.1
TIMES_RULES = 3.0


@dataclass(frozen=True, slots=True)
class Lap:
    """One run: CPU seconds, peak memory in MB, exit status."""

    cpu: float
    memory: float
    status: int


def lap(command: Sequence[str], folder: Path) -> Lap:
    """Run a command and let the kernel count."""
    with (folder / "out").open("wb") as out:
        child = subprocess.Popen(list(command), stdout=out, stderr=out, cwd=folder)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return Lap(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode)


def best(command: Sequence[str], folder: Path, rounds: int) -> Lap:
    """The quickest of some rounds."""
    return min((lap(command, folder) for _ in range(rounds)), key=lambda each: each.cpu)


def guiju(file: Path, ruleset: str | None = None) -> list[str]:
    """The command that judges a file by a ruleset (None: by the shipped standards)."""
    command = [str(Path(sys.executable).parent / "guiju"), "check", str(file), "--format", "json"]
    return command if ruleset is None else [*command, "--ruleset", ruleset]


def program(name: str, node: Path | None) -> str | None:
    """Where a program from npm is, if anywhere."""
    inside = node / "node_modules" / ".bin" / name if node else None
    return str(inside) if inside and inside.exists() else shutil.which(name)


def show(name: str, what: str, run: Lap) -> None:
    print(f"{name:10} {what:34} {run.cpu:7.2f} s CPU {run.memory:7.0f} MB")


def beside(file: Path, folder: Path, node: Path | None, rounds: int) -> list[str]:
    """Compare the three on one file; what missed its floor."""
    missed = []
    ours = best(guiju(file, "spectral:oas"), folder, rounds)
    show("guiju", file.name, ours)
    shipped = best(guiju(file), folder, rounds)
    show("guiju", "… by the shipped standards", shipped)
    large = file.stat().st_size > 2_000_000
    slowest = max(ours.cpu, shipped.cpu)
    if file.name == SMALL and slowest > START:
        missed.append(f"{file.name}: {slowest:.2f} s from start to end")
    spectral, redocly = program("spectral", node), program("redocly", node)
    (folder / "oas.yaml").write_text("extends: [[spectral:oas, recommended]]\n", "utf-8")
    if spectral:
        theirs = lap([spectral, "lint", "-r", str(folder / "oas.yaml"), "-q", str(file)], folder)
        show("spectral", file.name, theirs)
        if large and ours.cpu > SHARE_OF_SPECTRAL * theirs.cpu:
            missed.append(f"{file.name}: {ours.cpu / theirs.cpu:.2f} of Spectral's CPU time")
    if redocly:
        theirs = lap([redocly, "lint", str(file), "--max-problems", "1"], folder)
        show("redocly", file.name, theirs)
        if slowest > theirs.cpu:
            missed.append(f"{file.name}: {slowest:.2f} s, Redocly {theirs.cpu:.2f} s")
    return missed


def rules_and_size(folder: Path, rounds: int) -> list[str]:
    """Ten times the rules, and ten megabytes."""
    missed = []
    rule = {
        "given": "$..properties[*]",
        "then": {"field": "description", "function": "length", "functionOptions": {"min": 0}},
    }
    big = SAMPLES / "interfaces" / "vacuum" / LARGE[0]
    runs = []
    for count in (20, 200):
        path = folder / f"rules{count}.yaml"
        keys = [
            f"$.paths[*][*]..[?(@.k{index})]" if index % 2 else f"$..k{index}[*].type"
            for index in range(count)
        ]
        path.write_text(
            yaml.safe_dump({"rules": {f"r{i}": {**rule, "given": key} for i, key in enumerate(keys)}}),
            "utf-8",
        )
        runs.append(best(guiju(big, str(path)), folder, rounds))
        show("guiju", f"{count} rules", runs[-1])
    if runs[1].cpu > TIMES_RULES * runs[0].cpu:
        missed.append(f"ten times the rules: {runs[1].cpu / runs[0].cpu:.1f} times the time")
    large = folder / "large.yaml"
    text = big.read_text("utf-8")
    head, _, body = text.partition("\ncomponents:")
    copies = "".join(f"\nx-copy-{index}:{body}" for index in range(4))
    large.write_text(f"{head}\ncomponents:{body}{copies}", "utf-8")
    run = lap(guiju(large, "spectral:oas"), folder)
    show("guiju", f"{large.stat().st_size / 1e6:.0f} MB", run)
    if run.memory > MEMORY_MB:
        missed.append(f"{run.memory:.0f} MB on {large.stat().st_size / 1e6:.0f} MB")
    return missed


def main() -> int:
    """Print all laps; 1 when a floor was missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--node", type=Path)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    if not SAMPLES.is_dir() and not asked.files:
        print(f"samples not found at {SAMPLES}", file=sys.stderr)
        return 2
    vacuum = SAMPLES / "interfaces" / "vacuum"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        missed: list[str] = []
        for file in asked.files or [vacuum / SMALL, *(vacuum / each for each in LARGE)]:
            missed += beside(file.resolve(), folder, asked.node, asked.rounds)
        if not asked.files:
            missed += rules_and_size(folder, asked.rounds)
    for each in missed:
        print(f"missed: {each}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
