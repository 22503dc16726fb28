"""Pages that only send visitors on."""

from typing import Any

import pytest

from checks.artefacts.forward import FEW, forward_of
from checks.artefacts.page import Page
from checks.model.exchange import Exchange
from checks.model.target import Target

ROOT = "http://www.a.gov.cn/"
HTML = (("Content-Type", "text/html; charset=utf-8"),)


def sent(markup: str, url: str = ROOT, **changes: Any) -> Exchange:
    return Exchange(url, **{"status": 200, "headers": HTML, "body": markup.encode(), **changes})


@pytest.mark.parametrize("markup", [
    '<meta http-equiv="refresh" content="0; URL=/new/">', "<META content='3;url=new/' HTTP-EQUIV=Refresh><p>正在跳转",
    "<script>location.href='/new/'</script>", '<script>window.location.replace("/new/")</script>',
    '<script>document.write(\'<meta http-equiv="Refresh" content="0;URL=/new/" />\')</script>',
    "<script>location = '/new/'</script><p>如果没有跳转，请<a href='/new/'>点这里</a></p>",
])  # fmt: skip
def test_a_page_that_only_sends_visitors_on(markup: str) -> None:
    assert forward_of(sent(markup)) == f"{ROOT}new/"


@pytest.mark.parametrize("markup", [
    '<meta http-equiv=refresh content="600"><p>首页', '<meta http-equiv=refresh content="5;url=/"><p>重载自己',
    f"<script>location.href='/new/'</script><p>{'字' * (FEW + 1)}</p>", "<script>if (location.href == '/new/') x()</script>",
    "<script>function go(){ location.href='/new/' }</script><a href=/a>甲</a><a href=/b>乙</a>", "",
    "<script>location.href='/new/'</script><img src=home.jpg>", "<script>location.href='javascript:x'</script>",
    f"<script>location.href='/new/'</script><!--{'x' * 5000}-->",
])  # fmt: skip
def test_a_page_with_something_on_it(markup: str) -> None:
    assert forward_of(sent(markup)) is None


def test_what_failed_or_moved_forwards_nobody() -> None:
    assert forward_of(sent("<script>location.href='/new/'</script>", status=404)) is None


def test_the_home_page_is_where_the_root_sends_visitors() -> None:
    root = sent('<meta http-equiv="refresh" content="0; URL=portal/main/first.html">')
    home = sent("<p>门户", f"{ROOT}portal/main/first.html", depth=1, from_url=ROOT)
    other = sent("<p>别页", f"{ROOT}portal/other.html", depth=1, from_url=ROOT)
    known = {each.url: each for each in (root, home, other)}
    kinds = [Page(each, known.get, Target("a", "site", ROOT)).kinds for each in (root, home, other)]
    assert kinds == [("other",), ("home",), ("column",)]
