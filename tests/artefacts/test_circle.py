from checks.artefacts.circle import circles


def test_only_references_within_a_circle() -> None:
    a, b, c = ("s", "A"), ("s", "B"), ("s", "C")
    references = [
        ((*a, "x"), b),
        ((*b, "y"), a),
        ((*b, "z"), c),
        (("paths", "p"), a),
        ((*c, "q"), ("s", "D")),
    ]
    assert circles(references) == {0, 1} and circles([]) == set()


def test_long_circles_and_chains() -> None:
    ring = [(("s", f"N{index}", "next"), ("s", f"N{(index + 1) % 3000}")) for index in range(3000)]
    assert len(circles(ring)) == 3000 and circles(ring[:-1]) == set()
