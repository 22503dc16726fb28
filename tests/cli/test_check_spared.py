"""`x-ignore-rules` in a definition, as a user runs it."""

from pathlib import Path

from tests.program import guiju

DEFINITION = """
openapi: 3.0.3
info: {title: 示例接口, version: 1.0.0}
paths:
  /oldName:
    x-ignore-rules:
      interface/path-case: {reason: 历史地址，随二期改造, until: '2026-12-31'}
    get: {responses: {'200': {description: 成功}}}
  /newName:
    get: {responses: {'200': {description: 成功}}}
"""


def paths(folder: Path, day: str, text: str = DEFINITION) -> dict[str, str]:
    path = folder / "api.yaml"
    path.write_text(text, "utf-8")
    rule = ("--rule", "interface/path-case", "--rule", "interface/exceptions-justified")
    report = guiju("check", path, "--format", "json", "--as-of", day, *rule).report
    return {
        f"{each['rule']} {each['location']['pointer']}": f"{each['status']} {each['note']}".strip()
        for each in report["findings"]
    }


def test_a_justified_exception_waives_what_lies_below_it(tmp_path: Path) -> None:
    found = paths(tmp_path, "2026-11-28")
    assert found == {
        "interface/path-case /paths/~1newName": "open",
        "interface/path-case /paths/~1oldName": "waived 历史地址，随二期改造（x-ignore-rules，至 2026-12-31）",
    }


def test_an_expired_one_waives_nothing_and_is_told(tmp_path: Path) -> None:
    found = paths(tmp_path, "2027-01-01")
    assert sorted(found.values()) == ["open", "open", "open"]
    assert any(each.startswith("interface/exceptions-justified") for each in found)
