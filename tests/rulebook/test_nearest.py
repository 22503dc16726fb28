from checks.rulebook.nearest import nearest


def test_names_the_closest() -> None:
    assert nearest("truhty", ["truthy", "falsy"]) == "truthy"
    assert nearest("checkByHand", ["check_by_hand", "title"]) == "check_by_hand"


def test_says_nothing_when_nothing_is_close() -> None:
    assert nearest("banana", ["truthy", "falsy"]) == ""
    assert nearest("", ["a"]) == ""
    assert nearest("x" * 1000, ["x" * 1000]) == ""


def test_compares_only_the_last_part_of_paths_that_begin_alike() -> None:
    assert (
        nearest("gov-inspection/dead-lnk", ["gov-inspection/dead-link", "gov-inspection/icp-record"])
        == "gov-inspection/dead-link"
    )
    assert nearest("gov-inspection/xyz", ["gov-inspection/icp-record"]) == ""
