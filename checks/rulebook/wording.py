"""Wording: errors of the JSON Schema engine as located faults in words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from checks.rulebook.document import Document
from checks.rulebook.fault import Edit, Fault
from checks.rulebook.nearest import nearest

TYPES = {
    "string": ("文字", "a text"),
    "integer": ("整数", "an integer"),
    "number": ("数字", "a number"),
    "boolean": ("true 或 false", "true or false"),
    "array": ("列表", "a list"),
    "object": ("映射（键: 值）", "a mapping"),
    "null": ("空", "nothing"),
}
_YES = {
    "yes": "true",
    "on": "true",
    "y": "true",
    "是": "true",
    "no": "false",
    "off": "false",
    "n": "false",
    "否": "false",
}
_MANY = 8

Steps = tuple[str | int, ...]


def faults_of(document: Document, schema: Any, errors: Iterable[Any], prefix: Steps = ()) -> list[Fault]:
    """All errors as faults, each place and reason once; a key is not also missing when it is only misspelt."""
    found: dict[tuple[Any, ...], Fault] = {}
    misspelt: set[tuple[Steps, str]] = set()
    missing: dict[tuple[Any, ...], tuple[Steps, str]] = {}
    for error in errors:
        steps: Steps = (*prefix, *error.instance_path)
        for fault in _faults(document, schema, error, prefix):
            key = (fault.line, fault.column, fault.code, fault.zh)
            found.setdefault(key, fault)
            if fault.code == "schema/unknown-key" and fault.suggestion:
                misspelt.add((steps, fault.suggestion))
            elif error.kind.name == "required":
                missing[key] = (steps, error.kind.property)
    return [fault for key, fault in found.items() if missing.get(key) not in misspelt]


def _faults(document: Document, schema: Any, error: Any, prefix: Steps) -> Iterator[Fault]:
    steps: Steps = (*prefix, *error.instance_path)
    kind = error.kind.name
    say = _SAY.get(kind)
    if say is None:
        yield document.fault(
            steps, f"schema/{kind}", f"{_name(steps)}不符合要求：{error.message}", str(error.message)
        )
        return
    yield from say(document, schema, error, steps, prefix)


def _unknown_keys(
    document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps
) -> Iterator[Fault]:
    known = list(_lookup(schema, error.schema_path[:-1]).get("properties", {}))
    for key in error.kind.unexpected:
        present = error.instance if isinstance(error.instance, dict) else {}
        meant = nearest(str(key), [name for name in known if name not in present])
        spot = document.at((*steps, key), key=True)
        edit = Edit(spot[0], spot[1], meant) if meant else None
        listed = sorted(known)[:20]
        zh_known = f"，此处可用：{'、'.join(listed)}" if listed else "，此处不写任何键"
        en_known = f"; known here: {', '.join(listed)}" if listed else "; no key is known here"
        zh = f"未知的键 {_short(key)}" + ("" if meant else zh_known)
        en = f"unknown key {_short(key)}" + ("" if meant else en_known)
        yield document.fault(
            (*steps, key), "schema/unknown-key", zh, en, key=True, suggestion=meant, edit=edit
        )


def _required(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    name = error.kind.property
    inside = f"（在 {_path(steps)} 中）" if steps else ""
    yield document.fault(
        steps,
        "schema/missing-key",
        f"缺少 {name}{inside}",
        f"{name} is missing" + (f" (in {_path(steps)})" if steps else ""),
    )


def _type(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    yield _wrong_type(document, steps, error.instance, list(error.kind.types))


def _wrong_type(document: Document, steps: Steps, value: Any, types: list[str]) -> Fault:
    types = [name for name in types if name != "null"] or types
    zh_types = "或".join(TYPES[name][0] for name in types)
    en_types = " or ".join(TYPES[name][1] for name in types)
    written = document.source(steps)
    spot = document.at(steps)
    edit = None
    if "string" in types and isinstance(value, int | float):
        shown = f'"{written}"'
        edit = Edit(spot[0], spot[1], shown)
        lost = "" if isinstance(value, bool) or str(value) == written else f"，否则会变成 {value}"
        zh, en = f"{_name(steps)}必须加引号，写成 {shown}{lost}", f"{_path(steps)} must be quoted: {shown}"
        return document.fault(steps, "schema/unquoted", zh, en, edit=edit)
    hint = ""
    if "boolean" in types and isinstance(value, str) and value.strip().lower() in _YES:
        hint = _YES[value.strip().lower()]
        edit = Edit(spot[0], spot[1], hint)
    gap = " " if zh_types[0].isascii() else ""
    zh = f"{_name(steps)}应为{gap}{zh_types}，不是{_kind(value)[0]}"
    en = f"{_path(steps) or 'the file'} must be {en_types}, not {_kind(value)[1]}"
    return document.fault(steps, "schema/type", zh, en, suggestion=hint, edit=edit)


def _enum(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    options = [str(option) for option in error.kind.options]
    value = error.instance
    meant = nearest(value, options) if isinstance(value, str) else ""
    spot = document.at(steps)
    edit = Edit(spot[0], spot[1], meant) if meant else None
    shown = "、".join(options[:_MANY]) + ("……" if len(options) > _MANY else "")
    code = "schema/unknown-function" if steps and steps[-1] == "function" else "schema/unknown-value"
    noun = "未知的函数" if code == "schema/unknown-function" else f"{_name(steps)}不能是"
    zh = f"{noun} {_short(value)}，可用：{shown}"
    en = f"{_path(steps)}: {_short(value)} is not one of {', '.join(options[:_MANY])}"
    yield document.fault(steps, code, zh, en, suggestion=meant, edit=edit)


def _constant(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    zh = f"{_name(steps)}应为 {error.kind.expected_value}"
    yield document.fault(steps, "schema/value", zh, f"{_path(steps)} must be {error.kind.expected_value}")


def _pattern(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    place = _lookup(schema, error.schema_path[:-1])
    hint = place.get("patternErrorMessage") or f"应符合 {error.kind.as_dict().get('pattern', '')}"
    en = f"{_path(steps)}: {_short(error.instance)} does not fit {error.kind.as_dict().get('pattern') or error.kind.as_dict().get('format')}"
    shown = f"{_short(error.instance)}：" if error.instance else ""
    yield document.fault(steps, "schema/form", f"{_name(steps)}{shown}{hint}", en)


def _key_names(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    hint = _lookup(schema, error.schema_path[:-1]).get("patternErrorMessage", "键名不符合要求")
    name = str(error.kind.error.instance)
    en = f"{_path(steps)}: the key {_short(name)} is not allowed"
    yield document.fault((*steps, name), "schema/key-form", f"键名 {_short(name)}：{hint}", en, key=True)


def _limit(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    zh, en = _LIMITS[error.kind.name]
    limit = error.kind.limit
    yield document.fault(
        steps, "schema/limit", f"{_name(steps)}{zh.format(limit)}", f"{_path(steps)}: {en.format(limit)}"
    )


def _unique(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    yield document.fault(
        steps, "schema/repeated", f"{_name(steps)}有重复的项", f"{_path(steps)} repeats an item"
    )


def _refused(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    zh = f"有 uses 时不写 {steps[-1] if steps else ''}：读法沿用另一条规则"
    yield document.fault(
        steps, "schema/uses", zh, f"{_path(steps)} is taken over by uses: remove it", key=True
    )


def _branches(document: Document, schema: Any, error: Any, steps: Steps, prefix: Steps) -> Iterator[Fault]:
    """Of several shapes, complain by the one that the author meant: the one of the value's own type."""
    context: list[list[Any]] = list(error.kind.context)
    place = _lookup(schema, error.schema_path[:-1])
    wanted = [branch.get("required") for branch in place.get(error.kind.name, []) if isinstance(branch, dict)]
    if wanted and all(wanted):
        names = [str(each[0]) for each in wanted if each]
        zh, en = f"要写、且只写其中一项：{'、'.join(names)}", f"needs exactly one of {', '.join(names)}"
        if error.kind.name == "anyOf":
            zh, en = f"要写 {' 或 '.join(names)}", f"needs {' or '.join(names)}"
        yield document.fault(steps, "schema/missing-key", zh, en)
        return
    length = len(error.instance_path)
    keys = [branch for branch in context if branch]
    meant = [branch for branch in keys if not any(_mistyped(each, length, error.instance) for each in branch)]
    if len(meant) == 1 and not _only_a_word(meant[0], error.instance):
        for each in meant[0]:
            yield from _faults(document, schema, each, prefix)
        return
    types = sorted({name for branch in keys for each in branch for name in _types(each, length)})
    options = [
        str(option)
        for branch in keys
        for each in branch
        if each.kind.name == "enum"
        for option in each.kind.options
    ]
    if types and not options:
        yield _wrong_type(document, steps, error.instance, types)
        return
    hint = nearest(error.instance, options) if isinstance(error.instance, str) else ""
    usable = "、".join([*options, *(TYPES[name][0] for name in types)])
    zh = f"{_name(steps)}不能是 {_short(error.instance)}，可用：{usable}"
    en = f"{_path(steps)}: {_short(error.instance)} is none of {', '.join([*options, *(TYPES[name][1] for name in types)])}"
    yield document.fault(steps, "schema/unknown-value", zh, en, suggestion=hint)


