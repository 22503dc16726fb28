from checks.rulebook.fault import BrokenStandards, Fault


def test_renders_as_compilers_do() -> None:
    fault = Fault("a.yaml", 3, 9, "x/y", "未知的键 a", "unknown key a", "b")
    assert fault.render() == "a.yaml:3:9: 未知的键 a（你是不是想写 b？）"
    assert fault.render("en") == "a.yaml:3:9: unknown key a (did you mean b?)"


def test_broken_standards_are_sorted_by_place() -> None:
    faults = [Fault("b", 1, 1, "x", "", ""), Fault("a", 2, 1, "x", "", ""), Fault("a", 1, 9, "x", "", "")]
    assert [(fault.path, fault.line) for fault in BrokenStandards(faults).faults] == [
        ("a", 1),
        ("a", 2),
        ("b", 1),
    ]
