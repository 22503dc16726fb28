"""What all page rules cost together: CPU milliseconds a page, parsing apart; run by hand on the samples.

.venv/bin/python tests/benchmarks/page.py [FILE…]
"""

import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

from checks.artefacts.page import Page, nothing
from checks.engine.evaluate import judge
from checks.engine.plan import make_plan
from checks.model.context import Context
from checks.model.exchange import Exchange
from checks.model.target import Target
from checks.rulebook.load import load_standards
from tests.samples import SAMPLES

ROOT = Path(__file__).parents[2]
ROUNDS = 15


def measure(body: bytes, rules: object, moment: datetime) -> tuple[float, float]:
    """Milliseconds to decode and parse, and to answer all rules: the least of many rounds."""
    target = Target("x", "site", "http://www.example.gov.cn/", profile="department")
    headers = (("Content-Type", "text/html"),)
    parsing, judging = [], []
    for _ in range(ROUNDS):
        exchange = Exchange(
            "http://www.example.gov.cn/art/2026/6/8/art_1.html", status=200, headers=headers, body=body
        )
        start = time.process_time()
        page = Page(exchange, nothing, target)
        page.tree  # noqa: B018 - parsed on first use
        parsed = time.process_time()
        context = Context(target, moment, date(2026, 11, 23), page)
        for planned in rules:  # type: ignore[attr-defined]
            judge(planned, page, context)
        judging.append((time.process_time() - parsed) * 1000)
        parsing.append((parsed - start) * 1000)
    return min(parsing), min(judging)


def main() -> None:
    """Print a line a file."""
    rulebook = load_standards(ROOT / "standards").rulebook  # whatever loads, while others are being written
    plan = make_plan(rulebook.rules, rulebook.shelf, ("page",))
    rules = plan.by_on["page"]
    files = [Path(name) for name in sys.argv[1:]] or [
        *sorted((SAMPLES / "pages" / "gov-article").glob("*.html")),
        SAMPLES / "sites" / "gzdzhrss.com" / "index.html",
    ]
    moment = datetime(2026, 11, 23, tzinfo=UTC)
    print(f"{len(rules)} rules")
    for file in files:
        parsing, judging = measure(file.read_bytes(), rules, moment)
        size = file.stat().st_size
        print(
            f"{file.name:24} {size:6} bytes  parse {parsing:5.2f}  rules {judging:6.2f} ms  ({judging / parsing:4.1f} parses)"
        )


if __name__ == "__main__":
    main()
