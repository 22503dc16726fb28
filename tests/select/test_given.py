from checks.select.given import check_given, find_standard, parse_given, standard_problem


def test_both_dialects_and_the_view() -> None:
    assert parse_given("$..a[?(@.b)]").selector is not None and parse_given("$.a[?@.b == 1]").selector is None
    given = parse_given(" written($..a) ")
    assert given.written and given.text == "$..a"


def test_problems_are_one_sentence() -> None:
    assert check_given("$.a[?(@.b)]") is None and check_given("paths.a") and check_given("$.a[?(x=>1)]")
    assert standard_problem("$.a[?@.b > 1]") is None and standard_problem("$.a[?(")


def test_standard_results_have_paths() -> None:
    assert list(find_standard("$.a[1]", {"a": [5, 6]})) == [(("a", 1), 6)]
