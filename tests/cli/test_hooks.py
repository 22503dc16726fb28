"""The hooks that other repositories name in their pre-commit configuration."""

from pathlib import Path

import yaml

from checks.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]


def test_hooks_run_commands_that_exist() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["guiju-lint", "guiju-test"]
    for hook in hooks:
        program, command = hook["entry"].split()
        assert program == "guiju"
        assert command in COMMANDS
        assert {"name", "language", "files"} <= set(hook)