def _only_a_word(branch: list[Any], value: Any) -> bool:
    """Whether a branch only asks for one of some words, and the value is like none of them."""
    options = [str(option) for each in branch if each.kind.name == "enum" for option in each.kind.options]
    return bool(options) and isinstance(value, str) and not nearest(value, options)


def _mistyped(error: Any, length: int, value: Any) -> bool:
    """Whether a branch is for another type of value altogether."""
    if len(error.instance_path) != length:
        return False
    return error.kind.name == "type" or (error.kind.name == "enum" and not isinstance(value, str))


def _types(error: Any, length: int) -> list[str]:
    same = error.kind.name == "type" and len(error.instance_path) == length
    return list(error.kind.types) if same else []


def _lookup(schema: Any, path: Sequence[Any]) -> dict[str, Any]:
    place = schema
    for step in path:
        try:
            place = place[step]
        except (KeyError, IndexError, TypeError):
            return {}
    return place if isinstance(place, dict) else {}


def _name(steps: Steps) -> str:
    path = _path(steps)
    return f"{path} " if path else "文件内容"


def _path(steps: Steps) -> str:
    shown = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps)
    return shown.lstrip(".")[:120]


def _short(value: Any) -> str:
    text = str(value).replace("\n", " ")
    return text if len(text) <= 40 else text[:39] + "…"


