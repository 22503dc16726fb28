"""Article: the pages below a column: news, documents, guides and the yearly report."""

from datetime import date, timedelta

from checks.demo.blueprint import Article, Column, Guide, Site
from checks.demo.layout import column_crumbs, column_tags, e, meta, page

_SECOND = {
    "动态要闻": "据了解，《{title}》所涉工作由{name}牵头，各有关单位按照职责分工抓好落实。下一步将加强跟踪督导，及时协调解决推进过程中遇到的困难，确保各项任务按期完成，让群众得到实惠。",
    "通知公告": "有关单位和个人可以通过政务服务便民热线12345咨询《{title}》的具体事项。{name}将根据工作进展及时发布后续安排，请以本网站发布的信息为准。",
    "政策文件": "第一条　本市行政区域内的有关活动适用本文件。第二条　各有关部门应当按照职责分工，做好《{title}》的组织实施和监督检查。第三条　本文件自发布之日起施行，由{name}负责解释。",
    "政策解读": "一、制定背景。为回应群众关切、统一工作标准，{name}组织起草了有关文件，并公开征求了意见。二、主要内容。文件明确了适用范围、职责分工、办理程序和监督要求。三、施行要求。各有关单位应当做好宣传培训和贯彻落实。",
}
_OTHER = "《{title}》所列数字由{name}按照统计口径汇总形成，四舍五入造成的误差未作机械调整。有关说明和口径变化，可以通过政务服务便民热线12345咨询。"
_SHARE = '<span class="share">分享：<a href="/about/contact.html#share">分享本页</a></span>'


def day(today: date, ago: int) -> str:
    """The date `ago` days before, as YYYY-MM-DD."""
    return (today - timedelta(days=ago)).isoformat()


def moment(today: date, ago: int, number: int) -> str:
    """A publish time on that day, as YYYY-MM-DD HH:MM; mornings and afternoons by turns."""
    return f"{day(today, ago)} {(9, 14, 16)[number % 3]:02d}:{(30, 5, 48)[number % 3]:02d}"


def article_tags(column: Column, title: str, when: str, source: str) -> str:
    """The column tags and the three article tags."""
    own = meta("ArticleTitle", title) + meta("PubDate", when) + meta("ContentSource", source)
    return column_tags(column.name, column.about, column.type) + own


def sheet(site: Site, column: Column, path: str, title: str, when: str, inside: str) -> str:
    """A page with title, publish time, source and body container."""
    body = (
        f'<article class="article">\n<h1>{e(title)}</h1>\n'
        f'<p class="meta"><span>发布时间：{when}</span> <span>来源：{e(site.sponsor)}</span> {_SHARE}</p>\n'
        f'<div class="pages_content" id="UCAP-CONTENT">\n{inside}</div>\n</article>\n'
    )
    tags = article_tags(column, title, when, site.sponsor)
    crumbs = column_crumbs(column, "正文")
    return page(site, path, f"{title}_{site.title}", tags, body, crumbs, f"{column.name},{title}", title)


def _related(column: Column, article: Article) -> str:
    if article.related is None:
        return ""
    name = "相关解读" if column.type == "政策文件" else "相关文件"
    title = article.title
    other = (
        f"《{title}》政策解读" if column.type == "政策文件" else title.removesuffix("政策解读").strip("《》")
    )
    return f'<p class="related">{name}：<a href="{article.related}">{e(other)}</a></p>\n'


def article_page(site: Site, column: Column, article: Article, today: date) -> str:
    """The page of one article."""
    more = _SECOND.get(column.type, _OTHER).format(title=article.title.strip("《》"), name=site.name)
    parts = []
    if article.document:
        rows = (("发文字号", article.document), ("发文机关", site.name), ("有效性", article.validity or ""))
        cells = "".join(f'<tr><th scope="row">{name}</th><td>{value}</td></tr>' for name, value in rows)
        parts.append(f'<table class="document"><caption>文件信息</caption>{cells}</table>\n')
    parts.append(f"<p>{e(article.lead)}</p>\n")
    if article.image:
        source = f"/images/{column.path}-{article.number}.png"
        parts.append(f'<p><img src="{source}" alt="{e(article.image)}" width="480" height="270"></p>\n')
    parts.append(f"<p>{e(more)}</p>\n")
    if article.files:
        items = "".join(
            f'<li><a href="{file_path(column, article, n)}">{e(name)}（{kind.upper()}）</a></li>'
            for n, (name, kind) in enumerate(article.files, 1)
        )
        parts.append(f'<h2>附件下载</h2>\n<ul class="files">{items}</ul>\n')
    parts.append(_related(column, article))
    path = f"/{column.path}/{article.number}.html"
    when = moment(today, article.ago, article.number)
    return sheet(site, column, path, article.title, when, "".join(parts))


