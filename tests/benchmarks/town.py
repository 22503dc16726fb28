"""A generated site of 2,000 pages of 60 KB, served by a process of its own: `python -m tests.benchmarks.town`."""

import sys
import time
from datetime import date, timedelta

from checks.demo.answer import Answer
from checks.demo.serve import serving

PAGES = 2000
SIZE = 60_000
COLUMNS = 40
HOST = "127.0.0.1"

_HEAD = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="SiteName" content="测速网站"><meta name="SiteDomain" content="127.0.0.1"><meta name="SiteIDCode" content="9901000099">
<meta name="ColumnName" content="{column}"><meta name="ColumnDescription" content="{column}栏目"><meta name="ColumnKeywords" content="{column}">
<meta name="ColumnType" content="动态要闻">{tags}
<link rel="stylesheet" href="/site.css"></head><body>
<header><h2>测速网站</h2><form action="/search"><label for="q">搜索</label><input id="q" name="q"><button>搜索</button></form>
<nav><ul>{nav}</ul></nav></header><main id="main"><p class="breadcrumb">当前位置：<a href="/">首页</a> &gt; {column}</p>
"""
_FOOT = """</main><footer id="footer"><p>主办单位：测速市人民政府办公室　联系电话：12345　网站标识码：9901000099
<a href="https://beian.miit.gov.cn/">云ICP备99019999号-1</a></p></footer></body></html>
"""


def _path(number: int) -> str:
    if number == 0:
        return "/"
    return f"/c{number}/" if number <= COLUMNS else f"/c{number % COLUMNS + 1}/a{number}.html"


def _body(number: int, room: int) -> str:
    """Rows of links and paragraphs up to the room in bytes; 90 links, as a news page has."""
    parts, size = ["<ul>"], 0
    for step in range(1, 91):
        other = (number * 89 + step * 37) % PAGES
        item = f'<li><a href="{_path(other)}">第{other}条要闻的标题文字</a> <span class="date">2026-11-{step % 28 + 1:02d}</span></li>\n'
        parts.append(item)
        size += len(item.encode())
    parts.append('</ul><div class="pages_content" id="UCAP-CONTENT">\n')
    step = 0
    while size < room:
        step += 1
        text = "为落实工作要求，有关部门按照职责分工推进各项任务，" * (3 + step % 5)
        item = f'<p class="t{step % 7}"><span>第{step}段</span>{text}</p>\n'
        parts.append(item)
        size += len(item.encode())
    return "".join(parts) + "</div>\n"


def pages() -> dict[str, Answer]:
    """The site: path to answer."""
    nav = "".join(f'<li><a href="{_path(n)}">栏目{n}</a></li>' for n in range(1, COLUMNS + 1))
    made: dict[str, Answer] = {"/site.css": Answer(b"body { margin: 0 }\n", "text/css; charset=utf-8")}
    start = date(2026, 11, 1)
    for number in range(PAGES):
        title, column = f"第{number}页_测速网站", f"栏目{number % COLUMNS + 1}"
        tags = heading = ""
        if number > COLUMNS:
            when = f"{start - timedelta(days=number % 300)} 09:30"
            tags = (
                f'<meta name="ArticleTitle" content="第{number}页"><meta name="PubDate" content="{when}">'
                '<meta name="ContentSource" content="测速市人民政府办公室">'
            )
            heading = f"<h1>第{number}页</h1><p>发布时间：{when}　来源：测速市人民政府办公室</p>"
        head = _HEAD.format(title=title, column=column, tags=tags, nav=nav) + heading
        room = SIZE - len(head.encode()) - len(_FOOT.encode())
        body = (head + _body(number, room) + _FOOT).encode()
        made[_path(number)] = Answer(
            body, headers=(("LinkChecker", "unlimited"),)
        )  # else it waits 0.1 s and more
    made["404"] = Answer("没有这一页".encode(), "text/plain; charset=utf-8", 404)
    return made


def main() -> None:
    """Serve until standard input ends; the port is the first line of standard output."""
    with serving({HOST: pages()}) as port:
        print(port, flush=True)
        while sys.stdin.readline():
            time.sleep(0)


if __name__ == "__main__":
    main()
