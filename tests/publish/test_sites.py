from checks.model.target import Target
from checks.publish.sites import sites_leaf
from checks.publish.state import city
from tests.publish.made import CITY, EMPTY


def test_targets_stand_under_their_departments() -> None:
    text = sites_leaf(CITY).text()
    assert text.index("市民政局") < text.index("市水务局")
    assert "72.5" in text
    assert "93%" in text


def test_what_could_not_be_reached_is_listed_with_its_reason() -> None:
    gone = city(CITY.standings, [(Target("gone", "site", "http://gone/", name="某局"), "域名解析失败")])
    assert "域名解析失败" in sites_leaf(gone).text()


def test_nothing_yet() -> None:
    assert "还没有检查结果" in sites_leaf(EMPTY).text()
