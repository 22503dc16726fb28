"""Commands on stores take the folder as an option and the run as an argument."""

from pathlib import Path

from tests.program import guiju


def test_the_store_is_mandatory_and_runs_cannot_leave_it(tmp_path: Path) -> None:
    missing = guiju("recheck")
    missing.check_calm()
    assert missing.code == 2 and "--store" in missing.err
    outside = guiju("recheck", "--store", tmp_path, "../../etc")
    outside.check_calm()
    assert outside.code == 2
