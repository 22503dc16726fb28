"""Scaffold: the first text of a norm, an edition or a rule, with a failing example to start from."""

from checks.model.artefact import On

UNFINISHED = "待写"

_RULE = """# yaml-language-server: $schema=../../../../schema/rule.json
title: 待写：谁应怎样
clause: "待写：条款编号"
level: should
verified: false
effect: advice
on: {on}
{reading}why: 待写：为什么有这条要求。
fix: 待写：怎样改正，写出可照抄的例子。
check_by_hand: 待写：不用工具怎样自查。
examples:
{examples}changes: [{{revision: 1, date: "{day}", impact: more, note: 首次编写}}]
"""

_READINGS: dict[On, tuple[str, str]] = {
    "page": (
        """where: {kind: [home], status: 200}
given: html
then:
  - field: "@lang"
    function: truthy
    message: 待写：看到了什么、应写成什么
otherwise: failed
""",
        """  - {name: 符合的页面, outcome: passed, html: "<html lang='zh-CN'><title>首页</title></html>"}
  - {name: 待写的例子（先让它变红，再改规则）, outcome: failed, html: "<html lang='zh-CN'><title></title></html>", findings: 1}
""",
    ),
    "rendered": (
        """given: html
then:
  - field: "@lang"
    function: truthy
    message: 待写：看到了什么、应写成什么
otherwise: failed
""",
        """  - {name: 符合的页面, outcome: passed, rendered: {html: "<html lang='zh-CN'><title>首页</title></html>"}}
  - {name: 待写的例子（先让它变红，再改规则）, outcome: failed, rendered: {html: "<html lang='zh-CN'></html>"}, findings: 1}
""",
    ),
    "response": (
        """given: status
then:
  - function: enumeration
    functionOptions: {values: [200]}
    message: "待写：看到了 {value}，应写成什么"
otherwise: failed
""",
        """  - {name: 符合的响应, outcome: passed, response: {url: "https://www.example.gov.cn/", status: 200}}
  - {name: 待写的例子（先让它变红，再改规则）, outcome: failed, response: {url: "https://www.example.gov.cn/", status: 200}, findings: 1}
""",
    ),
    "site": (
        """where: {tables: [pages]}
given: |
  SELECT url AS subject, title AS value
  FROM pages
  WHERE status = 200 AND coalesce(title, '') = ''
message: 待写：看到了什么、应写成什么
otherwise: passed
""",
        """  - name: 符合的网站
    outcome: passed
    tables: {pages: [{url: "http://www.example.gov.cn/", status: 200, title: 首页}]}
  - name: 待写的例子（先让它变红，再改规则）
    outcome: failed
    findings: 1
    tables: {pages: [{url: "http://www.example.gov.cn/a.html", status: 200, title: 文章}]}
""",
    ),
    "interface": (
        """given: $.info
then:
  - field: description
    function: truthy
    message: 待写：看到了什么、应写成什么
otherwise: failed
""",
        """  - name: 符合的接口
    outcome: passed
    yaml: {openapi: 3.0.3, info: {title: 查询, version: 1.0.0, description: 说明}, paths: {}}
  - name: 待写的例子（先让它变红，再改规则）
    outcome: failed
    findings: 1
    yaml: {openapi: 3.0.3, info: {title: 查询, version: 1.0.0, description: 说明}, paths: {}}
""",
    ),
    "wsdl": (
        """given: //*[local-name()='service']
then:
  - field: "@name"
    function: truthy
    message: 待写：看到了什么、应写成什么
otherwise: failed
""",
        """  - {name: 符合的定义, outcome: passed, xml: "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'><service name='a'/></definitions>"}
  - {name: 待写的例子（先让它变红，再改规则）, outcome: failed, xml: "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'><service name='a'/></definitions>", findings: 1}
""",
    ),
    "record": (
        """given: name
then:
  - function: truthy
    message: 待写：看到了什么、应写成什么
otherwise: inapplicable
""",
        """  - {name: 符合的记录, outcome: passed, record: {name: 企业名录}}
  - {name: 待写的例子（先让它变红，再改规则）, outcome: failed, record: {name: 企业名录}, findings: 1}
""",
    ),
    "register": (
        """where: {tables: [data_catalogue]}
given: |
  SELECT name AS subject, count(*) AS value
  FROM data_catalogue
  GROUP BY name
  HAVING count(*) > 1
message: 待写：看到了什么、应写成什么
otherwise: passed
""",
        """  - {name: 符合的台账, outcome: passed, tables: {data_catalogue: [{name: 企业名录}]}}
  - {name: 待写的例子（先让它变红，再改规则）, outcome: failed, tables: {data_catalogue: [{name: 企业名录}]}, findings: 1}
""",
    ),
}


def rule_text(on: On, day: str) -> str:
    """A rule to be written; its second example fails until it is."""
    reading, examples = _READINGS[on]
    return _RULE.format(on=on, reading=reading, examples=examples, day=day)


def norm_text(title: str, edition: str, extends: str | None = None) -> str:
    """A norm's first edition, or one that takes over another's rules; it is only being drafted."""
    lines = [
        "# yaml-language-server: $schema=../../../schema/norm.json",
        f"title: {title}",
        f"number: 待写：文号或标准号（{edition}）",
        "issuer: 待写：发布机关",
        "status: drafting",
    ]
    if extends:
        lines += [f"replaces: [{extends}]", f"extends: {extends}", "removed: []"]
    lines += ["summary: 待写：一两句话说明内容。", 'clauses: {"1": 待写：条款要旨}']
    return "\n".join(lines) + "\n"
