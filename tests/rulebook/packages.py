"""Installed packages of functions, written into a folder as an installer leaves them."""

from pathlib import Path

from checks.rulebook.load import Loaded
from tests.rulebook.made import NORM, NORM_PATH, RULE, RULE_PATH, load

FUNCTION = '''
"""waterLevel: a level is a number of metres up to `most`."""
from dataclasses import dataclass
from checks.model.function import Function
from checks.model.problem import Problem

@dataclass(frozen=True, slots=True)
class WaterLevelOptions:
    """`most`: the highest level in metres."""
    most: int = 5

def build(options, shelf):
    if options.most < 0:
        raise ArithmeticError("below the ground")
    def water_level(value, context):
        if len(str(value)) > options.most:
            yield Problem(zh="水位过高", en="too high", value=str(value))
    return water_level

FUNCTION = Function("waterLevel", WaterLevelOptions, build, __doc__, version=3)
'''
ENTRY = "waterLevel = hydrology_rules:FUNCTION"


def install(
    folder: Path, *, name: str = "guiju-hydrology", version: str = "1.2", entry: str = ENTRY,
    module: str = "hydrology_rules", code: str = FUNCTION,
) -> Path:  # fmt: skip
    """A package with one module and one entry of the group of functions; the folder goes on the import path."""
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[guiju.functions]\n{entry}\n", "utf-8")
    (folder / f"{module}.py").write_text(code, "utf-8")
    return folder


USING = RULE.replace("function: length", "function: waterLevel").replace(
    "{max: $longest}", "{most: $longest}"
)


def declared(line: str = "{package: guiju-hydrology, function: waterLevel}") -> str:
    """A norm.yaml that declares a function."""
    return NORM + f"functions:\n  - {line}\n"


def read(tmp_path: Path, norm: str, rule: str = USING) -> Loaded:
    """The standards with this norm.yaml and this rule, remembered beside them."""
    return load(tmp_path / "standards", {NORM_PATH: norm, RULE_PATH: rule}, cache=tmp_path / "cache")
