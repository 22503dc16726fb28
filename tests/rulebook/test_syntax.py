from checks.rulebook.syntax import explain, suspect


def test_known_problems_are_told_in_chinese() -> None:
    zh, en = explain("mapping values are not allowed in this context", "")
    assert "冒号" in zh
    assert en == "YAML: mapping values are not allowed in this context"


def test_unknown_problems_are_passed_on() -> None:
    assert explain("something new", "while scanning") == (
        "YAML 语法错误（something new）",
        "YAML: while scanning: something new",
    )


def test_the_character_that_cannot_stand_there_is_named() -> None:
    problem = "found character that cannot start any token"
    assert explain(problem, "", "@")[0] == "YAML 语法错误：此处不能用 @ 开头；文字请加引号"
    assert "Tab" in explain(problem, "", "\t")[0] and "spaces" in explain(problem, "", "\t")[1]


def test_a_colon_of_chinese_writing_is_found_on_the_line_before() -> None:
    found = suspect("a: 1\nwhy：因为\nfix: 改\n", 3)
    assert found is not None and found[:2] == (2, 4) and "全角" in found[2]
    assert suspect("title: 一：二\nfix: 改\n", 2) is None


def test_a_quote_is_told_where_it_opens() -> None:
    found = suspect('a: "5.10\nb: 1\nc: "@x"\n', 3)
    assert found is not None and found[:2] == (1, 4) and "没有闭合" in found[2]
    found = suspect("- a: 'it''s\nb: 1\n", 2)
    assert found is not None and found[:2] == (1, 6)
    assert suspect("a: \"x \\\" y\"\nb: 'it''s'\nc: d'e\n", 3) is None
