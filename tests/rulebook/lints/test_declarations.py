import sys
from pathlib import Path

from checks.rulebook.package import offering
from tests.rulebook.made import NORM, NORM_PATH, RULE_PATH, load
from tests.rulebook.packages import USING, declared, install, read


def test_installed_is_not_declared(tmp_path: Path, packages: Path) -> None:
    install(packages)
    assert offering("waterLevel") == "guiju-hydrology"
    faults = read(tmp_path, NORM).errors
    assert {fault.code for fault in faults} == {"schema/unknown-function", "functions/undeclared"}
    assert all(fault.path == RULE_PATH and "waterLevel" in fault.zh for fault in faults)
    assert "hydrology_rules" not in sys.modules


def test_another_norm_must_declare_it_too(tmp_path: Path, packages: Path) -> None:
    install(packages)
    other: dict[str, str | None] = {
        "norms/other/1.0/norm.yaml": NORM.replace("网页设计规范", "另一规范"),
        "norms/other/1.0/rules/page-title.yaml": USING.replace("页面应有标题", "网页应有标题").replace(
            "5", "6"
        ),
        NORM_PATH: declared(),
        RULE_PATH: USING,
    }
    found = load(tmp_path / "standards", other).errors
    assert [(fault.path, fault.code) for fault in found if fault.code != "rule/duplicate"] == [
        ("norms/other/1.0/rules/page-title.yaml", "functions/undeclared")
    ]
