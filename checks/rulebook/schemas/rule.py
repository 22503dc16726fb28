"""The schema of rules/*.yaml."""

from collections.abc import Mapping
from typing import Any, get_args

from checks.model.artefact import On
from checks.model.function import Function
from checks.model.kind import Kind
from checks.rulebook.schemas.item import definitions, item_schema
from checks.rulebook.schemas.pieces import (
    Schema,
    choice,
    day,
    document,
    flag,
    listing,
    name,
    record,
    references,
    text,
    words,
)

SQL_KINDS = ("site", "register")
LEVELS = {"shall": "应", "should": "宜", "may": "可"}
OTHERWISE = {
    "failed": "没有选中任何内容：判为不通过",
    "passed": "没有选中任何内容：判为通过",
    "inapplicable": "没有选中任何内容：不适用",
    "cantTell": "没有选中任何内容：无法判定",
}
OUTCOMES = {"passed": "通过", "failed": "不通过", "inapplicable": "不适用", "cantTell": "无法判定"}
IMPACTS = {"none": "判定不变", "wording": "只改文字", "fewer": "问题会变少", "more": "问题会变多"}
ARTEFACTS = {
    "response": "一次 HTTP 往返",
    "page": "网页源代码",
    "rendered": "浏览器中的网页",
    "site": "整个网站的各张表（SQL）",
    "interface": "OpenAPI 接口定义",
    "wsdl": "WSDL 接口定义",
    "record": "登记表的一行",
    "register": "整个登记表（SQL）",
}
READING = ("on", "where", "given", "then", "otherwise", "message", "follow", "candidate", "sensitive")
"""What `uses` takes over from another rule."""

PARAMETER = r"^[a-z][a-z0-9_]*$"
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_SCALARS: Schema = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR, "minItems": 1}]}


def rule_schema(
    functions: Mapping[str, Function], kinds: Mapping[On, Kind], *, options: bool = True
) -> Schema:
    """One rule; with `options` the options of each function are spelled out (for editors)."""
    properties = {**_about(), **_reading(), **_rest()}
    own = {
        "required": [
            *_REQUIRED,
            "on",
            "given",
            "otherwise",
            "why",
            "fix",
            "check_by_hand",
            "examples",
            "changes",
        ]
    }
    taken = dict.fromkeys(READING, False)
    uses = {"properties": taken, "required": [*_REQUIRED, "why", "changes"]}
    conditions: list[Schema] = [{"if": {"required": ["uses"]}, "then": uses, "else": own}]
    conditions += [_for_kind(on, kind) for on, kind in sorted(kinds.items())]
    schema = document(
        "规则（rules/*.yaml）",
        properties,
        [],
        allOf=conditions,
        definitions=definitions(functions, options=options),
    )
    del schema["required"]
    return schema


_REQUIRED = ["title", "clause", "level", "verified", "effect"]


def _about() -> Schema:
    points = {"type": "number", "exclusiveMinimum": 0, "description": "每次扣几分"}
    deduct = record(
        "扣分",
        {
            "deduct": points,
            "per": choice("按什么计次", {"finding": "每个问题", "page": "每个页面", "site": "每个网站一次"}),
            "cap": {"type": "number", "exclusiveMinimum": 0, "description": "最多扣几分"},
        },
        ["deduct"],
    )
    plain = {"enum": ["veto", "advice"], "enumDescriptions": ["单项否决", "建议：只提示，不计分"]}
    return {
        "title": text("一句话标题：谁应怎样"),
        "clause": text('条款编号或位置，必须加引号，例如 "5.10"'),
        "level": choice("要求程度（GB/T 1.1）", LEVELS),
        "verified": flag("是否有人读过条款原文；false 显示“条款待核”，只作建议"),
        "effect": {
            "anyOf": [plain, deduct],
            "description": "不通过时对得分的影响：veto、advice 或 {deduct: 1, per: site, cap: 3}",
        },
        "uses": name(
            "沿用另一条规则的读法，只改条款、程度和参数", r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$", "规范/规则"
        ),
    }


