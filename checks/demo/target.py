"""Target: the register of targets that goes with the sample city."""

from checks.demo.blueprint import Site, read_sites
from checks.model.target import Target

PLATFORM = "zwfw.yunqiao.gov.cn"
IDENTITY = "id.yunqiao.gov.cn"
UNREGISTERED = ("tjj-yunqiao.gov.cn", "tzgg")  # a planted defect: nobody registered this column's cycle

_CYCLES = {"动态要闻": 14, "通知公告": 60, "政策文件": 365, "政策解读": 365, "统计数据": 31, "办件统计": 31}


def _columns(site: Site) -> list[dict[str, object]]:
    """The columns whose cycle the office has registered: all that publish, but one."""
    return [
        {"url": f"{site.home}{column.path}/", "cycle_days": _CYCLES[column.type]}
        for column in site.columns
        if column.type in _CYCLES and (site.host, column.path) != UNREGISTERED
    ]


def _declared(site: Site) -> dict[str, object]:
    facts: dict[str, object] = {"org_kind": "local", "columns": _columns(site)}
    if site.profile == "department":
        facts["parent_domain"] = "yunqiao.gov.cn"
    return facts


def targets() -> tuple[Target, ...]:
    """The city's sites as an office would declare them, sorted by file."""
    return tuple(
        Target(
            id=site.host,
            kind="site",
            location=site.home,
            profile=site.profile,
            name=site.title,
            department=site.sponsor,
            code=site.code,
            main_domain=site.host,
            platform_hosts=(PLATFORM,),
            identity_hosts=(IDENTITY,),
            has_service=site.profile in ("portal", "county", "service-platform"),
            declared=_declared(site),
        )
        for site in read_sites()
    )
