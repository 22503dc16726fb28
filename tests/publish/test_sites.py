from dataclasses import replace

from checks.model.cause import Cause
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


def test_a_target_of_which_nothing_was_read_says_why() -> None:
    first = CITY.standings[0]
    text = sites_leaf(city([replace(first, unread=True, cause=Cause.FIREWALL)])).text()
    assert "没有读到内容：被防护设备拦截" in text
    assert "没有读到内容" in sites_leaf(city([replace(first, unread=True, cause=None)])).text()
    assert "没有读到内容" not in sites_leaf(CITY).text()
