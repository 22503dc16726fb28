from datetime import date

from checks.collect.fetch import Fetcher
from checks.demo.city import clean_city
from checks.demo.tour import city_options
from checks.model.cause import Cause


def test_every_host_leads_to_loopback_and_https_is_refused() -> None:
    with city_options(clean_city(date(2026, 11, 20))) as options, Fetcher.build(options) as fetcher:
        plain = fetcher.fetch("http://zjj.yunqiao.gov.cn/")
        secure = fetcher.fetch("https://zjj.yunqiao.gov.cn/")
    assert (plain.status, plain.address) == (200, "127.0.0.1")
    assert secure.failure is not None
    assert secure.failure.cause is Cause.REFUSED
