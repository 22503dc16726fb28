"""Target: the register of targets that goes with the sample city."""

from checks.demo.blueprint import read_sites
from checks.model.target import Target

PLATFORM = "zwfw.yunqiao.gov.cn"
IDENTITY = "id.yunqiao.gov.cn"


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
            declared={"org_kind": "local", "parent_domain": "yunqiao.gov.cn"},
        )
        for site in read_sites()
    )
