"""Cause: why something could not be checked."""

from enum import StrEnum


class Cause(StrEnum):
    """Never a fault of the target by itself; each `cantTell` carries exactly one."""

    BUDGET = "budget"  # the crawl budget ended before it was read
    CALENDAR = "calendar-missing"  # no holiday calendar for the year
    CODE_TABLE = "code-table-missing"  # a coded column without its table
    CONFIRMATION = "needs-confirmation"  # only a person can decide
    CRASHED = "rule-crashed"  # our own fault; the rest of the report stands
    DNS = "dns"
    FIREWALL = "firewall"  # 403, 412, a challenge page
    FORBIDDEN_ADDRESS = "forbidden-address"  # the address guard refused
    HISTORY = "insufficient-history"
    LIMIT = "limit"  # a rule ran into its time or memory limit
    LOGIN = "login"
    NOT_COLLECTED = "not-collected"
    RATE_LIMITED = "rate-limited"  # 429
    NOT_IMPORTED = "not-imported"  # a rule of another language that cannot run here
    REDIRECTS = "redirects"  # endless or too many
    REFUSED = "refused"  # connection refused or reset
    RENDERING = "needs-rendering"  # a script may still insert it
    ROBOTS = "robots"
    SAMPLE = "insufficient-sample"
    SERVER_ERROR = "server-error"  # 5xx on a page that should have been judged
    TIMEOUT = "timeout"
    TLS = "tls"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"  # cannot be decoded or parsed