def _kind(value: Any) -> tuple[str, str]:
    for kinds, name in (
        (bool, "boolean"),
        ((int, float), "number"),
        (str, "string"),
        (list, "array"),
        (dict, "object"),
    ):
        if isinstance(value, kinds):
            zh, en = TYPES[name]
            return (zh, en) if name != "string" else (f"文字 {_short(value)}", f"the text {_short(value)}")
    return TYPES["null"]


_LIMITS = {
    "minItems": ("至少要有 {} 项", "needs at least {} items"),
    "maxItems": ("最多 {} 项", "at most {} items"),
    "minProperties": ("至少要有 {} 项", "needs at least {} entries"),
    "minimum": ("不能小于 {}", "must not be below {}"),
    "maximum": ("不能大于 {}", "must not be above {}"),
    "exclusiveMinimum": ("必须大于 {}", "must be above {}"),
    "minLength": ("至少要有 {} 个字", "needs at least {} characters"),
}
_SAY = {
    "additionalProperties": _unknown_keys,
    "anyOf": _branches,
    "const": _constant,
    "enum": _enum,
    "falseSchema": _refused,
    "format": _pattern,
    "oneOf": _branches,
    "pattern": _pattern,
    "propertyNames": _key_names,
    "required": _required,
    "type": _type,
    "uniqueItems": _unique,
    **dict.fromkeys(_LIMITS, _limit),
}
