"""Findings say which rule, where, what was seen; counts and coverage add up."""

from typing import Any

from checks.engine.evaluate import judge
from checks.engine.plan import Plan, make_plan
from checks.engine.tally import Tally
from checks.model.cause import Cause
from checks.model.outcome import Outcome
from checks.model.problem import Unknown
from checks.model.rule import Check, Rule
from checks.model.shelf import Shelf
from tests.engine.cards import CONTEXT, Cards, a_rule


def tally(rules: list[Rule], *cards: Cards, lang: str = "zh") -> Tally:
    plan: Plan = make_plan(rules, Shelf(), ["page"])
    gathered = Tally(plan, lang)
    for card in cards:
        gathered.meet(card)
        for planned in plan.by_on["page"]:
            gathered.add(planned.rule, card, judge(planned, card, CONTEXT))
    return gathered


def test_a_finding_answers_its_questions() -> None:
    rule = a_rule(
        Check("pattern", {"match": "^x"}, "name", "名称 {value} 不以 x 开头，应在 {days} 天内改正"),
        parameters={"days": 3},
    )
    (found,) = tally([rule], Cards({"a": [{"name": "yes", "line": 7}]})).findings()
    assert (found.rule, found.subject, found.location.line) == ("n/r", "http://www.example.gov.cn/", 7)
    assert found.message.startswith("名称 ") and found.message.endswith("不以 x 开头，应在 3 天内改正")
    assert found.evidence.record == "urn:record"


def test_equal_defects_of_one_page_have_names_of_their_own() -> None:
    found = tally([a_rule()], Cards({"a": [{"name": ""}, {"name": ""}]})).findings()
    assert len({finding.fingerprint for finding in found}) == 2


def test_a_name_does_not_depend_on_the_line() -> None:
    first = tally([a_rule()], Cards({"a": [{"name": "", "line": 1}]})).findings()
    second = tally([a_rule()], Cards({"a": [{"name": "", "line": 99}]})).findings()
    assert first[0].fingerprint == second[0].fingerprint


def test_unreadable_pages_are_told_once_a_cause() -> None:
    blocked: list[Any] = [
        Cards({}, subject=f"http://a/{n}", trouble=Unknown(Cause.FIREWALL, "403")) for n in range(3)
    ]
    gathered = tally([a_rule()], *blocked, Cards({"a": [{"name": "x"}]}))
    (found,) = gathered.findings()
    assert (found.outcome, found.cause, found.subject) == (Outcome.CANT_TELL, Cause.FIREWALL, "http://a/0")
    assert "3" in found.message
    coverage = gathered.coverage({})
    assert (coverage.asked, coverage.answered, coverage.percent) == (4, 1, 25.0)
    assert [each.subject for each in coverage.unread] == ["http://a/0", "http://a/1", "http://a/2"]


def test_sensitive_excerpts_are_masked() -> None:
    (found,) = tally(
        [a_rule(sensitive=True)], Cards({"a": [{"name": "", "secret": "210112199003070014"}]})
    ).findings()
    assert "2101" not in found.evidence.excerpt


def test_a_shared_reading_is_judged_once_and_shown_twice() -> None:
    twin = a_rule(id="m/r", norm="m", uses="n/r")
    gathered = tally([a_rule(), twin], Cards({"a": [{"name": ""}]}))
    assert [finding.rule for finding in gathered.findings()] == ["n/r"]
    assert [(each.rule, each.outcome) for each in gathered.results()] == [
        ("m/r", Outcome.FAILED), ("n/r", Outcome.FAILED)]  # fmt: skip
    assert gathered.coverage({}).asked == 1


def test_another_figure_is_another_question() -> None:
    twin = a_rule(id="m/r", norm="m", uses="n/r", parameters={"days": 7})
    gathered = tally([a_rule(), twin], Cards({"a": [{"name": ""}]}))
    assert [finding.rule for finding in gathered.findings()] == ["m/r", "n/r"]


def test_a_rule_never_asked_is_untested_and_counts_against_coverage() -> None:
    gathered = tally([a_rule()])
    assert [each.outcome for each in gathered.results()] == [Outcome.UNTESTED]
    assert (gathered.coverage({}).asked, gathered.coverage({}).percent) == (1, 0.0)


def test_english_on_demand() -> None:
    rule = a_rule(Check("truthy", {}, "name", "缺少名称", "no name"))
    assert tally([rule], Cards({"a": [{}]}), lang="en").findings()[0].message == "no name"


def test_english_reports_say_in_english_why() -> None:
    told = Unknown(Cause.FIREWALL, "403 拒绝访问", "403 access denied")
    foreign = Unknown(Cause.FIREWALL, "拦了")
    for unknown, said in ((told, "403 access denied"), (foreign, "refused by a firewall (拦了)")):
        gathered = tally([a_rule()], Cards({}, trouble=unknown), lang="en")
        assert gathered.findings()[0].message == f"could not be checked: {said}"
        assert gathered.coverage({}).unread[0].detail == said


def test_what_waits_for_a_person_is_told_in_english() -> None:
    cards = Cards({"a": [{"name": "乙"}]})

    def told(**changes: Any) -> str:
        check = Check("pattern", {"match": "^x"}, "name", changes.pop("message", None))
        return tally([a_rule(check, candidate=True, **changes)], cards, lang="en").findings()[0].message

    assert told(message="名称 {value} 可疑").startswith("needs a person's confirmation: ")
    assert told(message="名称 {value} 可疑", en={"message": "{value} is odd"}) == "乙 is odd"
    bare = a_rule(candidate=True, otherwise=Outcome.FAILED, given=("b",), message="没有名称")
    assert tally([bare], cards, lang="en").findings()[0].message == "needs a person's confirmation (没有名称)"


def test_a_name_does_not_depend_on_the_language() -> None:
    cards = [
        Cards({"a": [{"name": ""}]}),
        Cards({}, trouble=Unknown(Cause.FIREWALL, "403 拒绝", "403 denied")),
    ]
    chinese, english = ([each.fingerprint for each in tally([a_rule()], *cards, lang=lang).findings()]
                        for lang in ("zh", "en"))  # fmt: skip
    assert chinese == english and len(chinese) == 2
