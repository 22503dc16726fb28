"""`guiju check` as a user runs it: exit codes, formats, baselines, archives, several targets, packages."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.audit.town import site
from tests.cli.town import BASE, save_site, standards
from tests.program import guiju
from tests.rulebook.packages import install
from tests.samples import SAMPLES, needs_samples

LOOPBACK = ("--allow-private", "--delay", "0")


@pytest.fixture
def norms(tmp_path: Path) -> tuple[str | Path, ...]:
    return ("--standards", standards(tmp_path / "norms"))


def test_clean_found_and_what_counts(tmp_path: Path, norms: tuple[str | Path, ...]) -> None:
    good = save_site(tmp_path / "good", ("/", "/b.html"))
    bad = save_site(tmp_path / "bad")
    assert guiju("check", good, *BASE, *norms).code == 0
    ended = guiju("check", bad, *BASE, *norms)
    ended.check_calm()
    assert ended.code == 1 and "页面应有标题" in ended.out and "a.html" in ended.out
    assert [guiju("check", bad, *BASE, *norms, "--fail-on", level).code for level in ("veto", "never")] == [
        0,
        0,
    ]
    both = guiju("check", good, bad, *BASE, *norms, "--format", "json")
    assert both.code == 1 and [len(report["findings"]) for report in json.loads(both.out)] == [0, 1]


def test_wrong_arguments_are_told_with_what_was_meant(tmp_path: Path, norms: tuple[str | Path, ...]) -> None:
    page = save_site(tmp_path / "site")
    for arguments, word in {
        ("--profile", "portl"): "portal", ("--norm", "test"): "tests", ("--rule", "tests/titel"): "tests/title",
        ("--format", "jsno"): "json", ("--as-of", "明天"): "2026-01-01", ("--as-of", "2019-01-01"): "2019-01-01",
        ("--baseline", str(tmp_path / "none.json")): "none.json", ("--waivers", str(tmp_path / "none.yaml")): "none.yaml",
        ("--output", str(tmp_path)): "写不进去", ("--archive", "x.warc.gz", str(page)): "--archive",
    }.items():  # fmt: skip
        ended = guiju("check", page, *BASE, *norms, *arguments)
        ended.check_calm()
        assert (ended.code, word in ended.err) == (2, True), (arguments, ended.err)


def test_broken_standards_judge_nothing(tmp_path: Path) -> None:
    broken = standards(tmp_path / "norms", function="truty")
    ended = guiju("check", save_site(tmp_path / "site"), *BASE, "--standards", broken)
    assert ended.code == 2 and "title.yaml:" in ended.err and "truthy" in ended.err and not ended.out


def test_a_host_that_cannot_be_reached_is_no_pass(tmp_path: Path, norms: tuple[str | Path, ...]) -> None:
    ghost = "http://127.0.0.1:1/"
    ended = guiju("check", ghost, *LOOPBACK, *norms, "--format", "json")
    ended.check_calm()
    assert ended.code == 3
    with site() as home:
        both = guiju("check", ghost, home, *LOOPBACK, *norms, "--format", "json")
    assert both.code == 3
    assert [
        f["rule"] for report in json.loads(both.out) for f in report["findings"] if f["outcome"] == "failed"
    ] == ["tests/title"]


@pytest.mark.parametrize("text", ["a: [", "a: 1", "3"])
def test_an_interface_that_cannot_be_read_is_no_pass(tmp_path: Path, text: str) -> None:
    (tmp_path / "api.yaml").write_text(text, encoding="utf-8")
    ran = guiju("check", tmp_path / "api.yaml", "--format", "json")
    assert ran.code == 3
    (unread,) = json.loads(ran.out)["coverage"]["unread"]
    assert unread["subject"] == "api.yaml"


def test_what_a_person_must_decide_is_undecided(tmp_path: Path) -> None:
    doubt = ("--standards", standards(tmp_path / "doubt", "candidate: true\n"))
    page = save_site(tmp_path / "site")
    assert guiju("check", page, *BASE, *doubt).code == 0
    assert guiju("check", page, *BASE, *doubt, "--undecided", "fail").code == 5
    answers = tmp_path / "waivers.yaml"
    for answer, code in (("confirmed", 1), ("dismissed", 0)):
        answers.write_text(
            "confirmations:\n  - {rule: tests/title, subject: '*/a.html', reason: 看过, owner: 张工,"
            f" decision: {answer}}}\n",
            "utf-8",
        )
        assert guiju("check", page, *BASE, *doubt, "--undecided", "fail", "--waivers", answers).code == code


@pytest.mark.parametrize(("name", "start"), [
    ("text", "规矩检查报告"), ("json", "{"), ("sarif", "{"), ("junit", "<?xml"), ("markdown", "#"),
    ("csv", "\ufeff序号"), ("xlsx", "PK"), ("github", "::error"),
])  # fmt: skip
def test_each_format(tmp_path: Path, norms: tuple[str | Path, ...], name: str, start: str) -> None:
    file = tmp_path / "out"
    ended = guiju("check", save_site(tmp_path / "site"), *BASE, *norms, "--format", name, "--output", file)
    ended.check_calm()
    content = file.read_bytes()
    assert (ended.code, ended.out) == (1, "")
    assert content.decode("utf-8", "replace").lstrip().startswith(start), content[:60]
    again = tmp_path / "again"
    guiju("check", tmp_path / "site", *BASE, *norms, "--format", name, "--output", again)
    assert again.read_bytes() == content


def test_annotations_stand_in_the_files_that_were_judged(
    tmp_path: Path, norms: tuple[str | Path, ...]
) -> None:
    folder = save_site(tmp_path / "bad")
    ended = guiju("check", folder, *BASE, *norms, "--format", "github")
    assert f"::error file={folder.as_posix()}/a.html,line=" in ended.out
    log = guiju("check", folder, *BASE, *norms, "--format", "sarif").report
    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("bad/a.html")
    assert "://" in result["properties"]["subject"]


@needs_samples
def test_sarif_fits_its_schema_with_waivers_gone_wrong(tmp_path: Path, norms: tuple[str | Path, ...]) -> None:
    waivers = tmp_path / "waivers.yaml"
    waivers.write_text("waivers:\n  - {rule: tests/title, reason: 无}\n", "utf-8")
    page = save_site(tmp_path / "site")
    log = guiju("check", page, *BASE, *norms, "--format", "sarif", "--waivers", waivers).report
    jsonschema.validate(log, json.loads((SAMPLES / "suites" / "sarif-schema-2.1.0.json").read_text()))
    titles = {
        rule["id"]: rule["shortDescription"]["text"] for rule in log["runs"][0]["tool"]["driver"]["rules"]
    }
    assert titles["waivers/malformed"] == "豁免文件应写得完整、正确"


def test_a_baseline_forgives_what_was_known(tmp_path: Path, norms: tuple[str | Path, ...]) -> None:
    page, known = save_site(tmp_path / "site"), tmp_path / "known.json"
    assert guiju("check", page, *BASE, *norms, "--format", "json", "--output", known).code == 1
    assert guiju("check", page, *BASE, *norms, "--baseline", known).code == 0
    (page / "c.html").write_text("<!doctype html><title></title><p>新页面</p>", "utf-8")
    ended = guiju("check", page, *BASE, *norms, "--baseline", known, "--format", "json")
    assert ended.code == 1 and {f["status"] for f in ended.report["findings"]} == {"baseline", "open"}


def test_an_archive_is_written_anew_and_judges_alike(tmp_path: Path, norms: tuple[str | Path, ...]) -> None:
    archive = tmp_path / "site.warc.gz"
    with site() as home:
        for _ in range(2):
            ended = guiju("check", home, *LOOPBACK, *norms, "--archive", archive, "--format", "json")
            assert ended.code == 1
    stored = guiju("check", archive, *norms, "--format", "json")
    assert (stored.code, stored.out) == (1, ended.out)


def test_waivers_of_several_targets_are_judged_together(
    tmp_path: Path, norms: tuple[str | Path, ...]
) -> None:
    good, bad = save_site(tmp_path / "good", ("/",)), save_site(tmp_path / "bad")
    waivers = tmp_path / "waivers.yaml"
    entry = "  - {{rule: tests/title, subject: '{}', reason: 改造中, owner: 张工, expires: 2999-12-31}}\n"
    waivers.write_text("waivers:\n" + entry.format("*/a.html"), "utf-8")
    both = ("check", good, bad, *BASE, *norms, "--format", "json")
    assert [
        guiju(*both, "--waivers", waivers).code,
        guiju(*both, "--waivers", waivers, "--ignore-waivers").code,
    ] == [0, 1]
    waivers.write_text("waivers:\n" + entry.format("*/a.html") + entry.format("*/gone.html"), "utf-8")
    ended = guiju(*both, "--waivers", waivers)
    first, second = json.loads(ended.out)
    assert (ended.code, [f["rule"] for f in first["findings"]]) == (1, ["waivers/unused"])
    assert (first["findings"][0]["location"]["line"], second["findings"][0]["status"]) == (3, "waived")
    text = guiju("check", good, bad, *BASE, *norms, "--waivers", waivers).out
    assert "豁免应有对应的问题" in text and "删去这一条" in text


def test_a_function_of_an_installed_package_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(install(tmp_path / "packages")))
    made = standards(tmp_path / "norms", function="waterLevel", options="{most: 2}")
    page = save_site(tmp_path / "site")
    refused = guiju("check", page, *BASE, "--standards", made)
    assert refused.code == 2 and "guiju-hydrology" in refused.err
    norm = made / "norms" / "tests" / "1.0" / "norm.yaml"
    norm.write_text(
        norm.read_text("utf-8") + "functions: [{package: guiju-hydrology, function: waterLevel}]\n", "utf-8"
    )
    ended = guiju("check", page, *BASE, "--standards", made, "--format", "json")
    assert ended.code == 1, ended.err
    assert ended.report["rulebook"]["functions"] == {"waterLevel": "3"}
    assert ended.report["rulebook"]["packages"] == {"guiju-hydrology": "1.2"}


def test_an_archive_never_takes_the_place_of_another_file(
    tmp_path: Path, norms: tuple[str | Path, ...]
) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("mine", encoding="utf-8")
    for place, word in ((mine, "已有别的文件"), (mine / "site.warc.gz", "写不进去")):
        ended = guiju("check", "http://127.0.0.1:9/", *LOOPBACK, "--archive", place, *norms)
        ended.check_calm()
        assert ended.code == 2 and word in ended.err, place
    assert mine.read_text(encoding="utf-8") == "mine"
