"""Search: what the site's own search reads; a plain script, so that it also works from a folder on disk."""

from collections.abc import Iterable
from typing import Final

import orjson

from checks.publish.leaf import Entry, Leaf
from checks.reports.inert import json_ascii, plain

INDEX: Final = "assets/find-index.js"
LONGEST: Final = 500
"""Characters of text kept for a page."""


def index(entries: Iterable[Entry]) -> str:
    """A script that sets `guijuIndex` to rows of address, title, kind, text."""
    rows = [
        [entry.address, plain(entry.title, 120), plain(entry.kind), plain(entry.text, LONGEST)]
        for entry in sorted(entries, key=lambda entry: (entry.address, entry.title))
    ]
    text = json_ascii(orjson.dumps(rows).decode()).replace("<", "\\u003c")
    return f"window.guijuIndex={text};\n"


def search_leaf() -> Leaf:
    """The search page; without scripts it says where the lists are."""
    here = "search.html"
    form = (
        '<form class="g-find" role="search" action="search.html" method="get">'
        '<label for="g-query">搜索规范、规则、网站、术语</label>'
        '<div><input id="g-query" name="q" type="search" autocomplete="off" enterkeyhint="search" maxlength="100">'
        '<button type="submit">搜索</button></div></form>'
    )
    found = '<p id="g-count" role="status" class="g-dim"></p><ol id="g-results" class="g-results"></ol>'
    without = (
        '<noscript><p>搜索需要脚本。也可以直接查阅：<a href="rules/index.html">规则</a>、'
        '<a href="norms/index.html">规范与版本</a>、<a href="sites/index.html">部门与网站</a>、'
        '<a href="words.html">术语</a>。</p></noscript>'
    )
    scripts = f'<script src="{INDEX}"></script><script src="assets/javascripts/find.js"></script>'
    return Leaf(here, "搜索", [f"<div>{form}{found}{without}{scripts}</div>"], [("index.html", "首页")])