def _reading() -> Schema:
    return {
        "on": choice("判定对象", {on: ARTEFACTS[on] for on in get_args(On)}),
        "where": {"type": "object", "additionalProperties": _SCALARS, "description": "适用条件：事实名到允许的值"},
        "given": {"anyOf": [text("选择器"), listing("选择器", text("选择器"), minItems=1)],
                  "description": "选出要判定的内容：page 用 CSS，interface 用 JSONPath，wsdl 用 XPath，site 和 register 用 SQL"},
        "then": {**item_schema(), "description": "选出的每项内容都要满足的条件"},
        "otherwise": choice("没有选中任何内容时怎样判", OTHERWISE),
        "message": text("问题说明：看到了什么、应写成什么；可用 {value} {field} {subject} 和参数、SQL 列名"),
        "follow": flag("源代码里没有时，再看本页脚本写出的内容和框架页"),
        "candidate": flag("命中只是疑似，须由人确认"),
        "sensitive": flag("证据摘录要遮盖"),
        "waivable": flag("是否允许豁免，默认允许"),
    }  # fmt: skip


def _rest() -> Schema:
    example = {
        "type": "object",
        "required": ["name", "outcome"],
        "description": "一个例子：写明应有的判定结果",
        "properties": {
            "name": text("例子名称"),
            "outcome": choice("应有的结果", OUTCOMES),
            "findings": {"type": "integer", "minimum": 0, "description": "应有的问题个数"},
        },
    }
    change = record(
        "一次修订",
        {
            "revision": {"type": "integer", "minimum": 1, "description": "修订号，从 1 递增"},
            "date": day("修订日期"),
            "impact": choice("判定会怎样变化", IMPACTS),
            "note": text("改了什么"),
        },
        ["revision", "date", "impact", "note"],
    )
    return {
        "parameters": {
            "type": "object",
            "propertyNames": {"pattern": PARAMETER, "patternErrorMessage": "参数名用小写字母、数字和下划线"},
            "additionalProperties": _SCALARS,
            "description": '参数：SQL 中写 $名称，选项中写 "$名称"，文字中写 {名称}',
        },
        "why": text("为什么有这条要求（公众能读懂）"),
        "fix": text("怎样改正，写出可照抄的例子"),
        "check_by_hand": text("不用工具怎样自查"),
        "examples": listing("例子：至少一个通过、一个不通过", example, minItems=1),
        "references": references("依据"),
        "changes": listing("修订记录", change, minItems=1),
        "en": words("英文", ["title", "message", "why", "fix", "check_by_hand"]),
    }


def _for_kind(on: On, kind: Kind) -> Schema:
    """What holds for rules on one sort of artefact: facts, forms of examples, whether `then` may be left out."""
    facts: dict[str, Any] = {
        fact: {**_SCALARS, "description": note} for fact, note in sorted(kind.facts.items())
    }
    sql = on in SQL_KINDS
    if sql:
        facts["tables"] = listing("这些表都有内容时才适用", text("表名"), minItems=1)
        facts["sql"] = text("查询有结果时才适用")
    form = {"description": "例子的内容"}
    shape = {
        "name": True,
        "outcome": True,
        "findings": True,
        **dict.fromkeys(kind.forms, form),
        **{key: {"description": note} for key, note in sorted(kind.example_facts.items())},
    }
    one = [{"required": [key]} for key in kind.forms]
    example: Schema = {"properties": shape, "additionalProperties": False}
    if one:
        example["oneOf"] = one
    then: Schema = {
        "properties": {
            "where": {"properties": facts, "additionalProperties": False},
            "examples": {"items": example},
        }
    }
    if sql:
        then["anyOf"] = [{"required": ["then"]}, {"required": ["message"]}]
    else:
        then["required"] = ["then"]
    return {"if": {"properties": {"on": {"const": on}}, "required": ["on"]}, "then": then}
