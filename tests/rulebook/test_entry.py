from types import MappingProxyType

from checks.artefacts import KINDS
from checks.model.effect import Advice, Deduct, Veto
from checks.model.outcome import Outcome
from checks.model.rule import AnyOf, Check, NoneOf
from checks.rulebook.document import read_document
from checks.rulebook.entry import frozen, in_edition, read_borrowed, read_rule, with_figures
from checks.rulebook.layout import Place
from tests.rulebook.made import RULE, RULE_PATH

PLACE = Place(RULE_PATH, "rule", "page-title", "cluster-design", "1.0")
VALUE = read_document(RULE_PATH, RULE.encode()).value


def test_all_that_is_written_is_read() -> None:
    value = {
        **VALUE,
        "then": [
            {
                "any": [{"function": "truthy"}, {"none": [{"function": "falsy", "field": "@a"}]}],
                "message": "甲",
            }
        ],
    }
    rule = read_rule(PLACE, value, KINDS)
    assert rule.then == (AnyOf((Check("truthy"), NoneOf((Check("falsy", field="@a"),))), "甲"),)
    assert rule.otherwise is Outcome.FAILED
    assert rule.examples[1].findings == 1
    assert (rule.examples[0].form, rule.examples[0].content) == (
        "html",
        "<body><h1>首页首页首</h1></body>",
    )
    assert rule.revision == 1


def test_effects() -> None:
    read = lambda effect: read_rule(PLACE, {**VALUE, "effect": effect}, {}).declared_effect  # noqa: E731
    assert read("veto") == Veto()
    assert read("advice") == Advice()
    assert read({"deduct": 2}) == Deduct(2, "site", None)


def test_values_cannot_be_changed() -> None:
    made = frozen({"a": [1, {"b": [2]}]})
    assert isinstance(made, MappingProxyType)
    assert made["a"] == (1, MappingProxyType({"b": (2,)}))


def test_borrowing_keeps_the_lenders_examples_only_for_the_same_figures() -> None:
    lender = read_rule(PLACE, VALUE, KINDS)
    words = {key: VALUE[key] for key in ("title", "clause", "level", "verified", "effect", "why", "changes")}
    place = Place("x", "rule", "other", "cluster-design", "1.0")
    same = read_borrowed(place, {**words, "uses": lender.id}, lender, KINDS)
    other = read_borrowed(place, {**words, "uses": lender.id, "parameters": {"longest": 6}}, lender, KINDS)
    assert (same.id, same.uses, same.examples) == ("cluster-design/other", lender.id, lender.examples)
    assert other.examples == ()
    assert in_edition(same, "2.0").edition == "2.0"


def test_what_people_read_has_the_figures_of_the_rule() -> None:
    value = {**VALUE, "parameters": {"days": 10, "words": ["甲", "乙"]}, "fix": "在 {days} 天内改写{words}，见 {other}。",
             "en": {"title": "Within {days} days", "fix": "In {days} days."}}  # fmt: skip
    lender = read_rule(PLACE, value, KINDS)
    words = {key: VALUE[key] for key in ("title", "clause", "level", "verified", "effect", "changes")}
    place = Place("x", "rule", "other", "cluster-design", "1.0")
    borrowed = read_borrowed(place, {**words, "uses": lender.id, "parameters": {"days": 3}}, lender, KINDS)
    assert with_figures(lender).fix == "在 10 天内改写甲、乙，见 {other}。"
    assert with_figures(lender).en == {"title": "Within 10 days", "fix": "In 10 days."}
    assert with_figures(borrowed).fix == "在 3 天内改写甲、乙，见 {other}。"
    plain = read_rule(PLACE, VALUE, KINDS)
    assert with_figures(plain) is plain
