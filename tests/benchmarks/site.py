"""Pages per CPU-second on one generated site: Guiju beside Scrapy and LinkChecker, in one run (`make bench`).

Each program runs in an environment of its own under build/bench; CPU time and peak memory are what the kernel
counted for that process and its children, the server's apart. Rounds are interleaved; medians are quoted. The
standards are read once before, as each program is installed before.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.town import PAGES

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "build" / "bench"
TIMES_SCRAPY = 4.0
MEMORY_MB = 250


@dataclass(frozen=True, slots=True)
class Lap:
    """One program's run: pages reached, CPU seconds, peak memory in MB."""

    pages: int
    cpu: float
    memory: float


def environment(name: str) -> Path:
    """The program's own environment, made when it is not there; gives its bin folder."""
    folder = BENCH / name
    if not (folder / "ready").exists():
        print(f"installing {name} …", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([folder / "bin" / "pip", "install", "--quiet", name], check=True)
        (folder / "ready").touch()
    return folder / "bin"


def lap(command: list[str], count: Callable[[str], int]) -> Lap:
    """Run a command; what the kernel counted for it."""
    clean = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=clean
    ) as child:
        assert child.stdout
        output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        assert child.stderr
        errors = child.stderr.read()
    try:
        pages = count(output)
    except (ValueError, KeyError, IndexError, StopIteration) as error:
        raise SystemExit(
            f"{command[0]} gave no count ({error}): {output[-500:]}\n{errors[-2000:]}"
        ) from error
    return Lap(pages, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def guiju(url: str) -> Lap:
    """Crawl, archive and judge with the whole rulebook."""
    command = [
        str(ROOT / ".venv/bin/guiju"),
        "check",
        url,
        "--allow-private",
        "--delay",
        "0",
        "--max-pages",
        "5000",
    ]
    command += ["--format", "json", "--fail-on", "never", "--archive", str(BENCH / "site.warc.gz")]
    return lap(command, lambda text: json.loads(text)["coverage"]["artefacts"]["page"])


def scrapy(url: str) -> Lap:
    """Follow all links, 20 selectors a page."""
    python = environment("scrapy") / "python"
    spider = str(Path(__file__).with_name("spider.py"))
    return lap([str(python), spider, url], lambda text: int(text.split()[-1]))


def linkchecker(url: str) -> Lap:
    """Check all internal links, with its politeness limit raised."""
    program = environment("linkchecker") / "linkchecker"
    settings = BENCH / "linkcheckerrc"
    settings.write_text("[checking]\nmaxrequestspersecond=10000\n")
    command = [str(program), "--config", str(settings), "--no-robots", "--output", "csv", "--verbose", url]
    page = re.compile(rf";True;({re.escape(url)}(?:[^;]*(?:/|\.html))?);")
    return lap(command, lambda text: len(set(page.findall(text))))


@contextmanager
def town() -> Iterator[str]:
    """The generated site in a process of its own; gives its address."""
    command = [sys.executable, "-m", "tests.benchmarks.town"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdin and server.stdout
        try:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}/"
        finally:
            server.stdin.close()
            server.wait(timeout=30)


RACERS = {"guiju": guiju, "linkchecker": linkchecker, "scrapy": scrapy}


def main() -> int:
    """Race; 0 when Guiju keeps its promise."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--only", choices=sorted(RACERS), action="append")
    chosen = options.parse_args()
    BENCH.mkdir(parents=True, exist_ok=True)
    subprocess.run([ROOT / ".venv/bin/guiju", "list"], check=True, stdout=subprocess.DEVNULL)
    laps: dict[str, list[Lap]] = {name: [] for name in chosen.only or sorted(RACERS)}
    with town() as url:
        for turn in range(chosen.rounds):
            for name, done in laps.items():
                done.append(RACERS[name](url))
                print(f"round {turn + 1}: {name}: {done[-1]}", file=sys.stderr)
    print(f"{'':12} {'pages':>6} {'CPU s':>8} {'pages/CPU s':>12} {'peak MB':>8}   ({PAGES} pages of 60 KB)")
    rates = {}
    for name, done in laps.items():
        rates[name] = statistics.median(each.pages / each.cpu for each in done)
        cpu, memory = (statistics.median(getattr(each, key) for each in done) for key in ("cpu", "memory"))
        print(f"{name:12} {done[0].pages:6} {cpu:8.1f} {rates[name]:12.1f} {memory:8.0f}")
    if "guiju" not in rates or "scrapy" not in rates:
        return 0
    times = rates["guiju"] / rates["scrapy"]
    peak = max(each.memory for each in laps["guiju"])
    kept = times >= TIMES_SCRAPY and peak < MEMORY_MB
    print(
        f"guiju / scrapy: {times:.1f} (promised {TIMES_SCRAPY:g}); peak {peak:.0f} MB (promised under {MEMORY_MB})"
    )
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
