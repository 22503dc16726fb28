"""Index: the pages that lead on: home, columns, and those about the site itself."""

from datetime import date

from checks.demo.article import annual_day, annual_title, day
from checks.demo.blueprint import Column, Site
from checks.demo.layout import column_crumbs, column_tags, e, page


def entries(site: Site, column: Column, today: date) -> list[tuple[str, str, str]]:
    """What a column lists: (address, title, date), newest first."""
    if column.annual:
        return [(f"/{column.path}/1.html", annual_title(site, today), annual_day(today).isoformat())]
    rows = [(f"/{column.path}/{a.number}.html", a.title, a.ago) for a in column.articles]
    rows += [(f"/{column.path}/{g.number}.html", f"{g.title}办事指南", 30) for g in column.guides]
    return [(url, title, day(today, ago)) for url, title, ago in sorted(rows, key=lambda row: row[2])]


def _list(rows: list[tuple[str, str, str]], mark: str = "list") -> str:
    items = "".join(
        f'<li><a href="{url}">{e(title)}</a> <span class="date">{when}</span></li>\n'
        for url, title, when in rows
    )
    return f'<ul class="{mark}">\n{items}</ul>\n'


def _services(column: Column, platform: Site) -> str:
    blocks = []
    for group in platform.columns:
        if group.guides:
            items = "".join(
                f'<li><a href="{column.services}/{group.path}/{g.number}.html">{e(g.title)}办事指南</a></li>\n'
                for g in group.guides
            )
            blocks.append(f"<h2>{e(group.name)}</h2>\n<ul>\n{items}</ul>\n")
    return "<p>政务服务事项统一在云桥市政务服务平台办理，请按类别选择。</p>\n" + "".join(blocks)


def _messages(today: date) -> str:
    letters = (
        (40, 38, "咨询老年人优待证办理地点", "您可以在政务服务平台或者就近的便民服务中心办理。"),
        (21, 19, "建议增加社区公交班次", "交通部门已经安排在早晚高峰加密班次，感谢您的建议。"),
    )
    rows = "".join(
        f"<tr><td>{title}</td><td>{day(today, asked)}</td><td>{day(today, told)}</td><td>{answer}</td></tr>\n"
        for asked, told, title, answer in letters
    )
    return (
        '<h2>我要写信</h2>\n<form action="/hdjl/letter" method="post">\n'
        '<p><label for="subject">标题</label> <input id="subject" name="subject" type="text"></p>\n'
        '<p><label for="content">内容</label> <textarea id="content" name="content" rows="5"></textarea></p>\n'
        '<p><button type="submit">提交来信</button></p>\n</form>\n'
        '<h2>来信选登</h2>\n<table><caption>公开答复的来信</caption>\n<thead><tr><th scope="col">标题</th>'
        '<th scope="col">来信日期</th><th scope="col">答复日期</th><th scope="col">答复内容</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody></table>\n"
        f"<p>受理反馈统计：截至{day(today, 1)}，本年度受理来信86件，办结86件，公开答复80件。</p>\n"
    )


def column_page(site: Site, column: Column, platform: Site, today: date) -> str:
    """The page of one column."""
    rows = entries(site, column, today)
    inside = f"<h1>{e(column.name)}</h1>\n"
    if rows:
        inside += _list(rows)
    inside += "".join(f"<p>{e(each)}</p>\n" for each in column.text)
    if column.organisation:
        cells = "".join(
            f'<tr><th scope="row">{k}</th><td>{e(v)}</td></tr>\n' for k, v in column.organisation.items()
        )
        inside += f'<table class="guide"><caption>{e(column.name)}</caption>\n{cells}</table>\n'
    if column.services:
        inside += _services(column, platform)
    if column.messages:
        inside += _messages(today)
    tags = column_tags(column.name, column.about, column.type)
    title = f"{column.name}_{site.title}"
    crumbs = column_crumbs(column)
    return page(site, f"/{column.path}/", title, tags, inside, crumbs, column.name, column.about)


def home_page(site: Site, today: date) -> str:
    """The home page: the newest of each column, and links to the others."""
    inside = f'<h1 class="hidden-title">{e(site.title)}</h1>\n<div class="grid">\n'
    for column in site.columns:
        rows = entries(site, column, today)[:5]
        inside += f'<section class="card"><h2><a href="/{column.path}/">{e(column.name)}</a></h2>\n'
        inside += _list(rows) if rows else f"<p>{e(column.about)}</p>\n"
        inside += "</section>\n"
    links = "".join(f'<li><a href="{url}">{e(name)}</a></li>' for name, url in site.links)
    inside += f'</div>\n<section class="links"><h2>相关网站</h2><ul>{links}</ul></section>\n'
    return page(site, "/", site.title, "", inside, (), f"{site.title},政务公开,政务服务")


def about_pages(site: Site) -> dict[str, str]:
    """Site map, contact and accessibility statement, by path."""
    columns = "".join(f'<li><a href="/{c.path}/">{e(c.name)}</a></li>\n' for c in site.columns)
    texts = {
        "map": ("网站地图", f"<ul>\n{columns}</ul>\n"),
        "contact": (
            "联系我们",
            f'<p id="share">主办单位：{e(site.sponsor)}。地址：云桥市规矩路1号。咨询电话：12345。'
            "分享本站内容时，请注明来源和发布时间，并保持内容完整，不作断章取义的引用。</p>\n",
        ),
        "barrier-free": (
            "无障碍声明",
            "<p>本站页面可以用键盘操作，图片有文字说明，文字可以放大到两倍而不丢失内容，长者可以使用浏览器的大字模式。"
            "如果您在使用中遇到障碍，请拨打政务服务便民热线12345告诉我们。</p>\n",
        ),
    }
    pages = {}
    for name, (title, inside) in texts.items():
        tags = column_tags(title, f"{site.title}的{title}", "关于本站")
        path = f"/about/{name}.html"
        crumbs = [("首页", "/"), (title, None)]
        body = f"<h1>{title}</h1>\n{inside}"
        pages[path] = page(site, path, f"{title}_{site.title}", tags, body, crumbs, title)
    return pages


def missing_page(site: Site) -> str:
    """What is said of an address that does not exist."""
    inside = '<h1>页面不存在</h1>\n<p>您访问的页面不存在或者已经移走，请<a href="/">返回首页</a>。</p>\n'
    return page(site, "", f"页面不存在_{site.title}", "", inside)
