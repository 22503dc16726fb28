from dataclasses import replace
from datetime import date

from checks.publish.shelfmark import anchor, edition_path, rule_path, shelfmarks
from tests.reports.made import AS_OF, EDITIONS, RULEBOOK, TAGS, edition


def test_of_two_readings_the_one_in_force_has_the_page() -> None:
    draft = edition("gov-site-guide", "2030", effective=date(2030, 1, 1))
    later = replace(TAGS, edition="2030", title="新版")
    book = replace(RULEBOOK, editions=(*EDITIONS, draft), rules=(*RULEBOOK.rules, later))
    marks = shelfmarks(book, AS_OF)
    assert marks.rules[TAGS.id].edition == "2017"
    assert shelfmarks(book, date(2031, 1, 1)).rules[TAGS.id].edition == "2030"
    assert [each.edition for each in marks.readings(TAGS.id)] == ["2017", "2030"]
    assert draft.id not in marks.in_force


def test_paths_and_anchors() -> None:
    assert rule_path("a/b") == "rules/a/b.html"
    assert edition_path(EDITIONS[0]) == "norms/accessibility/2.1.html"
    assert anchor('x"/y z') == "r-x--y--z"
