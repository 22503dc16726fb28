from pathlib import Path

from tests.rulebook.made import HOME, RULE, RULE_PATH, codes, load


def test_the_same_reading_twice(tmp_path: Path) -> None:
    loaded = load(tmp_path, {f"{HOME}/rules/zz.yaml": RULE.replace("页面应有标题", "另一个标题")})
    (fault,) = loaded.faults
    assert (fault.code, fault.zh) == (
        "rule/duplicate",
        "与 cluster-design/page-title 的判定完全相同：请改写为 uses: cluster-design/page-title",
    )


def test_the_same_title_twice(tmp_path: Path) -> None:
    loaded = load(tmp_path, {f"{HOME}/rules/zz.yaml": RULE.replace("given: body", "given: html")})
    assert codes(list(loaded.faults)) == ["rule/same-title"]


def test_other_words_do_not_make_another_rule(tmp_path: Path) -> None:
    twin = RULE.replace("页面应有标题", "另一个标题").replace("message: 缺少标题", "message: 没有写标题")
    loaded = load(tmp_path, {f"{HOME}/rules/zz.yaml": twin})
    assert codes(list(loaded.faults)) == ["rule/duplicate"]


def test_two_titles_still_to_be_written_are_no_twins(tmp_path: Path) -> None:
    first = RULE.replace("页面应有标题", "待写：谁应怎样")
    second = first.replace("given: body", "given: html")
    loaded = load(tmp_path, {RULE_PATH: first, f"{HOME}/rules/zz.yaml": second})
    assert codes(list(loaded.faults)) == ["text/unfinished", "text/unfinished"]
