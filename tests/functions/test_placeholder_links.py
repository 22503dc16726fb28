import pytest

from tests.functions.pages import said, told


@pytest.mark.parametrize(
    "link",
    [
        "<a href=#>x</a>",
        "<a>x</a>",
        "<a href=''>x</a>",
        "<a href='javascript:;'>x</a>",
        "<a href='JavaScript:void(0)'><img></a>",
        "<a href=about:blank>x</a>",
    ],
)
def test_dead(link: str) -> None:
    assert said("placeholderLinks", link, "body") == ["1"]


@pytest.mark.parametrize(
    "link",
    [
        "<a name=top>x</a>",
        "<a href=# onclick=x()>x</a>",
        "<a href=#></a>",
        "<a href=#a>x</a>",
        "<a href=# role=button>x</a>",
        "<a href='javascript:go()'>x</a>",
    ],
)
def test_alive(link: str) -> None:
    assert said("placeholderLinks", link, "body") == []


def test_one_problem_and_scripts() -> None:
    markup = "".join(f"<a href=#>栏目{n}</a>" for n in range(7))
    assert told("placeholderLinks", markup, "body") == ["7 个链接没有地址：栏目0、栏目1、栏目2、栏目3、栏目4"]
    assert said("placeholderLinks", markup + "<script>1</script>", "body") == ["?needs-rendering"]
    assert said("placeholderLinks", markup, "body", atLeast=8) == []


@pytest.mark.parametrize("name", ["ng-click", "v-on:click", "@click", "ms-click"])
def test_a_handler_bound_by_a_framework(name: str) -> None:
    assert said("placeholderLinks", f'<a href=# {name}="go()">x</a>', "body") == []
