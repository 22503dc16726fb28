"""Which pages are shown: real crawls of served sites."""

from pathlib import Path

from checks.collect.choice import choose
from checks.collect.options import CrawlOptions
from tests.collect.collecting import collect
from tests.collect.serving import answer, pages, serving

TABLE: dict[str, bytes | str] = {
    f"/art/2026/6/{n}/art_1.html": f"<title>文{n}</title><meta name=ArticleTitle content=文{n}>正文"
    for n in range(1, 9)
}
TABLE |= {f"/col{n}/": f"<title>栏目{n}</title><ul><li>一" for n in range(1, 4)}
TABLE |= {
    "/write/": "<title>我要留言</title><textarea></textarea>",
    "/gone": answer("", 302, Location="/col1/"),
    "/bad.html": answer("<p>x", 500),
    "/a.pdf": answer(b"%PDF", mime="application/pdf"),
}
TABLE["/"] = "<title>首页</title>" + "".join(
    f"<a href={path}>{path}</a>" for path in [*TABLE, "/nowhere.html"]
)


def kinds(urls: list[str]) -> dict[str, int]:
    names = ["art" if "/art/" in url else "col" if "/col" in url else url.split("/", 3)[3] for url in urls]
    return {name: names.count(name) for name in dict.fromkeys(names)}


def test_home_first_then_each_kind_in_turn(tmp_path: Path) -> None:
    with serving(pages(TABLE)) as server:
        snapshot = collect(server, tmp_path, CrawlOptions(allow_private=True))
    chosen, count = choose(snapshot, 6, 0)
    assert chosen[0].home and chosen[0].url == server.home and not any(one.home for one in chosen[1:])
    assert kinds([one.url for one in chosen]) == {"": 1, "col": 2, "art": 2, "write/": 1}
    assert count == 13, "pages that were there, redirects, errors and files apart"
    everything, _ = choose(snapshot, 100, 0)
    assert len(everything) == 13 and len({one.url for one in everything}) == 13
    assert all(one.exchange.body == b"" for one in everything)


def test_the_seed_settles_the_choice(tmp_path: Path) -> None:
    with serving(pages(TABLE)) as server:
        snapshot = collect(server, tmp_path, CrawlOptions(allow_private=True))
    picks = [[one.url for one in choose(snapshot, 6, seed)[0]] for seed in (0, 0, 1, 2)]
    assert picks[0] == picks[1]
    assert len({tuple(pick) for pick in picks}) > 1
