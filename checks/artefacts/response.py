"""Response: one HTTP exchange as a tree of fields."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from checks.artefacts import page_kind
from checks.artefacts.page import Lookup, nothing
from checks.artefacts.part import Part
from checks.artefacts.url import join
from checks.model.artefact import On, Reading
from checks.model.exchange import Exchange
from checks.model.finding import Location
from checks.model.host import host_of
from checks.model.problem import Unknown
from checks.model.target import Target
from checks.model.text import clip
from checks.model.value import ABSENT

FIELDS: Final[Mapping[str, str]] = {
    "address": "所连的 IP 地址",
    "bytes": "内容字节数",
    "elapsed_ms": "用时（毫秒）",
    "headers": "响应头，名称小写；重复的头是列表",
    "host": "主机名",
    "method": "请求方法",
    "redirects": "由此起的跳转，依次为 {url, status, location}；成环时到重复处为止",
    "role": "为何请求",
    "scheme": "http 或 https",
    "status": "状态码",
    "tls": "version issuer names not_before not_after error",
    "url": "请求地址",
}
"""What `given` of rules on responses may name; fields nest with dots, `.*` takes each item of a list."""

FACTS: Final[Mapping[str, str]] = {
    "host": "主机名（小写）",
    "kind": "按地址判断的页面类型",
    "mime": "内容类型，不含参数，小写",
    "profile": "目标的站点类型",
    "role": "为何请求：page resource link attachment robots sitemap probe-404 probe",
    "scheme": "http 或 https",
    "status": "状态码",
}
_MOST_HOPS: Final = 20


class Response:
    """One exchange, implementing `model.artefact.Artefact`."""

    on: On = "response"

    def __init__(
        self,
        exchange: Exchange,
        lookup: Lookup,
        target: Target,
        kinds: tuple[str, ...] = (),
        first: Exchange | None = None,
    ) -> None:
        """Take an exchange; `lookup` follows archived redirects from `first` (None: from the exchange itself).

        `kinds` overrides the recognised ones.
        """
        self._first = first or exchange
        self.exchange = exchange
        self.subject = exchange.url
        self.record = exchange.record
        self._lookup = lookup
        self._target = target
        self._kinds = kinds

    def facts(self) -> Mapping[str, Any]:
        """What `where` may test; a failed exchange has the status 200 that it should have had."""
        return self._facts

    @cached_property
    def _facts(self) -> Mapping[str, Any]:
        exchange = self.exchange
        facts = {
            "host": host_of(exchange.url),
            "kind": self._kinds or self._recognised(),
            "mime": (exchange.header("content-type") or "").partition(";")[0].strip().lower() or None,
            "profile": self._target.profile,
            "role": exchange.role,
            "scheme": exchange.url.partition(":")[0],
            "status": exchange.status if exchange.failure is None else 200,
        }
        return {name: value for name, value in facts.items() if value is not None}

    def _recognised(self) -> tuple[str, ...]:
        exchange = self.exchange
        if exchange.role == "probe-404" or (exchange.status or 0) >= 400:
            return ("error",)
        if page_kind.is_home(exchange.url, self._target):
            return ("home",)
        return (page_kind.by_address(exchange.url) or "other",)

    def unreadable(self) -> Unknown | None:
        """The failure, when no response came."""
        failure = self.exchange.failure
        return None if failure is None else failure.unknown()

    def prepare(self, givens: Collection[str]) -> None:
        """Nothing: a response is a few fields."""

    @cached_property
    def tree(self) -> Mapping[str, Any]:
        """All fields."""
        exchange = self.exchange
        headers: dict[str, Any] = {}
        for name, value in exchange.headers:
            key = name.lower()
            known = headers.get(key)
            headers[key] = (
                value if known is None else [*([known] if isinstance(known, str) else known), value]
            )
        tls = exchange.tls
        shown = {
            name: value
            for name in ("version", "issuer", "names", "not_before", "not_after", "error")
            if tls is not None and (value := getattr(tls, name)) not in (None, ())
        }
        fields = {
            "address": exchange.address,
            "bytes": len(exchange.body),
            "elapsed_ms": exchange.elapsed_ms,
            "headers": headers,
            "host": host_of(exchange.url),
            "method": exchange.method,
            "redirects": self._redirects(),
            "role": exchange.role,
            "scheme": exchange.url.partition(":")[0],
            "status": exchange.status,
            "tls": {name: list(v) if isinstance(v, tuple) else v for name, v in shown.items()} or None,
            "url": exchange.url,
        }
        return {name: value for name, value in fields.items() if value is not None}

    def _redirects(self) -> list[dict[str, Any]]:
        hops: list[dict[str, Any]] = []
        seen: set[str] = set()
        hop: Exchange | None = self._first
        while hop is not None and 300 <= (hop.status or 0) < 400 and len(hops) < _MOST_HOPS:
            location = hop.header("location")
            goal = join(hop.url, location) if location else None
            if goal is None:
                break
            hops.append({"url": hop.url, "status": hop.status, "location": goal})
            if hop.url in seen:
                break
            seen.add(hop.url)
            hop = self._lookup(goal)
        return hops

    def select(self, given: str) -> Sequence[Any]:
        """The fields that a dotted path names."""
        path = given.strip().removeprefix("response").lstrip(".")
        return tuple(_walk(Part("", self.tree), path.split(".") if path else []))

    def read(self, thing: Any, field: str | None) -> Iterable[Reading]:
        """The field below a part (None: the part itself); ABSENT when there is none."""
        if field is None:
            return (Reading(thing.value, thing),)
        if field.startswith("response."):
            found, missing = list(self.select(field)), field.removeprefix("response.")
        else:
            found, missing = list(_walk(thing, field.split("."))), f"{thing.path}.{field}".lstrip(".")
        return tuple(Reading(part.value, part) for part in found) or (Reading(ABSENT, Part(missing, ABSENT)),)

    def locate(self, at: Any) -> Location:
        """The path of the field, also of one that is missing."""
        return Location(selector=at.path or None) if isinstance(at, Part) else Location()

    def excerpt(self, at: Any) -> str:
        """The field and its value on one line."""
        if not isinstance(at, Part) or not at.path or at.value is ABSENT:
            return ""
        return clip(f"{at.path}: {at.value}")

    def parts(self) -> Sequence["Response"]:
        """None."""
        return ()

    def pending(self) -> None:
        """Nothing."""


def _walk(part: Part, names: Sequence[str]) -> Iterable[Part]:
    if not names:
        yield part
        return
    name, rest = names[0], names[1:]
    if name == "*":
        items = part.value if isinstance(part.value, list) else [part.value]
        for at, item in enumerate(items):
            yield from _walk(Part(f"{part.path}.{at}", item), rest)
    elif isinstance(part.value, Mapping) and name.lower() in part.value:
        yield from _walk(Part(f"{part.path}.{name}".lstrip("."), part.value[name.lower()]), rest)


def response(exchange: Exchange, lookup: Lookup = nothing, target: Target | None = None) -> Response:
    """A response outside any target, as tests and tools need it."""
    return Response(exchange, lookup, target or Target("", "site", exchange.url))
