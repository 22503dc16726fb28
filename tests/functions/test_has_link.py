import pytest

from checks.model.target import Target
from tests.functions.pages import call, page, said

PLATFORM = Target("t", "site", "http://www.example.gov.cn/", platform_hosts=("zwfw.example.gov.cn",))


@pytest.mark.parametrize(
    ("markup", "options", "found"),
    [
        ("<a href=/map.html>网站地图</a>", {"text": "网站地图|站点地图"}, True), ("<a href=#>网站地图</a>", {"text": "网站地图"}, False),
        ("<a href=# onclick=go()>网站地图</a>", {"text": "网站地图"}, True), ("<a href=x><img alt=站点地图></a>", {"text": "站点地图"}, True),
        ("<a href=x title=站点地图><i></i></a>", {"text": "站点地图"}, True), ("<a href=/>x</a>", {"home": True}, True),
        ("<a href=/index.html>x</a>", {"home": True}, True), ("<a href=/col/>x</a>", {"home": True}, False),
        ("<a href=http://www.other.cn/>x</a>", {"home": True}, False), ("<button>长者模式</button>", {"text": "长者", "controls": True}, True),
        ("<button>长者模式</button>", {"text": "长者"}, False), ("<a href=http://a.b.cn>x</a>", {"hosts": ("b.cn",)}, True),
    ],
)  # fmt: skip
def test_sorts(markup: str, options: dict[str, object], found: bool) -> None:
    assert (said("hasLink", markup, "body", **options) == []) is found


def test_platform() -> None:
    for markup, count in (
        ("<a href=http://www.zwfw.example.gov.cn/>办事</a>", 0),
        ("<a href=http://old.example.gov.cn/>办事</a>", 1),
    ):
        artefact = page(markup, target=PLATFORM)
        assert len(call("hasLink", artefact.css("body")[0], artefact, relation="platform")) == count
    assert said("hasLink", "<p>", "body", relation="platform") == []


def test_scripts() -> None:
    assert said("hasLink", "<p>x<script src=/js/nav.js></script>", "body", text="网站地图") == [
        "?needs-rendering"
    ]
    assert (
        said(
            "hasLink",
            "<script>document.write('<a href=\"/m.html\">网站地图</a>')</script>",
            "body",
            text="网站地图",
        )
        == []
    )
