import pytest

from tests.cli.made import run

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--version",), 0),
        (("--help",), 0),
        (("nonsense",), 2),
        (("lint", "--nonsense"), 2),
        (("explain",), 2),
        ((), 2),
    ],
)
def test_what_a_user_did_ends_in_its_code(capsys: Capture, arguments: tuple[str, ...], code: int) -> None:
    assert run(capsys, *arguments).code == code


def test_our_own_faults_are_told_without_a_traceback(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    import checks.cli

    def crash() -> int:
        """Crash."""
        raise RuntimeError("boom")

    monkeypatch.setattr(checks.cli, "COMMANDS", {"crash": ""})
    monkeypatch.setattr(checks.cli, "command", lambda name: crash)
    monkeypatch.delenv("GUIJU_DEBUG", raising=False)
    ran = run(capsys, "crash")
    assert ran.code == 4
    assert "RuntimeError: boom" in ran.err
    assert "Traceback" not in ran.err


def test_interruption(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    import checks.cli

    def stop() -> int:
        """Stop."""
        raise KeyboardInterrupt

    monkeypatch.setattr(checks.cli, "COMMANDS", {"stop": ""})
    monkeypatch.setattr(checks.cli, "command", lambda name: stop)
    ran = run(capsys, "stop")
    assert ran.code == 130 and "已中断" in ran.err
