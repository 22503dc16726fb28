"""Reading: how a rule judges, told in sentences beside its selectors."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import yaml

from checks.artefacts.schema import SCHEMAS
from checks.model.rule import AnyOf, Check, Item, Rule
from checks.publish.markup import code, esc, facts, href, items, pre
from checks.publish.phrase import FUNCTIONS
from checks.publish.shelfmark import rule_path
from checks.reports.words import ARTEFACTS, OUTCOMES, PAGE_KINDS, label

_FACTS: Final = {
    "forwards": "只把访问者转到别处",
    "kind": "页面类型",
    "live": "请求过正在运行的接口",
    "register": "登记表",
    "version": "版本",
    "status": "状态码",
    "host": "主机名",
    "scheme": "协议",
    "depth": "距首页点击数",
    "profile": "对象类型",
    "org_kind": "单位性质",
    "has_service": "有对外服务职能",
    "on_platform": "在统一平台上",
    "tables": "有内容的数据表",
    "role": "请求用途",
    "mime": "内容类型",
}


def reading(rule: Rule, here: str, profiles: Mapping[str, str]) -> str:
    """Where the rule applies, what it selects, what must hold, and what silence means; as HTML."""
    pairs = [("判断对象", esc(label(ARTEFACTS, rule.on)))]
    if rule.uses:
        shared = f'<a href="{href(here, rule_path(rule.uses))}">{esc(rule.uses)}</a>'
        pairs.append(("判断方法", f"与 {shared} 相同；参数一致时只判断一次，不重复计数。"))
    fields = _labels(rule.where.get("register"))
    conditions = [_condition(name, value, profiles, fields) for name, value in sorted(rule.where.items())]
    if conditions:
        pairs.append(("适用条件", items(conditions)))
    if rule.parameters:
        pairs.append(
            ("参数", items(f"{code(name)} = {code(_flow(value))}" for name, value in rule.parameters.items()))
        )
    if rule.given:
        shown = [
            pre(each, "查询语句") if "\n" in each.strip() or len(each) > 90 else code(each)
            for each in rule.given
        ]
        sql = rule.on in ("site", "register")
        pairs.append(("查询" if sql else "选取", items(shown) if len(shown) > 1 else shown[0]))
    if rule.then:
        pairs.append(("应当满足", items(_item(item, here) for item in rule.then)))
    elif not rule.uses:
        pairs.append(("应当满足", "查询不应有结果：每一行都是一个问题。"))
    if rule.message:
        pairs.append(("问题描述", esc(rule.message)))
    pairs.append(("没有选中内容时", esc(label(OUTCOMES, rule.otherwise.value))))
    pairs += [("补充", remark) for remark in _remarks(rule)]
    return facts(pairs)


def _remarks(rule: Rule) -> Iterable[str]:
    if rule.follow:
        yield "页面本身不符合时，再看其脚本和框架写出的内容；这些内容没有采集到的，判为无法判定。"
    if rule.candidate:
        yield "机器只找出疑似情形，须由人工确认后才算不通过。"
    if rule.sensitive:
        yield "涉及敏感内容，公开页面不显示摘录。"
    if not rule.waivable:
        yield "不可豁免。"


def _labels(register: Any) -> Mapping[str, str]:
    """What the fields of a register are called."""
    schema = SCHEMAS.get(register) if isinstance(register, str) else None
    return {} if schema is None else {name: each.label for name, each in schema.fields.items()}


def _condition(name: str, value: Any, profiles: Mapping[str, str], fields: Mapping[str, str]) -> str:
    if name == "sql":
        return f"以下查询有结果：{pre(str(value), '查询语句')}"
    values = value if isinstance(value, list | tuple) else [value]
    if name == "kind":
        told = "、".join(esc(label(PAGE_KINDS, str(each))) for each in values)
    elif name == "profile":
        told = "、".join(esc(profiles.get(str(each), str(each))) for each in values)
    elif name == "register":
        told = "、".join(
            esc(SCHEMAS[str(each)].title if str(each) in SCHEMAS else str(each)) for each in values
        )
    elif values in ([True], [False]):
        told = "是" if values[0] else "否"
    else:
        told = "、".join(code(_flow(each)) for each in values)
    return f"{esc(_FACTS.get(name) or fields.get(name, name))}：{told}"


def _item(item: Item, here: str) -> str:
    if isinstance(item, Check):
        return _check(item, here)
    name = "以下至少一项成立" if isinstance(item, AnyOf) else "以下各项都不成立"
    told = f"（{esc(item.message)}）" if item.message else ""
    return f"{name}{told}{items(_item(each, here) for each in item.items)}"


def _check(item: Check, here: str) -> str:
    where = code(item.field) if item.field else "选中的内容"
    name = f'<a href="{href(here, "reference/functions.html#" + item.function)}">{code(item.function)}</a>'
    word = FUNCTIONS.get(item.function)
    told = f"{where}：{word}（{name}）" if word else f"{where}：{name}"
    if item.options:
        told += "，" + "，".join(f"{esc(key)} = {code(_flow(value))}" for key, value in item.options.items())
    if item.message:
        told += f'<br><span class="g-dim">否则：{esc(item.message)}</span>'
    return told


def _flow(value: Any) -> str:
    """A YAML value on one line."""
    if isinstance(value, str):
        return value
    return yaml.safe_dump(
        bare(value), allow_unicode=True, default_flow_style=True, width=10_000
    ).removesuffix("...\n")


def bare(value: Any) -> Any:
    """Plain dicts and lists, as a YAML writer wants them."""
    if isinstance(value, Mapping):
        return {str(key): bare(each) for key, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [bare(each) for each in value]
    return value
