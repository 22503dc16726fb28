from pathlib import Path

from tests.rulebook.made import FRAMEWORK, HOME, NORM, NORM_PATH, PROFILE, RULE, RULE_PATH, codes, load

USES = """# yaml-language-server: $schema=../../../../schema/rule.json
title: 另一条
clause: "5.10"
level: should
verified: false
effect: advice
uses: {target}
why: 标题太长时，浏览器标签页和搜索结果显示不全。
changes: [{{revision: 1, date: 2026-01-01, impact: more, note: 首次编写}}]
"""


def test_uses_names_a_rule_with_a_reading(tmp_path: Path) -> None:
    first, second = f"{HOME}/rules/a.yaml", f"{HOME}/rules/b.yaml"
    loaded = load(
        tmp_path,
        {
            first: USES.format(target="cluster-design/page-titel"),
            second: USES.format(target="cluster-design/a").replace("另", "又"),
        },
    )
    assert [(fault.path, fault.code, fault.suggestion) for fault in loaded.faults] == [
        (first, "reference/rule", "cluster-design/page-title"),
        (second, "reference/borrowed-twice", ""),
    ]
    assert RULE


def test_profiles_and_framework_name_norms(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "profiles/portal.yaml": PROFILE.replace("cluster-design", "cluster-desing"),
            "framework.yaml": FRAMEWORK.replace("norm: cluster-design", "norm: cluster-desing"),
        },
    )
    assert codes(list(loaded.faults)) == ["framework/unlisted", "reference/norm", "reference/norm"]
    assert {fault.suggestion for fault in loaded.faults} == {"", "cluster-design"}


def test_framework_tells_the_truth_once(tmp_path: Path) -> None:
    line = FRAMEWORK.splitlines()[-1]
    text = FRAMEWORK.replace("status: trial", "status: in-force") + line.replace('"1"', '"2"') + "\n"
    loaded = load(tmp_path, {"framework.yaml": text})
    assert codes(list(loaded.faults)) == ["framework/status", "framework/repeated"]


def test_a_clause_that_the_norm_does_not_list(tmp_path: Path) -> None:
    rule = RULE.replace('clause: "5.10"', 'clause: "5.1"')
    (fault,) = load(tmp_path, {RULE_PATH: rule}).faults
    assert (fault.code, fault.severity, fault.suggestion) == ("reference/clause", "warning", "5.10")


def test_a_norm_that_lists_no_clauses_is_left_alone(tmp_path: Path) -> None:
    norm = NORM.replace('clauses:\n  "5.10": 页面要有标题\n', "")
    rule = RULE.replace('clause: "5.10"', 'clause: "5.1"')
    assert load(tmp_path, {NORM_PATH: norm, RULE_PATH: rule}).faults == ()
