"""A waiver file written in a hurry, or by somebody who wishes us ill, is told about and never ends the program."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.audit.waivers import read_waivers

GOOD: dict[str, Any] = {
    "waivers": [
        {
            "rule": "n/r",
            "subject": "http://a/*",
            "reason": "改造中",
            "owner": "张工",
            "expires": "2026-12-31",
        },
        {
            "rule": "n/s",
            "fingerprint": "a" * 32,
            "reason": "改造中",
            "owner": "张工",
            "expires": "2026-12-31",
        },
    ],
    "confirmations": [
        {"rule": "n/t", "subject": "*", "decision": "dismissed", "reason": "引文", "owner": "李工"}
    ],
}
ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.lists(st.text(max_size=5), max_size=2),
    st.sampled_from(["2026-13-45", "0000-00-00", "明天", "[", "**/[a", "../../etc", "n/r/s", "=1+1", "\u202e"]),
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    content = {name: [dict(each) for each in entries] for name, entries in GOOD.items()}
    name = draw(st.sampled_from(sorted(content)))
    entry = draw(st.sampled_from(content[name]))
    key = draw(st.sampled_from(sorted(entry)))
    match draw(st.sampled_from(["drop", "retype", "rename", "duplicate", "list"])):
        case "drop":
            del entry[key]
        case "retype":
            entry[key] = draw(ODD)
        case "rename":
            entry[draw(st.text(min_size=1, max_size=8))] = entry.pop(key)
        case "duplicate":
            return yaml.safe_dump(content, allow_unicode=True) + yaml.safe_dump(content, allow_unicode=True)
        case _:
            content[name] = draw(ODD.filter(lambda value: value != []))
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=draw(st.booleans()))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=mutated())
def test_each_change_loads_alike_or_is_told_at_its_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text(text, "utf-8")
    decisions, misfits = read_waivers(path)
    assert len(decisions) == 3 or misfits
    for misfit in misfits:
        assert misfit.line >= 1 and misfit.zh and "\n" not in misfit.zh and "Traceback" not in misfit.zh


@pytest.mark.parametrize("content", [
    b"", b"\x00" * 100, b"\xff\xfe\x00", b"waivers:", b"[]", b"- 1", b"waivers: {}", b"waivers: [1, [], null]",
    b"waivers: &a [*a]", b"a: &x [1,1,1]\nb: [*x,*x,*x]", b"!!python/object:os.system {}", b"[" * 5000,
    b"waivers:\n  - {rule: n/r, subject: '[', reason: a, owner: b, expires: 2026-02-30}\n",
])  # fmt: skip
def test_hostile_files(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_bytes(content)
    decisions, misfits = read_waivers(path)
    assert decisions == ()
    assert all(misfit.problem == "malformed" for misfit in misfits)
