"""The options of a crawl."""

import orjson

from checks import __version__
from checks.collect.options import CrawlOptions


def test_the_user_agent_says_who_asks_and_whom_to_write_to() -> None:
    assert f"Guiju/{__version__}" in CrawlOptions().user_agent
    assert "check@example.gov.cn" in CrawlOptions(contact="check@example.gov.cn").user_agent


def test_options_can_be_recorded() -> None:
    told = orjson.loads(orjson.dumps(CrawlOptions(resolve=("a:80:127.0.0.1",)).recorded()))
    assert (told["max_pages"], told["limits"]["body"], told["resolve"]) == (
        2_000,
        20_000_000,
        ["a:80:127.0.0.1"],
    )
