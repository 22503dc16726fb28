"""What page tests share: shelfmarks and a city of two targets."""

from dataclasses import replace

from checks.publish.shelfmark import Shelfmarks, shelfmarks
from checks.publish.state import City, city, standing
from tests.reports.made import AS_OF, RULEBOOK, report

MARKS: Shelfmarks = shelfmarks(RULEBOOK, AS_OF)
FIRST = report()
SECOND = replace(
    report(findings=()),
    target=replace(FIRST.target, id="Other Site", name="示例市水务局", department="市水务局"),
    score=replace(FIRST.score, verdict="qualified", points=72.5, vetoes=(), deductions=()),
)
CITY: City = city([standing(FIRST), standing(SECOND)])
EMPTY: City = city([])
