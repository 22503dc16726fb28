"""`guiju audit`: many targets into a store, with waivers beside them."""

import json
from pathlib import Path

from tests.audit.town import site, write_targets
from tests.cli.town import standards
from tests.program import guiju

ENTRY = "  - {{rule: tests/title, subject: '{}', reason: 改造中, owner: 张工, expires: '{}'}}\n"


def options(tmp_path: Path) -> tuple[str | Path, ...]:
    made = tmp_path / "norms"
    return ("--store", tmp_path / "store", "--standards", made if made.exists() else standards(made),
            "--allow-private", "--delay", "0")  # fmt: skip


def stored(tmp_path: Path, run: str, target: str) -> dict[str, str]:
    report = json.loads((tmp_path / "store" / "runs" / run / target / "report.json").read_bytes())
    return {finding["rule"]: finding["status"] for finding in report["findings"]}


def test_waivers_beside_the_targets_count_over_the_whole_run(tmp_path: Path) -> None:
    with site() as first, site() as second:
        targets = write_targets(tmp_path / "targets.yaml", a=first, b=second)
        waivers = tmp_path / "waivers.yaml"
        waivers.write_text("waivers:\n" + ENTRY.format("*/a.html", "2999-12-31"), "utf-8")
        ended = guiju("audit", targets, *options(tmp_path))
        ended.check_calm()
        assert ended.code == 0, ended.err
        run = ended.out.strip()
        assert [stored(tmp_path, run, name) for name in "ab"] == [{"tests/title": "waived"}] * 2

        old = ENTRY.format("*/b.html", "2020-01-01") + ENTRY.format("*/gone.html", "2999-12-31")
        waivers.write_text("waivers:\n" + ENTRY.format(f"{first}*", "2999-12-31") + old, "utf-8")
        ended = guiju("audit", targets, *options(tmp_path), "--resume", run)
        assert ended.code == 1
        assert f"{waivers}:3:" in ended.err and "到期" in ended.err
        assert f"{waivers}:4:" in ended.err and "没有任何问题与之相符" in ended.err
        problems = json.loads((tmp_path / "store" / "runs" / run / "misfits.json").read_bytes())["misfits"]
        assert {each["problem"] for each in problems} >= {"expired", "unused"}

    again = guiju("recheck", *options(tmp_path)[:4], "--ignore-waivers", run)
    assert again.code == 1 and stored(tmp_path, again.out.strip(), "a") == {"tests/title": "open"}


def test_what_could_not_be_reached_ends_in_three_and_the_rest_is_judged(tmp_path: Path) -> None:
    with site() as home:
        targets = write_targets(tmp_path / "targets.yaml", town=home, ghost="http://127.0.0.1:1/")
        ended = guiju("audit", targets, *options(tmp_path), "--jobs", "2")
        ended.check_calm()
        assert ended.code == 3 and "[2/2]" in ended.err
        assert stored(tmp_path, ended.out.strip(), "town") == {"tests/title": "open"}


def test_wrong_arguments(tmp_path: Path) -> None:
    targets = write_targets(tmp_path / "targets.yaml", town="http://www.example.gov.cn/")
    for arguments, word in {("--only", "twon"): "town", ("--resume", "r9"): "r9"}.items():
        ended = guiju("audit", targets, *options(tmp_path), *arguments)
        assert (ended.code, word in ended.err) == (2, True), ended.err
    targets.write_text("targets: [{id: a}]\n", "utf-8")
    ended = guiju("audit", targets, *options(tmp_path))
    assert ended.code == 2 and "targets.yaml:1:" in ended.err
