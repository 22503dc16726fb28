import pytest

from tests.functions.pages import said, told


@pytest.mark.parametrize(
    "markup",
    [
        '<img alt="县政府大楼">', '<img alt="">', "<img title=大楼>", '<img role=none>', '<span aria-hidden=true><img></span>',
        '<div style="display: none"><img></div>', "<img aria-label=x>", '<b id=n>名</b><img aria-labelledby=n>', "<noscript><img></noscript>",
    ],
)  # fmt: skip
def test_images_that_are_named_or_need_no_name(markup: str) -> None:
    assert said("accessibleName", markup, "img") == []


@pytest.mark.parametrize(
    "markup",
    [
        "<img>",
        '<img alt=" ">',
        "<img alt='&nbsp;'>",
        "<img role=none tabindex=0>",
        "<img aria-labelledby=nowhere>",
        '<img alt="" aria-live=polite>',
    ],
)
def test_images_without_a_name(markup: str) -> None:
    assert len(said("accessibleName", markup, "img")) == 1


def test_says_which_element() -> None:
    assert told("accessibleName", '<img src="a.png">', "img") == ['没有可访问的名称：<img src="a.png">']


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("<button><i class=icon></i></button>", 1), ("<button>搜索</button>", 0), ("<button aria-label=搜索></button>", 0),
        ("<input type=submit>", 0), ("<input type=submit value=''>", 1), ("<input type=button>", 1), ("<input type=reset>", 0),
        ("<button><img alt=搜索></button>", 0), ("<button><img alt=''></button>", 1), ("<div role=button>好</div>", 0),
        ("<button><span hidden>藏</span></button>", 1), ("<button title=关闭></button>", 0),
    ],
)  # fmt: skip
def test_buttons(markup: str, count: int) -> None:
    assert len(said("accessibleName", markup, "role(button)")) == count


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("<a href=x></a>", 1), ("<a href=x><img alt=''></a>", 1), ("<a href=x>通知</a>", 0), ("<a href=x title=通知></a>", 0),
        ("<a href=x><span><b>通知</b></span></a>", 0), ("<a>无地址</a>", 0), ("<a href=x><svg><title>图</title></svg></a>", 0),
        ("<map><area href=x></map>", 1), ("<a href=x style='display:none'></a>", 0), ("<a href=x><script>var a='x'</script></a>", 1),
    ],
)  # fmt: skip
def test_links(markup: str, count: int) -> None:
    assert len(said("accessibleName", markup, "role(link)")) == count


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("<label for=q>词</label><input id=q>", 0), ("<label>词<input></label>", 0), ("<input placeholder=请输入>", 0), ("<input>", 1),
        ("<label for=q></label><input id=q>", 1), ("<input title=词>", 0), ("<textarea aria-label=词></textarea>", 0), ("<select></select>", 1),
        ("<label for=a>词</label><div id=a role=textbox></div>", 1),
    ],
)  # fmt: skip
def test_fields(markup: str, count: int) -> None:
    assert len(said("accessibleName", markup, "role(textbox, combobox)")) == count


def test_options() -> None:
    assert said("accessibleName", "<input placeholder=请输入>", "input", placeholder=False)
    assert said("accessibleName", '<img alt="">', "img", decorative=False)
    assert said("accessibleName", "<iframe></iframe>", "iframe")
    assert said("accessibleName", "<iframe title=天气></iframe>", "iframe") == []


def test_what_a_script_may_write_cannot_be_told() -> None:
    written = "<h2><script>if (a) { document.write('要闻动态'); }</script></h2>"
    assert said("accessibleName", written, "h2") == ["?needs-rendering"]
    filled = "<h1 id=tt></h1><script>$('#tt').html(title)</script>"
    assert said("accessibleName", filled, "h1") == ["?needs-rendering"]
    bound = "<a id=tt href=#></a><script>$('#tt').click(function () { go() })</script>"
    assert said("accessibleName", bound, "a") == ['<a id="tt" href="#">']
    other = "<h1 id=tt></h1><script>$('#ttt').html(title)</script>"
    assert said("accessibleName", other, "h1") == ['<h1 id="tt">']
