from checks.functions.marks.everywhere import everywhere, look_in, missing, spoken_text
from checks.model.problem import Problem, Unknown
from tests.functions.pages import page


def test_the_page_then_what_scripts_add() -> None:
    artefact = page("<p>甲<img alt=乙 title=丙><script>document.write('<p>丁')</script>")
    assert [part.text_of(part.css("body")[0]) for part in everywhere(artefact)] == ["甲", "丁"]
    assert spoken_text(artefact.css("body")[0], artefact) == "甲\n乙\n丙"
    body = artefact.css("body")[0]
    assert look_in(body, artefact, lambda thing, part: "丁" in part.text_of(thing))
    assert not look_in(body, artefact, lambda thing, part: "戊" in part.text_of(thing))


def test_missing_or_unknown() -> None:
    problem = Problem("没有", "none")
    assert list(missing(page("<p>"), problem)) == [problem]
    (unknown,) = missing(page("<p><script src=/foot.js></script>"), problem)
    assert isinstance(unknown, Unknown) and "/foot.js" in unknown.zh
