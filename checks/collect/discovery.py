"""Discovery: what an archived exchange tells of further addresses; the same again when a crawl is resumed."""

import hashlib
from collections.abc import Iterator

import orjson

from checks.artefacts.rendering import read_rendering
from checks.artefacts.url import join, origin, split
from checks.collect.frontier import FILES, FOREIGN, FRAMES, IMAGES, UNLINKED, Entry, Found, Frontier
from checks.collect.links import Link, read_links, read_script_links
from checks.collect.options import CrawlOptions
from checks.collect.robots import Robots, read_robots
from checks.collect.scope import Scope
from checks.collect.sitemap import read_sitemap
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure

_MOVED = frozenset((301, 302, 303, 307, 308))
_HTML = ("text/html", "application/xhtml+xml", "")

_LATE = {"iframe": FRAMES, "image": IMAGES, "media": IMAGES}


class Discovery:
    """Fills the frontier of one site from its exchanges, one after the other."""

    def __init__(self, scope: Scope, home: str, options: CrawlOptions, frontier: Frontier) -> None:
        self._home = home
        self._options = options
        self._frontier = frontier
        self._robots: dict[str, Robots] = {}
        self.scope = scope

    def begin(self) -> None:
        """Put down the addresses that need no finding."""
        self._frontier.add(_seeds(self._home, self._frontier.seed))

    def absorb(self, exchange: Exchange) -> None:
        """Learn from one archived exchange."""
        if exchange.role == "robots":
            self._absorb_robots(exchange)
            return
        if exchange.role == "rendered":
            self._absorb_rendering(exchange)
            return
        goal = goal_of(exchange)
        if goal is not None:
            self._absorb_redirect(exchange, goal)
        elif exchange.status != 200 or not exchange.body:
            return
        elif exchange.role == "sitemap":
            self._absorb_sitemap(exchange)
        elif exchange.role in ("page", "resource"):
            self._absorb_links(exchange)

    def robots(self, url: str) -> Robots | None:
        """What is known of the robots.txt beside a URL; None: it was not asked for yet."""
        place = origin(url)
        found = self._robots.get(place)
        if found is None:
            text = self._frontier.fact(f"robots {place}")
            if not text:
                return None
            told = orjson.loads(text)
            found = self._robots[place] = Robots(told["verdict"], told["text"])
        return found

    def learn_robots(self, place: str, robots: Robots) -> None:
        """Keep what the robots.txt of an origin says."""
        if len(self._robots) > 1_000:
            self._robots.clear()
        self._robots[place] = robots
        told = {"verdict": robots.verdict, "text": robots.text}
        self._frontier.remember(f"robots {place}", orjson.dumps(told).decode())
        if place == origin(self._home):
            listed = (join(place + "/", text) for text in robots.sitemaps)
            self._add_sitemaps([url for url in listed if url is not None] or [f"{place}/sitemap.xml"], None)

    def too_far(self, entry: Entry, exchange: Exchange) -> Failure | None:
        """The failure of a redirect that leads back or never ends."""
        goal = goal_of(exchange)
        if goal is None:
            return None
        if self._frontier.leads_back(exchange.url, goal):
            return Failure(
                Cause.REDIRECTS, f"跳转到 {goal} 又绕回本页", f"the redirect to {goal} leads back here"
            )
        if entry.hops >= self._options.max_redirects:
            most = self._options.max_redirects
            return Failure(
                Cause.REDIRECTS,
                f"连续跳转超过 {most} 次，下一个是 {goal}",
                f"more than {most} redirects in a row; the next leads to {goal}",
            )
        return None

    def _absorb_robots(self, exchange: Exchange) -> None:
        place = origin(exchange.url)
        if exchange.url == f"{place}/robots.txt" and goal_of(exchange) is None:
            self.learn_robots(place, read_robots(exchange))

    def _absorb_redirect(self, exchange: Exchange, goal: str) -> None:
        entry = self._frontier.known(exchange.url)
        if entry is None or exchange.failure is not None:
            return
        foreign = not self.scope.holds(goal)
        reason = "scope" if foreign and entry.role != "link" else self._forbidden(goal)
        found = Found(goal, entry.role, entry.kind, entry.depth, entry.rank, True, entry.hops + 1, reason)
        self._frontier.add([found], entry.id)
        self._frontier.redirect(exchange.url, goal)

    def _absorb_sitemap(self, exchange: Exchange) -> None:
        listed = read_sitemap(exchange.body, exchange.url)
        parent = self._frontier.id_of(exchange.url)
        self._add_sitemaps(list(listed.sitemaps), parent)
        links = [Link(url, "page") for url in listed.pages if self.scope.holds(url)]
        self._frontier.add(self._found(links, None), parent)

    def _add_sitemaps(self, urls: list[str], parent: int | None) -> None:
        left = max(0, self._options.max_sitemaps - self._frontier.count("sitemap"))
        inside = [url for url in urls if self.scope.holds(url)][:left]
        self._frontier.add((Found(url, "sitemap", "sitemap", None, 1, urgent=True) for url in inside), parent)

    def _absorb_links(self, exchange: Exchange) -> None:
        mime = mime_of(exchange)
        if mime in _HTML:
            links = read_links(exchange.body, exchange.header("content-type"), exchange.url)
        elif "javascript" in mime and exchange.role == "resource":
            links = read_script_links(exchange.body, exchange.from_url or exchange.url)
        else:
            return
        parent = self._frontier.id_of(exchange.url)
        self._frontier.add(self._found(links, exchange.depth), parent)

    def _absorb_rendering(self, exchange: Exchange) -> None:
        """Learn where the links lead that a browser showed; what it loaded itself is its own business."""
        rendering = read_rendering(exchange) if exchange.failure is None else None
        if rendering is None:
            return
        markup = rendering.html.encode("utf-8", "replace")
        links = read_links(markup, "text/html; charset=utf-8", rendering.url or exchange.url)
        ways = [link for link in links if link.kind in ("page", "attachment")]
        self._frontier.add(self._found(ways, exchange.depth), self._frontier.id_of(exchange.url))

    def _found(self, links: list[Link], depth: int | None) -> Iterator[Found]:
        """What the links of a page at `depth` are to the frontier (for a sitemap's links: None)."""
        level = UNLINKED if depth is None else 2 * depth
        least = level if depth is None else level + 1
        fresh, holds = self._frontier.fresh, self.scope.holds
        for url, kind in links:
            if not fresh(url, least):
                continue  # most links of a page stand on its neighbours too
            own = holds(url)
            if kind == "page" and own:
                rank = UNLINKED if depth is None else level + 2
                if fresh(url, rank):
                    below = None if depth is None else depth + 1
                    yield Found(url, "page", kind, below, rank, reason=self._forbidden(url))
            elif kind == "attachment" and own:
                if fresh(url, FILES):
                    yield Found(url, "attachment", kind, depth, FILES, reason=self._forbidden(url))
            elif kind in ("page", "attachment"):
                if fresh(url, FOREIGN):
                    reason = None if self._options.check_external else "scope"
                    yield Found(url, "link", kind, depth, FOREIGN, reason=reason)
            elif own:
                rank = _LATE.get(kind, level + 1)
                if fresh(url, rank):
                    yield Found(url, "resource", kind, depth, rank, reason=self._forbidden(url))

    def _forbidden(self, url: str) -> str | None:
        robots = self.robots(url)
        return None if robots is None or robots.verdict != "rules" or robots.allows(url) else "robots"


def goal_of(exchange: Exchange) -> str | None:
    """The canonical address that a redirect leads to; None when it is none."""
    if exchange.status not in _MOVED:
        return None
    location = exchange.header("location")
    if location is None:
        return None
    try:
        location = location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        location = location.encode("latin-1", "replace").decode("gb18030", "replace")
    return join(exchange.url, location)


def mime_of(exchange: Exchange) -> str:
    """The media type of an exchange, lower case, without parameters; empty when none is given."""
    return (exchange.header("content-type") or "").partition(";")[0].strip().lower()


def _seeds(home: str, seed: int) -> Iterator[Found]:
    yield Found(home, "page", "page", 0, 0)
    digest = hashlib.blake2b(f"{seed} {home}".encode(), digest_size=8).hexdigest()
    yield Found(f"{origin(home)}/guiju-{digest}.html", "probe-404", "page", None, 1, urgent=True)
    parts = split(home)
    if origin(home).count(":") == 1:  # at its scheme's own port
        other = "https" if parts.scheme == "http" else "http"
        yield Found(f"{other}{home[len(parts.scheme) :]}", "probe", "page", None, 1, urgent=True)
