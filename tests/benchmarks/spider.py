"""What Scrapy does in the race: follow all links, evaluate 20 selectors on each page."""

import sys

import scrapy
from scrapy.crawler import CrawlerProcess

SELECTORS = (
    "title::text", "meta[name=SiteName]::attr(content)", "meta[name=SiteDomain]::attr(content)",
    "meta[name=SiteIDCode]::attr(content)", "meta[name=ColumnName]::attr(content)",
    "meta[name=ColumnDescription]::attr(content)", "meta[name=ColumnKeywords]::attr(content)",
    "meta[name=ColumnType]::attr(content)", "meta[name=ArticleTitle]::attr(content)",
    "meta[name=PubDate]::attr(content)", "meta[name=ContentSource]::attr(content)", "html::attr(lang)",
    "h1::text", "footer p::text", "img:not([alt])", "iframe:not([title])", "a[href^='javascript:']",
    "script[src]::attr(src)", "input:not([id])", "#UCAP-CONTENT p",
)  # fmt: skip


class Site(scrapy.Spider):
    name = "site"
    custom_settings = {"LOG_LEVEL": "ERROR", "ROBOTSTXT_OBEY": True, "TELNETCONSOLE_ENABLED": False}  # noqa: RUF012
    seen = 0

    def parse(self, response):
        type(self).seen += 1
        for selector in SELECTORS:
            response.css(selector).getall()
        yield from response.follow_all(css="a", callback=self.parse)


if __name__ == "__main__":
    Site.start_urls = [sys.argv[1]]
    Site.allowed_domains = ["127.0.0.1"]
    process = CrawlerProcess()
    process.crawl(Site)
    process.start()
    print(Site.seen)
