from urllib.parse import unquote

from bs4 import BeautifulSoup

from checks.demo.blueprint import read_sites
from checks.demo.layout import footer_script, marks, page

PORTAL, CULTURE = read_sites()[0], read_sites()[3]


def test_the_mark_is_hidden_in_an_escaped_script() -> None:
    text = marks(PORTAL)
    assert "dcs.conac.cn" in unquote(text)
    assert "<span id='_ideConac'" not in text
    assert f'sitecode="{PORTAL.code}"' in text


def test_text_is_escaped_in_content_and_attributes() -> None:
    soup = BeautifulSoup(page(PORTAL, "/x.html", 'A<b>"&', "", "<p>y</p>", [("<i>", None)]), "lxml")
    assert soup.title is not None
    assert soup.title.text == 'A<b>"&'
    assert soup.select("main b, nav i") == []


def test_one_site_writes_its_footer_by_script() -> None:
    html = page(CULTURE, "/x.html", "x", "", "")
    assert "主办单位" not in html
    assert "主办单位" in footer_script(CULTURE)
    assert footer_script(CULTURE).count("\n") == 1
