"""The order, the budget and the memory of what is still to be fetched."""

from pathlib import Path

import pytest

from checks.collect.frontier import FILES, Entry, Found, Frontier, FrontierInUse, Sample, budget_of

PLENTY = {"page": 1_000, "resource": 1_000, "link": 1_000}


def page(path: str, depth: int = 1, **more: object) -> Found:
    return Found(f"http://a.cn{path}", "page", "page", depth, 2 * depth, **more)  # type: ignore[arg-type]


def drain(frontier: Frontier, budgets: dict[str, int] | None = None) -> list[str]:
    order = []
    while (entry := frontier.next(lambda: budgets or PLENTY)) is not None:
        if isinstance(entry, Entry):
            order.append(entry.url.removeprefix("http://a.cn"))
            frontier.done(entry.url)
    return order


def test_breadth_first_and_in_turn_between_parts(tmp_path: Path) -> None:
    with Frontier(tmp_path / "f") as frontier:
        frontier.add([page("/deep/x", 2)])
        frontier.add(page(f"/a/{n}") for n in range(3))
        frontier.add([page("/b/1"), page("/b/2"), page("/c.html")])
        assert drain(frontier) == ["/a/0", "/b/1", "/c.html", "/a/1", "/b/2", "/a/2", "/deep/x"]


def test_an_urgent_address_goes_first(tmp_path: Path) -> None:
    with Frontier(tmp_path / "f") as frontier:
        frontier.add([page("/1"), page("/2"), page("/3", urgent=True)])
        assert drain(frontier) == ["/3", "/1", "/2"]


def test_each_address_is_given_once_under_its_best_role(tmp_path: Path) -> None:
    with Frontier(tmp_path / "f") as frontier:
        frontier.add(
            [Found("http://a.cn/x", "resource", "iframe", 1, 3), page("/x", 2), page("/x", 2), page("/x", 1)]
        )
        entry = frontier.next(lambda: PLENTY)
        assert isinstance(entry, Entry)
        assert (entry.role, entry.depth) == ("page", 1)
        frontier.done(entry.url)
        frontier.add([page("/x", 1)])
        assert frontier.next(lambda: PLENTY) is None


def test_a_sample_is_fair_seeded_and_told(tmp_path: Path) -> None:
    drawn = []
    for number, seed in enumerate((1, 1, 2)):
        with Frontier(tmp_path / str(number), seed) as frontier:
            frontier.add(page(f"/big/{n}") for n in range(500))
            frontier.add(page(f"/small/{n}") for n in range(3))
            sample = frontier.next(lambda: {"page": 10})
            assert sample == Sample(2, 10, 503, seed, {"a.cn/big/": 500, "a.cn/small/": 3})
            order = drain(frontier, {"page": 0})
            assert sum(each.startswith("/small/") for each in order) == 3
            assert (len(order), frontier.left_out()) == (10, {"budget": 493})
            drawn.append(order)
    assert drawn[0] == drawn[1] != drawn[2]


def test_what_was_not_committed_is_forgotten(tmp_path: Path) -> None:
    with Frontier(tmp_path / "f", seed=5) as frontier:
        frontier.add([page("/1"), page("/2")])
        frontier.done("http://a.cn/1")
        frontier.commit()
        frontier.done("http://a.cn/2")
        frontier.remember("offset", "9")
    with Frontier(tmp_path / "f", seed=6) as frontier:
        assert (frontier.seed, frontier.fact("offset", "none")) == (5, "none")
        assert frontier.sizes() == (1, 1, 0)
        assert drain(frontier) == ["/2"]


def test_two_crawls_do_not_share_a_frontier(tmp_path: Path) -> None:
    with Frontier(tmp_path / "f"), pytest.raises(FrontierInUse):
        Frontier(tmp_path / "f")


def test_traps_are_counted_not_followed(tmp_path: Path) -> None:
    with Frontier(tmp_path / "f", per_pattern=5) as frontier:
        frontier.add(page(f"/cal?m={n}") for n in range(9))
        frontier.add([page("/a/a/a/a/"), page("/" + "x" * 3_000), page("/no", reason="robots")])
        assert len(drain(frontier)) == 5
        assert frontier.left_out() == {"pattern": 4, "repetition": 1, "robots": 1, "too-long": 1}


def test_redirects_that_lead_back(tmp_path: Path) -> None:
    with Frontier(tmp_path / "f") as frontier:
        frontier.add([page("/1"), page("/2"), page("/3")])
        frontier.redirect("http://a.cn/1", "http://a.cn/2")
        frontier.redirect("http://a.cn/2", "http://a.cn/3")
        assert frontier.leads_back("http://a.cn/3", "http://a.cn/1")
        assert frontier.leads_back("http://a.cn/3", "http://a.cn/3")
        assert not frontier.leads_back("http://a.cn/1", "http://a.cn/9")


def test_budgets() -> None:
    assert [budget_of(rank) for rank in (0, 1, 2, 3, FILES, FILES + 2)] == [
        "page", "resource", "page", "resource", "resource", "link",
    ]  # fmt: skip