def file_path(column: Column, article: Article, number: int) -> str:
    """Where an article's attachment lies."""
    return f"/files/{column.path}-{article.number}-{number}.{article.files[number - 1][1]}"


def guide_page(site: Site, column: Column, guide: Guide, today: date) -> str:
    """A service guide with all its elements."""
    form = (
        f'；<a href="/files/{column.path}-{guide.number}.xlsx">{e(guide.form)}（XLSX）</a>'
        if guide.form
        else ""
    )
    rows = (
        ("事项名称", e(guide.title)),
        ("设定依据", "云桥市政务服务事项目录"),
        ("受理条件", e(guide.condition)),
        ("申请材料", f"{e(guide.material)}，可以用电子证照免予提交{form}"),
        ("办理流程", "网上提交申请，受理审查，作出决定，送达结果"),
        ("办理地点", "云桥市规矩路8号市政务服务大厅，或者通过本平台网上办理"),
        ("办理时间", "工作日上午八时三十分至十二时，下午十三时三十分至十七时三十分"),
        ("办结时限", f"{guide.limit}"),
        ("收费标准", "不收费"),
        ("办理形式", "网上办理、窗口办理"),
        ("联系方式", "政务服务便民热线12345"),
    )
    cells = "".join(f'<tr><th scope="row">{name}</th><td>{value}</td></tr>\n' for name, value in rows)
    inside = f'<table class="guide"><caption>{e(guide.title)}办事指南</caption>\n{cells}</table>\n'
    path = f"/{column.path}/{guide.number}.html"
    return sheet(site, column, path, f"{guide.title}办事指南", moment(today, 30, guide.number), inside)


def annual_day(today: date) -> date:
    """When last year's report was published: 15 January, or yesterday if that is still to come."""
    return min(date(today.year, 1, 15), today - timedelta(days=1))


def annual_title(site: Site, today: date) -> str:
    """The title of last year's report."""
    return f"{today.year - 1}年{site.title}政府网站工作年度报表"


def annual_page(site: Site, column: Column, today: date) -> str:
    """Last year's work report with its eight parts."""
    parts = (
        (
            "基本情况",
            "填报单位",
            site.sponsor,
            "网站名称",
            site.title,
            "首页网址",
            site.home,
            "主办单位",
            site.sponsor,
            "网站类型",
            "政府门户网站" if site.profile in ("portal", "county") else "部门网站",
            "政府网站标识码",
            site.code,
            "ICP备案号",
            site.icp,
            "公安机关备案号",
            site.police,
            "独立用户访问总量",
            "36000",
            "网站总访问量",
            "128000",
        ),
        (
            "信息发布",
            "总数",
            "320",
            "概况类信息更新量",
            "20",
            "政务动态信息更新量",
            "200",
            "信息公开目录信息更新量",
            "100",
        ),
        ("专栏专题", "维护数量", "3", "新开设数量", "1"),
        (
            "解读回应",
            "解读信息发布总数",
            "24",
            "解读材料数量",
            "18",
            "解读产品数量",
            "4",
            "媒体评论文章数量",
            "2",
        ),
        (
            "办事服务",
            "是否发布服务事项目录",
            "是",
            "办件量总数",
            "2600",
            "自然人办件量",
            "2000",
            "法人办件量",
            "600",
        ),
        (
            "互动交流",
            "是否使用统一平台",
            "是",
            "收到留言数量",
            "86",
            "办结留言数量",
            "86",
            "公开答复数量",
            "80",
        ),
        (
            "安全防护",
            "安全检测评估次数",
            "4",
            "发现问题数量",
            "5",
            "问题整改数量",
            "5",
            "是否建立安全监测预警机制",
            "是",
        ),
        ("移动新媒体", "是否有移动新媒体", "否"),
        ("创新发展", "搜索即服务", "是", "无障碍浏览", "是"),
    )
    rows = []
    for name, *cells in parts:
        pairs = list(zip(cells[::2], cells[1::2], strict=True))
        head = f'<th scope="rowgroup" rowspan="{len(pairs)}">{name}</th>'
        for label, value in pairs:
            rows.append(f"<tr>{head}<td>{e(label)}</td><td>{e(value)}</td></tr>\n")
            head = ""
    title = annual_title(site, today)
    inside = f'<table class="guide"><caption>{e(title)}</caption>\n{"".join(rows)}</table>\n'
    when = f"{annual_day(today).isoformat()} 10:20"
    return sheet(site, column, f"/{column.path}/1.html", title, when, inside)
