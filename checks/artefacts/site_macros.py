"""Site macros: what rules on sites may call beside DuckDB's own functions."""

from typing import Final

from checks.select.macro import Macro

MACROS: Final = (
    Macro(
        "probe_refused",
        ("status", "cause"),
        "探测被拒绝（防护、限流、要求登录、robots.txt），不知道网站是否打得开",
        "coalesce(cause, '') IN ('firewall', 'rate-limited', 'login', 'robots')"
        " OR coalesce(status, 0) IN (401, 403, 412, 429)",
    ),
    Macro(
        "probe_failed",
        ("status", "cause", "elapsed_ms", "timeout_s"),
        "探测打不开网站：超过 timeout_s 秒、服务器错误、页面不存在、连接不上",
        "coalesce(elapsed_ms >= timeout_s * 1000, false) OR coalesce(status, 0) >= 500 OR coalesce(status, 0) IN (404, 410)"
        " OR coalesce(cause, '') IN ('dns', 'refused', 'redirects', 'server-error', 'timeout', 'tls')",
    ),
)
