"""A small site on loopback, small standards, and a store, for audits that are real in every part."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from tests.collect.serving import Request, answer, serving

PAGE = "<!doctype html><html><head><title>{title}</title></head><body><p>{text}</p>{links}</body></html>"
PAGES = {
    "/": PAGE.format(
        title="首页", text="欢迎" * 60, links="<a href='/a.html'>一</a><a href='/b.html'>二</a>"
    ),
    "/a.html": PAGE.format(title="", text="正文" * 60, links=""),
    "/b.html": PAGE.format(title="第二页", text="正文" * 60, links=""),
}

NORM = """
title: 测试规范
number: 试行版
issuer: 本项目
status: {status}
{dates}summary: 测试用的规范。
"""
RULE = """
title: 页面应有标题
clause: "1"
level: shall
verified: true
effect: {{deduct: 5, per: page, cap: 50}}
on: page
where: {{status: 200}}
given: html
then: [{{field: "page:title", function: {function}{options}, message: "标题不符：{{value}}"}}]
otherwise: failed
why: 读者要靠标题认出页面。
fix: 写一个标题。
check_by_hand: 看浏览器的标签页。
examples:
  - {{name: 有标题, outcome: passed, html: "<title>有关事项的通知</title>"}}
  - {{name: 无标题, outcome: failed, html: "<title></title>"}}
changes: [{{revision: 1, date: "2026-11-23", impact: more, note: 首次编写}}]
"""


def write_standards(
    folder: Path, *, function: str = "truthy", options: str = "", status: str = "in-force", waivable: str = ""
) -> Path:
    """Standards with one norm and one rule on titles."""
    rules = folder / "norms" / "tests" / "1.0" / "rules"
    rules.mkdir(parents=True)
    dates = "effective: 2020-01-01\n" if status == "in-force" else ""
    (rules.parent / "norm.yaml").write_text(NORM.format(status=status, dates=dates), "utf-8")
    text = RULE.format(function=function, options=f", functionOptions: {options}" if options else "")
    (rules / "title.yaml").write_text(text + waivable, "utf-8")
    return folder


@contextlib.contextmanager
def site() -> Iterator[str]:
    """The address of a site of three pages, of which one has no title."""

    def handle(request: Request) -> bytes:
        page = PAGES.get(request.path)
        return answer(page) if page is not None else answer("none", status=404)

    with serving(handle) as server:
        yield server.home


def write_targets(path: Path, **targets: str) -> Path:
    """A targets.yaml of sites by id."""
    lines = [f"  - {{id: {name}, location: '{url}'}}" for name, url in targets.items()]
    path.write_text("targets:\n" + "\n".join(lines) + "\n", "utf-8")
    return path
