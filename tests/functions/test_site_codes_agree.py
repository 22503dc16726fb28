from tests.functions.pages import said, told

META = '<meta content="3100000044" name="SiteIDCode">'
FOOT = "<div id=foot><span>政府网站标识码</span>：<b>3100000044</b></div>"
ENTRY = "<script id=_jiucuo_ sitecode='{}' src='https://zfwzgl.www.gov.cn/exposure/jiucuo.js '></script>"


def test_three_times_the_same() -> None:
    assert said("siteCodesAgree", META + FOOT + ENTRY.format("3100000044")) == []


def test_case_does_not_matter() -> None:
    assert (
        said("siteCodesAgree", "<meta name=SiteIDCode content=BM07000001><p>网站识别码: bm07000001</p>") == []
    )


def test_two_that_differ() -> None:
    assert said("siteCodesAgree", META + "<p>网站标识码：1304000010") == [
        "SiteIDCode 标签 3100000044，页脚 1304000010"
    ]
    assert said("siteCodesAgree", META + ENTRY.format("5101320017")) == [
        "SiteIDCode 标签 3100000044，找错入口 5101320017"
    ]


def test_two_entries_that_differ() -> None:
    markup = META + ENTRY.format("3100000044") + "<div id=_jiucuo_ sitecode=1100000088></div>"
    assert "1100000088" in said("siteCodesAgree", markup)[0]


def test_one_place_and_placeholders_are_nothing_to_compare() -> None:
    assert said("siteCodesAgree", META + ENTRY.format("")) == []
    assert said("siteCodesAgree", META + "<p>网站标识码：待定") == []
    assert said("siteCodesAgree", META + "<!--网站标识码：1304000010-->") == []
    assert said("siteCodesAgree", META + FOOT, "when(page:several_site_codes) html") == []
    assert said("siteCodesAgree", META, "when(page:several_site_codes) html") == []


def test_a_link_and_a_call_carry_codes() -> None:
    link = '<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4401000059&amp;url=http%3A%2F%2Fx">x</a>'
    assert said("siteCodesAgree", META + link) != []
    assert said("siteCodesAgree", META + '<img onclick="Link(&#39;4414000001&#39;)">') != []


def test_a_loader_written_in_script_carries_a_code() -> None:
    loader = "<script>loadScripts({url:'https://zfwzgl.www.gov.cn/exposure/jiucuo.js',attr:{sitecode:'4414000001'}})</script>"
    assert "4414000001" in said("siteCodesAgree", META + loader)[0]


def test_a_third_place_in_an_uncollected_script_cannot_be_told() -> None:
    assert said("siteCodesAgree", META + FOOT + "<script src=/js/foot.js></script>") == ["?needs-rendering"]
    around = {
        "scripts": {
            "http://www.example.gov.cn/js/foot.js": "document.write('"
            + ENTRY.format("x").replace("'", '"')
            + "')"
        }
    }
    assert said("siteCodesAgree", META + FOOT + "<script src=/js/foot.js></script>", around=around) == []


def test_message() -> None:
    (sentence,) = told("siteCodesAgree", META + "<p>网站标识码：1304000010")
    assert sentence == "标识码不一致：SiteIDCode 标签 3100000044，页脚 1304000010"
