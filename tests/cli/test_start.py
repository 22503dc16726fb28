"""Starting is quick: a command loads only what it needs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "ahocorasick_rs", "asyncio", "bs4", "chinese_calendar", "cryptography", "duckdb", "fastwarc", "jsonschema",
    "lxml", "openpyxl", "playwright", "pydantic", "regex", "requests", "rich", "selectolax",
)  # fmt: skip
DEFINITION = "openapi: 3.0.3\ninfo: {title: 甲, version: '1'}\npaths: {}\n"
CODE = """
import gc, json, sys
from checks.cli import main
main(sys.argv[1:])
print(json.dumps([sorted(sys.modules), gc.get_threshold()[0]]), file=sys.stderr)
"""


def loaded(*arguments: str) -> tuple[list[str], int]:
    ended = subprocess.run(
        [sys.executable, "-c", CODE, *arguments], capture_output=True, text=True, check=True
    )
    modules, young = json.loads(ended.stderr.splitlines()[-1])
    return modules, young


@pytest.mark.parametrize("more", [(), ("--ruleset", "spectral:oas"), ("--format", "sarif")])
def test_checking_a_definition_loads_nothing_for_pages_and_registers(
    tmp_path: Path, more: tuple[str, ...]
) -> None:
    path = tmp_path / "api.yaml"
    path.write_text(DEFINITION, "utf-8")
    loaded("list", "--norm", "interface")  # remembers what it read of the standards
    modules, young = loaded("check", str(path), *more)
    assert "checks.artefacts.interface" in modules
    assert [name for name in HEAVY if name in modules] == []
    assert young > 5000
    assert "--ruleset" not in more or "yaml" not in modules


def test_asking_for_the_version_loads_no_command() -> None:
    modules, _ = loaded("--version")
    assert [name for name in modules if name.startswith("checks.rulebook.load")] == []
    assert [name for name in HEAVY if name in modules] == []
