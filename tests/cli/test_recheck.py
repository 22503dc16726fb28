"""`guiju recheck`: stored archives judged again, without network."""

from pathlib import Path

from tests.audit.town import site, write_targets
from tests.cli.test_audit import options, stored
from tests.program import guiju


def test_the_kept_waivers_judge_again_to_the_byte(tmp_path: Path) -> None:
    with site() as home:
        targets = write_targets(tmp_path / "targets.yaml", town=home)
        chosen = tmp_path / "answers.yaml"
        chosen.write_text(
            "waivers:\n  - {rule: tests/title, subject: '*/a.html', reason: 改造中, owner: 张工, expires: 2999-12-31}\n",
            "utf-8",
        )
        first = guiju("audit", targets, *options(tmp_path), "--waivers", chosen)
        assert first.code == 0
    chosen.unlink()
    again = guiju("recheck", *options(tmp_path)[:4])
    again.check_calm()
    assert again.code == 0, again.err
    runs = [
        tmp_path / "store" / "runs" / ended.out.strip() / "town" / "report.json" for ended in (first, again)
    ]
    assert runs[0] != runs[1] and runs[0].read_bytes() == runs[1].read_bytes()
    assert stored(tmp_path, again.out.strip(), "town") == {"tests/title": "waived"}


def test_an_empty_store_is_told(tmp_path: Path) -> None:
    for arguments in ((), ("r1",)):
        ended = guiju("recheck", *options(tmp_path)[:4], *arguments)
        ended.check_calm()
        assert ended.code == 2 and str(tmp_path / "store") in ended.err
