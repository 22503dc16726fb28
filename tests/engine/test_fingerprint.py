"""A defect keeps its name."""

from checks.engine.fingerprint import fingerprint


def test_parts_are_told_apart() -> None:
    names = {fingerprint("r", "s", "d"), fingerprint("rs", "", "d"), fingerprint("r", "s", "d", 1),
             fingerprint("r", "sd", ""), fingerprint("r", "s", "e")}  # fmt: skip
    assert len(names) == 5 and all(len(name) == 32 for name in names)


def test_it_does_not_change_from_run_to_run() -> None:
    # sha256("r\x1fs\x1fd"), first 32 digits, by `printf 'r\037s\037d' | sha256sum`
    assert fingerprint("r", "s", "d") == "d77a381220af5a3e16d6555f35ea2cd1"
