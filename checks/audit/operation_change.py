"""Operation change: what an operation asks for and answers otherwise than before."""

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from checks.audit.change import Changes, Part, Side
from checks.audit.form import FORM, form_fields
from checks.audit.schema_change import compare_schemas
from checks.functions.operations import METHODS

_IN: Final = {"query": "查询", "header": "头部", "path": "路径", "cookie": "Cookie", FORM: "表单"}
Named = dict[tuple[str, str], Part]


class Operation(NamedTuple):
    """An operation, its path item, and its path as written."""

    path: str
    item: Part
    part: Part


def compare_operations(changes: Changes, before: Operation, after: Operation) -> None:
    """Tell what differs between two operations."""
    old, new = before.part, after.part
    names = _named(changes.old, before), _named(changes.new, after)
    forms = _forms(changes, before, after, names)
    _parameters(changes, *names)
    _deprecation(changes, old, new)
    _identity(changes, old, new)
    if not forms:
        _bodies(changes, old, new)
    _responses(changes, old, new)
    _security(changes, old, new)


def _identity(changes: Changes, old: Part, new: Part) -> None:
    before, after = old.table().get("operationId"), new.table().get("operationId")
    if before != after:
        zh = f"operationId 变了：{before} → {after}（调用不受影响，由定义生成的代码要改名）"
        changes.add("operation-id-changed", False, "new", new, zh, f"operationId changed: {before} → {after}")


def _deprecation(changes: Changes, old: Part, new: Part) -> None:
    before, after = (part.table().get("deprecated") is True for part in (old, new))
    if after and not before:
        changes.add(
            "deprecated", False, "new", new, "接口标为停用（deprecated）", "operation became deprecated"
        )


def _forms(changes: Changes, old: Operation, new: Operation, names: tuple[Named, Named]) -> bool:
    """Whether one side has a form of 2.0 and the other one of 3.x, whose fields are then among the names."""
    before, after = (any(place == FORM for place, _ in each) for each in names)
    if before is after:
        return False
    fields = form_fields(changes.new, new.part) if before else form_fields(changes.old, old.part)
    (names[1] if before else names[0]).update(fields)
    return bool(fields)


def _parameters(changes: Changes, before: Named, after: Named) -> None:
    for key, part in before.items():
        place, name = key
        title = f"{_IN.get(place, place)}参数 {part.table().get('name', name)}"
        if key not in after:
            changes.add(
                "parameter-removed", True, "old", part, f"{title} 被删除", f"parameter {name} was removed"
            )
            continue
        other = after[key]
        must, now = (each.table().get("required") is True for each in (part, other))
        if must is not now:
            zh = f"{title} 变为{'必填' if now else '非必填'}"
            en = f"parameter {name} became {'required' if now else 'optional'}"
            changes.add("parameter-required-changed", now, "new", other, zh, en)
        compare_schemas(changes, _schema(changes.old, part), _schema(changes.new, other), "request", title)
    for key, part in after.items():
        if key not in before:
            needed = part.table().get("required") is True
            title = f"{_IN.get(key[0], key[0])}参数 {part.table().get('name', key[1])}"
            zh = f"新增{'必填' if needed else ''}{title}"
            en = f"{'required ' if needed else ''}parameter {key[1]} was added"
            changes.add("parameter-added", needed, "new", part, zh, en)


def _named(side: Side, operation: Operation) -> Named:
    """Parameters of an operation and its path item; those in the path by their order, for names do not matter there."""
    found: Named = {}
    for owner in (operation.item, operation.part):
        for _, part in side.below(side.at(owner, "parameters")):
            place, name = part.table().get("in"), part.table().get("name")
            if place == "body" or not isinstance(name, str):
                continue
            if place == "path":
                name = str(_order(operation.path, name))
            elif place == "header":
                name = name.lower()
            found[str(place), name] = part
    return found


def _order(path: str, name: str) -> int | str:
    names = [piece.split("}")[0] for piece in path.split("{")[1:]]
    return names.index(name) if name in names else name


def _schema(side: Side, parameter: Part) -> Part:
    """The schema of a parameter: its own key, its first media type, or (2.0) the parameter itself."""
    schema = side.at(parameter, "schema")
    if schema.there:
        return schema
    return next(
        (side.at(media, "schema") for _, media in side.below(side.at(parameter, "content"))), parameter
    )


def _bodies(changes: Changes, old: Part, new: Part) -> None:
    (before, must), (after, now) = _body(changes.old, old), _body(changes.new, new)
    if before.there and not after.there:
        changes.add("body-removed", True, "old", before, "请求体被删除", "request body was removed")
    elif after.there and not before.there:
        zh = f"新增{'必填' if now else ''}请求体"
        changes.add(
            "body-added", now, "new", after, zh, f"{'required ' if now else ''}request body was added"
        )
    elif before.there:
        if must is not now:
            zh, en = (
                f"请求体变为{'必填' if now else '非必填'}",
                f"request body became {'required' if now else 'optional'}",
            )
            changes.add("body-required-changed", now, "new", after, zh, en)
        media = _media(changes.old, before, old, "consumes"), _media(changes.new, after, new, "consumes")
        _contents(changes, *media, before, after, "request", "请求体")


