from pathlib import Path

import pytest

from tests.rulebook.made import FRAMEWORK, HOME, NORM, NORM_PATH, codes, load

OPINIONS = """# yaml-language-server: $schema=../../../schema/opinions.json
opened: 2026-03-01
closes: 2026-03-31
opinions:
  - {who: 市财政局, clause: "5.10", text: 建议放宽, received: 2026-03-05, answer: declined, reason: 上位法另有规定}
  - {who: 市档案馆, clause: "5.10", text: 同意, answer: adopted}
"""
PATH = f"{HOME}/opinions.yaml"


def said(folder: Path, *replaced: tuple[str, str]) -> list[str]:
    text = OPINIONS
    for before, after in replaced:
        assert before in text
        text = text.replace(before, after)
    return codes(list(load(folder, {PATH: text}).faults))


def test_a_sound_record(tmp_path: Path) -> None:
    loaded = load(tmp_path, {PATH: OPINIONS})
    assert loaded.faults == ()
    consultation = loaded.rulebook.editions[0].consultation
    assert consultation is not None
    assert len(consultation.opinions) == 2


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("closes: 2026-03-31", "closes: 2026-03-29", "opinions/too-short"),
        ("closes: 2026-03-31", "closes: 2026-02-01", "opinions/too-short"),
        (", answer: adopted", "", "opinions/unanswered"),
        (", reason: 上位法另有规定", "", "opinions/no-reason"),
        ('市档案馆, clause: "5.10"', '市档案馆, clause: "5.11"', "opinions/clause"),
        ("2026-03-05", "2026-02-05", "opinions/too-early"),
        ("answer: adopted", "answer: yes", "schema/unknown-value"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, before: str, after: str, code: str) -> None:
    assert said(tmp_path, (before, after)) == [code]


def test_a_draft_open_for_comment_needs_the_record(tmp_path: Path) -> None:
    norm = (
        NORM.replace("status: trial", "status: consultation")
        .replace('effective: "2026-01-01"\n', "")
        .replace("issued: 2025-12-15\n", "")
    )
    framework = FRAMEWORK.replace("trial", "consultation")
    assert codes(list(load(tmp_path, {NORM_PATH: norm, "framework.yaml": framework}).faults)) == [
        "opinions/missing"
    ]
    waiting = load(
        tmp_path,
        {NORM_PATH: norm, "framework.yaml": framework, PATH: OPINIONS.replace(", answer: adopted", "")},
    )
    assert [(fault.code, fault.severity) for fault in waiting.faults] == [("opinions/unanswered", "warning")]
