"""What was known before is marked, and the score stays."""

from checks.engine.baseline import apply_baseline
from tests.engine.test_decide import finding, report


def test_known_findings_are_marked() -> None:
    made = report(
        finding(fingerprint="a" * 32),
        finding(fingerprint="b" * 32),
        finding(fingerprint="a" * 32, status="waived"),
    )
    marked = apply_baseline(made, {"a" * 32})
    assert [f.status for f in marked.findings] == ["baseline", "open", "waived"]
    assert marked.score == made.score