def _body(side: Side, operation: Part) -> tuple[Part, bool]:
    body = side.at(operation, "requestBody")
    if not body.there:
        parts = (part for _, part in side.below(side.at(operation, "parameters")))
        body = next((part for part in parts if part.table().get("in") == "body"), body)
    return body, body.table().get("required") is True


def _media(side: Side, part: Part, operation: Part, default: str) -> dict[str, Part]:
    """The schemas of a body or response by media type; in 2.0 the media types stand elsewhere."""
    content = side.at(part, "content")
    if content.there:
        return {
            str(name).split(";")[0].strip().lower(): side.at(each, "schema")
            for name, each in side.below(content)
        }
    schema = side.at(part, "schema")
    names = side.at(operation, default).value or side.at(side.root, default).value
    if not schema.there:
        return {}
    return {str(name).split(";")[0].strip().lower(): schema for name in _list(names) or ["application/json"]}


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def _contents(
    changes: Changes,
    before: dict[str, Part],
    after: dict[str, Part],
    old: Part,
    new: Part,
    flow: Any,
    title: str,
) -> None:
    for name, schema in before.items():
        if name in after:
            compare_schemas(changes, schema, after[name], flow, title)
        elif after:
            zh, en = f"{title}不再支持 {name}", f"{flow} no longer offers {name}"
            changes.add("media-type-removed", True, "old", old, zh, en)
    for name in after:
        if name not in before and before:
            changes.add(
                "media-type-added", False, "new", new, f"{title}增加 {name}", f"{flow} also offers {name}"
            )
    if before and not after:
        changes.add(
            "content-removed", True, "new", new, f"{title}不再有内容定义", f"{flow} has no content any more"
        )
    if after and not before:
        changes.add(
            "content-added", False, "new", new, f"{title}补充了内容定义", f"{flow} content is defined now"
        )


def _responses(changes: Changes, old: Part, new: Part) -> None:
    before = _children(changes.old, changes.old.at(old, "responses"))
    after = _children(changes.new, changes.new.at(new, "responses"))
    for status, part in before.items():
        if status not in after:
            zh, en = f"响应 {status} 被删除", f"response {status} was removed"
            changes.add(
                "response-removed", status.startswith("2") or status == "default", "old", part, zh, en
            )
            continue
        other, title = after[status], f"{status} 响应"
        media = _media(changes.old, part, old, "produces"), _media(changes.new, other, new, "produces")
        _contents(changes, *media, part, other, "response", title)
        heads = [
            {name.lower(): each for name, each in _children(side, side.at(one, "headers")).items()}
            for side, one in ((changes.old, part), (changes.new, other))
        ]
        for name in heads[0]:
            if name not in heads[1]:
                zh, en = f"{title}头 {name} 被删除", f"header {name} of response {status} was removed"
                changes.add("header-removed", True, "old", heads[0][name], zh, en)
    for status, part in after.items():
        if status not in before:
            changes.add(
                "response-added", False, "new", part, f"新增响应 {status}", f"response {status} was added"
            )


def _children(side: Side, part: Part) -> dict[str, Part]:
    return {str(key): each for key, each in side.below(part) if not str(key).startswith("x-")}


def _security(changes: Changes, old: Part, new: Part) -> None:
    before, after = _ways(changes.old, old), _ways(changes.new, new)
    place = changes.new.at(new, "security")
    if not place.there:
        place = changes.new.at(changes.new.root, "security")
    lost = [way for way in before if not any(_enough(way, other) for other in after)]
    for way in lost:
        told = " + ".join(way) or "不认证"
        zh = f"原来的认证方式不再够用：{told}"
        changes.add(
            "security-tightened", True, "new", place, zh, f"this authentication no longer suffices: {told}"
        )
    gained = [way for way in after if not any(_enough(way, other) for other in before)]
    if gained and not lost:
        told = "、".join(" + ".join(way) or "不认证" for way in gained)
        changes.add(
            "security-widened", False, "new", place, f"新增认证方式：{told}", f"also authenticates by: {told}"
        )


def _ways(side: Side, operation: Part) -> list[dict[str, frozenset[str]]]:
    """The alternatives to authenticate: scheme and scopes; one empty way when none is asked."""
    written = operation.table().get("security", side.root.table().get("security"))
    ways = [
        {str(name): frozenset(map(str, _list(scopes))) for name, scopes in way.items()}
        for way in _list(written)
        if isinstance(way, dict)
    ]
    return ways or [{}]


def _enough(have: dict[str, frozenset[str]], need: dict[str, frozenset[str]]) -> bool:
    return all(name in have and scopes <= have[name] for name, scopes in need.items())


def operations_of(side: Side, named: Callable[[str], str]) -> dict[tuple[str, str], Operation]:
    """The operations by the path that `named` makes of theirs and the method."""
    found: dict[tuple[str, str], Operation] = {}
    for path, item in side.below(side.at(side.root, "paths")):
        for method in METHODS:
            operation = side.at(item, method)
            if isinstance(operation.value, dict):
                found.setdefault((named(str(path)), method), Operation(str(path), item, operation))
    return found
