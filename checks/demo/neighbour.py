"""Neighbour: the hosts outside the city that its pages point at, so that nothing leaves the machine."""

from checks.demo.answer import Answer

_PAGE = (
    '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head>'
    "<body><main><h1>{title}</h1><p>这是演示用的替身页面，不是真实网站。</p></main></body></html>\n"
)
_HOSTS = {
    "beian.miit.gov.cn": "备案查询（演示替身）",
    "beian.mps.gov.cn": "备案查询（演示替身）",
    "bszs.conac.cn": "标识查询（演示替身）",
    "dcs.conac.cn": "标识服务（演示替身）",
    "id.yunqiao.gov.cn": "云桥市统一身份认证（演示）",
    "zfwzgl.www.gov.cn": "找错平台（演示替身）",
}


def neighbours() -> dict[str, dict[str, Answer]]:
    """Host to path to answer; "*" is the answer to every path."""
    return {host: {"*": Answer(_PAGE.format(title=title).encode())} for host, title in _HOSTS.items()}
