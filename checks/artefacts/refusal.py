"""Refusal: whether an exchange shows the thing itself, or why it was withheld."""

from typing import Final

from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.problem import Unknown

_BY_STATUS: Final = {
    401: (Cause.LOGIN, "401 需要登录", "401 login required"),
    403: (Cause.FIREWALL, "403 拒绝访问", "403 access denied"),
    407: (Cause.LOGIN, "407 代理要求登录", "407 the proxy requires a login"),
    408: (Cause.TIMEOUT, "408 请求超时", "408 request timeout"),
    412: (Cause.FIREWALL, "412 防护质询页", "412 a firewall's challenge"),
    418: (Cause.FIREWALL, "418 防护拒绝", "418 refused by a firewall"),
    429: (Cause.RATE_LIMITED, "429 请求过多", "429 too many requests"),
    451: (Cause.FIREWALL, "451 依法不可用", "451 unavailable for legal reasons"),
    521: (Cause.FIREWALL, "521 防护质询页", "521 a firewall's challenge"),
}
"""Statuses by which a site refuses the visitor rather than tells about the page (PEERS: blocked is not broken).

521 is here a challenge of widespread firewalls, not the silent origin that others mean by it.
"""


def refusal(exchange: Exchange) -> Unknown | None:
    """Why the exchange does not show what was asked for; None when it does, or says that there is none.

    404 and 410 are answers, not refusals.
    """
    if exchange.failure is not None:
        return exchange.failure.unknown()
    status = exchange.status
    if status is None:
        return Unknown(Cause.NOT_COLLECTED, "没有响应", "there was no response")
    if away := turned_away(exchange):
        return away
    if status >= 500:
        return Unknown(Cause.SERVER_ERROR, f"{status} 服务器错误", f"{status} server error")
    return None


def turned_away(exchange: Exchange) -> Unknown | None:
    """Why the visitor was refused, page or interface; None when the answer tells of what was asked for.

    A 202 whose body is a bare script is a challenge of a firewall.
    """
    if exchange.status in _BY_STATUS:
        return Unknown(*_BY_STATUS[exchange.status])
    if exchange.status == 202 and b"<script" in exchange.body[:4096].lower():
        return Unknown(Cause.FIREWALL, "202 防护质询页", "202 a firewall's challenge")
    return None
