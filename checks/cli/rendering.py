"""Rendering: how many pages a command shows to a browser."""

from typing import Annotated, Final

import typer

from checks.cli.terminal import talk

USUAL: Final = 20
"""Pages shown to a browser when no number is given."""

RenderOption = Annotated[
    bool, typer.Option("--render", help="采集后用本机的 Chromium 打开首页和抽取的栏目页、文章页。")
]
RenderPagesOption = Annotated[
    int | None, typer.Option("--render-pages", min=1, metavar="N", help=f"用浏览器打开几页，默认 {USUAL}。")
]


def pages_to_render(render: bool, pages: int | None, lang: str = "zh") -> int:
    """How many pages to show; 0, with a sentence on stderr, when there is no browser to show them to."""
    if not render and pages is None:
        return 0
    from checks.collect.browser import NoBrowser, find_browser

    try:
        find_browser()
    except NoBrowser as error:
        talk(error.en if lang == "en" else error.zh)
        return 0
    return pages or USUAL
