from checks.demo.neighbour import neighbours


def test_neighbours_say_that_they_are_stand_ins() -> None:
    for host, answers in neighbours().items():
        assert "演示" in answers["*"].body.decode(), host
