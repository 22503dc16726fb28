from checks.rulebook.syntax import explain


def test_known_problems_are_told_in_chinese() -> None:
    zh, en = explain("mapping values are not allowed in this context", "")
    assert "冒号" in zh
    assert en == "YAML: mapping values are not allowed in this context"


def test_unknown_problems_are_passed_on() -> None:
    assert explain("something new", "while scanning") == (
        "YAML 语法错误（something new）",
        "YAML: while scanning: something new",
    )
