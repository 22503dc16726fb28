"""Live answer: what the archive holds of a running interface, laid beside what its definition promises."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from checks.artefacts.live_request import LiveRequest, base_path, requests_of
from checks.artefacts.refusal import turned_away
from checks.functions.openapi import table
from checks.model.answer import Answer
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.problem import Unknown
from checks.model.sentence import Sentence

_GATEWAY: Final = {
    502: ("网关错误", "bad gateway"),
    503: ("暂停服务", "service unavailable"),
    504: ("网关超时", "gateway timeout"),
    **dict.fromkeys(range(520, 531), ("网关错误", "gateway error")),
}
"""What stands before an interface says; 520 to 530 are those of content delivery networks.

Other statuses from 500 are the interface's own answers, which its definition may promise; of a page they tell nothing.
"""
_SPENT: Final = Sentence("请求次数用完了", "the number of requests is used up")
_SILENT: Final = Sentence(
    "前面的请求得不到应答，不再打扰", "earlier requests got no answer: it is left alone"
)


def answers_of(
    document: Any, resolve: Any, base: str, exchanges: Iterable[Exchange], left_out: Mapping[str, int]
) -> tuple[Answer, ...]:
    """One answer for each read-only operation; `left_out` says why some were not asked."""
    heard = {each.from_url: each for each in exchanges if each.role == "live"}
    stop = next((Cause(reason) for reason in sorted(left_out) if reason in set(Cause)), Cause.NOT_COLLECTED)
    return tuple(
        _answer(request, heard.get(request.pointer), document, resolve, base, stop)
        for request in requests_of(document, resolve, base)
    )


def _answer(
    request: LiveRequest, exchange: Exchange | None, document: Any, resolve: Any, base: str, stop: Cause
) -> Answer:
    if request.skipped is not None:
        return Answer(request.place, request.line, unknown=Unknown(Cause.NOT_COLLECTED, *request.skipped))
    if exchange is None:
        why = _SPENT if stop is Cause.BUDGET else _SILENT
        return Answer(request.place, request.line, unknown=Unknown(stop, *why))
    line = f"{request.place[1].upper()} {exchange.url}"
    path, method = request.place
    item = table(resolve(table(resolve(table(document).get("paths"))).get(path)))
    key, response = declared(table(resolve(item.get(method))), exchange.status, resolve)
    return Answer(
        request.place, line, exchange, _refused(exchange, key, document, resolve, base), key, response
    )


def declared(operation: Any, status: int | None, resolve: Any) -> tuple[str | None, Any]:
    """Under which key an operation speaks of a status (`200`, `2XX`, `default`), and what it says."""
    responses = {str(key): each for key, each in table(resolve(table(operation).get("responses"))).items()}
    for key in (str(status), f"{str(status)[:1]}XX", f"{str(status)[:1]}xx", "default"):
        if status is not None and key in responses:
            return key, table(resolve(responses[key]))
    return None, None


def _refused(exchange: Exchange, key: str | None, document: Any, resolve: Any, base: str) -> Unknown | None:
    """Why an answer says nothing of the interface itself."""
    status, failure = exchange.status, exchange.failure
    if status is None:
        return failure.unknown() if failure else Unknown(Cause.NOT_COLLECTED)
    if away := turned_away(exchange):
        return Unknown(away.cause, f"应答 {away.zh}", f"answer {away.en}")
    if status in _GATEWAY:
        zh, en = _GATEWAY[status]
        return Unknown(Cause.SERVER_ERROR, f"应答 {status} {zh}", f"answer {status} {en}")
    if 300 <= status < 400 and key in (None, "default"):
        goal = exchange.header("location")
        return Unknown(
            Cause.REDIRECTS,
            f"应答 {status}，转到 {goal or '别处'}，没有跟随",
            f"answer {status}: the redirect to {goal or 'another place'} was not followed",
        )
    wanted = base_path(document, resolve)
    if status == 404 and key is None and wanted and not base.rstrip("/").endswith(wanted):
        return Unknown(
            Cause.NOT_COLLECTED,
            f"应答 404；--live 的地址没有定义里的基础路径 {wanted}，请核对 --live",
            f"answer 404; --live lacks the base path of the definition ({wanted}): verify --live",
        )
    return None
