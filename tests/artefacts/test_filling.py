"""A place that a fetching script names and in which nothing stands may be filled yet."""

import pytest

from checks.artefacts.filling import fetching_scripts, filling
from tests.functions.pages import page

URL = "http://www.example.gov.cn/my.js"
FETCH = (
    "fetch('/foot.json').then(r => r.json()).then(j => document.getElementById('foot').innerHTML = j.html)"
)


@pytest.mark.parametrize(("markup", "script", "named"), [
    ("<div id=foot></div>", FETCH, "foot"), ("<footer id=foot> <!-- 页脚 --> </footer>", FETCH, "foot"),
    ("<ul id=news-list></ul>", "$.get('/n', function (d) { $('#news-list').append(d) })", "news-list"),
    ("<div id=foot><p></p></div>", FETCH, "foot"),
    ("<div id=foot>页脚</div>", FETCH, None), ("<div id=foot><img src=/f.png></div>", FETCH, None),
    ("<div id=foo></div>", FETCH, None), ("<div id=foot-2></div>", "$.get('/n'); $('#foot-20')", None),
    ("<div id=foot></div>", "document.getElementById('foot').style.color = 'red'", None),
    ("<div id=pv></div><div id=view_count></div>", "$.get('/n'); $('#pv'); $('#view_count')", None),
    ("<span id=foot></span>", FETCH, None), ("<div class=foot></div>", FETCH, None),
    ("<div id='a(b'></div>", "$.get('/n'); x('a(b')", "a(b"),
])  # fmt: skip
def test_what_is_named_and_empty(markup: str, script: str, named: str | None) -> None:
    inline = filling(page(f"{markup}<script>{script}</script>"))
    collected = filling(page(f"{markup}<script src=/my.js></script>", scripts={URL: script}))
    assert inline == collected
    assert (
        (inline is None)
        if named is None
        else (inline is not None and all(f"#{named}" in text for text in inline))
    )


def test_scripts_that_fetch() -> None:
    artefact = page(
        "<script>var a = 1</script><script>$.getJSON('/a')</script><script src=/my.js></script><script src=/no.js></script>",
        scripts={URL: "axios.get('/b')"},
    )
    assert list(fetching_scripts(artefact)) == ["$.getJSON('/a')", "axios.get('/b')"]


def test_a_page_of_nothing_but_empty_places_is_looked_at_in_part() -> None:
    places = "".join(f"<div id=d{number}></div>" for number in range(20_000))
    script = "$.get('/n');" + "#" * 200_000
    assert filling(page(f"{places}<script>{script} $('#d7')</script>")) is not None
    assert filling(page(f"{places}<script>{script} $('#d700')</script>")) is None
