"""Functions of installed packages: declared they judge, undeclared or broken they are one located error."""

import sys
from pathlib import Path

import pytest

from checks.artefacts import KINDS
from checks.engine.examples import run_examples
from checks.rulebook.load import grammar_of
from tests.rulebook.made import NORM_PATH, RULE, load, make
from tests.rulebook.packages import FUNCTION, USING, declared, install, read


def test_a_declared_function_judges_with_its_options(tmp_path: Path, packages: Path) -> None:
    install(packages)
    for _ in range(2):  # the second time what was read is remembered
        loaded = read(tmp_path, declared())
        assert loaded.faults == ()
    function = loaded.rulebook.shelf.functions["waterLevel"]
    assert (function.package, function.version) == ("guiju-hydrology 1.2", 3)
    (rule,) = loaded.rulebook.rules
    assert all(verdict.holds for verdict in run_examples(rule, loaded.rulebook.shelf, KINDS["page"]))
    assert "waterLevel" in grammar_of(tmp_path / "standards").every
    wrong = read(
        tmp_path,
        declared(),
        USING.replace("most: $longest", "mots: 5").replace("parameters: {longest: 5}", ""),
    )
    assert [(fault.code, fault.suggestion) for fault in wrong.errors][:1] == [("schema/unknown-key", "most")]
    refused = read(tmp_path, declared(), USING.replace("{longest: 5}", "{longest: -1}"))
    assert [fault.code for fault in refused.errors] == ["options/refused"]
    assert "below the ground" in refused.errors[0].zh


@pytest.mark.parametrize(("line", "code", "word"), [
    ("{package: guiju-hydrolgy, function: waterLevel}", "functions/not-installed", "请先安装"),
    ("{package: guiju-hydrology, function: waterLevl}", "functions/not-offered", "waterLevel"),
    ("{package: guiju-hydrology, function: waterLevel, version: '>=2'}", "functions/version", "1.2"),
    ("{package: guiju-hydrology, function: waterLevel, version: new}", "functions/version", ">=1.2,<2"),
    ("{package: guiju-hydrology, function: length}", "functions/built-in", "自带"),
    ("{package: '../x', function: waterLevel}", "schema/form", "包名"),
    ("{package: guiju-hydrology}", "schema/missing-key", "function"),
    ("waterLevel", "schema/type", "映射"),
])  # fmt: skip
def test_a_declaration_that_cannot_be_met(
    tmp_path: Path, packages: Path, line: str, code: str, word: str
) -> None:
    install(packages)
    (fault, *rest) = read(tmp_path, declared(line), RULE).errors
    assert (fault.path, fault.code, rest) == (NORM_PATH, code, [])
    assert word in fault.message() and fault.line == 12


@pytest.mark.parametrize(("code", "word"), [
    ("raise RuntimeError('no\\nroom')", "RuntimeError: no room"), ("import guiju_nowhere", "guiju_nowhere"),
    ("import sys; sys.exit(3)", "SystemExit"), ("FUNCTION = print", "不是 Function"), ("def (", "SyntaxError"),
    ("", "FUNCTION"), (FUNCTION.replace('"waterLevel"', '"other"'), "other"),
    (FUNCTION.replace("most: int", "most: 'Nothing'"), "Nothing"),
    (FUNCTION.replace("__doc__,", "'',"), "说明"), (FUNCTION.replace("version=3", "version='x'"), "说明"),
])  # fmt: skip
def test_a_broken_package_is_one_error(tmp_path: Path, packages: Path, code: str, word: str) -> None:
    install(packages, code=code)
    (fault, *rest) = read(tmp_path, declared()).errors
    assert (fault.path, fault.code, rest) == (NORM_PATH, "functions/broken", [])
    assert word in fault.zh and "\n" not in fault.zh


def test_two_packages_for_one_name(tmp_path: Path, packages: Path) -> None:
    install(packages)
    install(packages, name="guiju-other", module="other_rules", entry="waterLevel = other_rules:FUNCTION")
    lines = (
        "{package: guiju-hydrology, function: waterLevel}\n  - {package: guiju-other, function: waterLevel}"
    )
    (fault, *rest) = read(tmp_path, declared(lines)).errors
    assert (fault.code, fault.line, rest) == ("functions/ambiguous", 13, [])


def test_another_version_is_read_anew(
    tmp_path: Path, packages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(packages)
    assert read(tmp_path, declared()).faults == ()
    newer = tmp_path / "newer"
    install(
        newer,
        version="2.0",
        code=FUNCTION.replace("most: int", "highest: int").replace("options.most", "options.highest"),
    )
    monkeypatch.syspath_prepend(str(newer))
    monkeypatch.delitem(sys.modules, "hydrology_rules", raising=False)
    assert "schema/unknown-key" in [fault.code for fault in read(tmp_path, declared()).errors]


def test_nothing_is_imported_for_standards_that_declare_nothing(tmp_path: Path, packages: Path) -> None:
    install(packages, code="raise SystemExit(9)")
    assert load(make(tmp_path / "standards")).faults == ()
