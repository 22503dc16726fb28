"""Schema change: what a new schema takes or gives otherwise than the old one.

In a request the server reads: a schema that takes less breaks. In a response the client reads: a schema that
gives more sorts of values, or fewer fields, breaks.
"""

from typing import Any, Final

from checks.audit.change import Changes, Flow, Part, Side

_LOWER: Final = ("minimum", "minLength", "minItems", "minProperties")
_UPPER: Final = ("maximum", "maxLength", "maxItems", "maxProperties")
_FIXED: Final = ("format", "multipleOf", "pattern")
_SWITCHES: Final = ("exclusiveMaximum", "exclusiveMinimum", "uniqueItems")
_DEEPEST: Final = 60


def compare_schemas(changes: Changes, old: Part, new: Part, flow: Flow, name: str) -> None:
    """Tell what differs between two schemas; `name` is what the schema describes, for the messages."""
    _Comparison(changes, flow).schemas(old, new, name, 0)


class _Comparison:
    """One direction; a pair of schemas is compared once, so recursion ends."""

    def __init__(self, changes: Changes, flow: Flow) -> None:
        self._changes = changes
        self._request = flow == "request"
        self._seen: set[tuple[int, int]] = set()

    def schemas(self, old: Part, new: Part, name: str, depth: int) -> None:
        old, new = self._changes.old.open(old), self._changes.new.open(new)
        pair = (id(old.value), id(new.value))
        if pair in self._seen or depth > _DEEPEST:
            return
        self._seen.add(pair)
        name = _definition(new) or name
        if not isinstance(old.value, dict) or not isinstance(new.value, dict):
            return
        before, after = old.value.get("$ref"), new.value.get("$ref")
        if _referred(before) != _referred(after):
            self._tell(
                "type-changed", True, True, old, new,
                f"{name} 的引用变了：{_step(before, after)}",
                f"reference of {name} changed: {_step(before, after, 'none')}",
            )  # fmt: skip
            return
        self._types(old, new, name)
        self._values(old, new, name)
        self._limits(old, new, name)
        self._fields(old, new, name, depth)
        self._branches(old, new, name, depth)
        items = self._changes.old.at(old, "items"), self._changes.new.at(new, "items")
        self.schemas(*items, f"{name}[]", depth + 1)

    def _tell(self, code: str, narrower: bool, wider: bool, old: Part, new: Part, zh: str, en: str) -> None:
        """A request breaks when it becomes narrower, a response when it becomes wider."""
        breaking = narrower if self._request else wider
        part, which = (new, "new") if new.there else (old, "old")
        self._changes.add(code, breaking, "new" if which == "new" else "old", part, zh, en)

    def _types(self, old: Part, new: Part, name: str) -> None:
        before, after = _types(old.table()), _types(new.table())
        if before == after:
            return
        told, said = (f"{_words(before, any_)} → {_words(after, any_)}" for any_ in ("不限", "any"))
        self._tell(
            "type-changed", not _within(before, after), not _within(after, before), old, new,
            f"{name} 的类型变了：{told}", f"type of {name} changed: {said}",
        )  # fmt: skip

    def _values(self, old: Part, new: Part, name: str) -> None:
        before, after = _enumeration(old.table()), _enumeration(new.table())
        if before == after:
            return
        place = self._changes.new.at(new, "enum")
        place = place if place.there else new
        if before is None or after is None:
            zh = f"{name} 不再限定取值" if after is None else f"{name} 开始限定取值：{'、'.join(after)}"
            en = f"{name} {'takes any value now' if after is None else 'is limited to listed values now'}"
            self._tell("enum-changed", after is not None, before is not None, old, place, zh, en)
            return
        lost = [value for value in before if value not in after]
        gained = [value for value in after if value not in before]
        for values, verb, english in ((lost, "少了", "lost"), (gained, "多了", "gained")):
            if values:
                self._tell(
                    "enum-changed", values is lost, values is gained, old, place,
                    f"{name} 的取值{verb}：{'、'.join(values)}", f"{name} {english} values: {', '.join(values)}",
                )  # fmt: skip

    def _limits(self, old: Part, new: Part, name: str) -> None:
        for key in (*_LOWER, *_UPPER, *_FIXED, *_SWITCHES):
            before, after = _limit(old.table(), key), _limit(new.table(), key)
            if before == after:
                continue
            narrower, wider = _direction(key, before, after)
            place = new if after is None else self._changes.new.at(new, key)
            self._tell(
                f"{'format' if key == 'format' else 'limit'}-changed", narrower, wider, old, place,
                f"{name} 的 {key} 变了：{_step(before, after)}",
                f"{key} of {name} changed: {_step(before, after, 'none')}",
            )  # fmt: skip

    def _fields(self, old: Part, new: Part, name: str, depth: int) -> None:
        before, after = _fields(self._changes.old, old), _fields(self._changes.new, new)
        must, now = _required(self._changes.old, old), _required(self._changes.new, new)
        for key, part in before.items():
            title = f"{name}.{key}" if name else key
            if key not in after:
                zh = f"{'请求' if self._request else '响应'}字段 {title} 被删除"
                self._changes.add("field-removed", True, "old", part, zh, f"field {title} was removed")
                continue
            self.schemas(part, after[key], title, depth + 1)
            if (key in must) is not (key in now):
                added = key in now
                zh = f"字段 {title} 变为{'必填' if added else '非必填'}"
                en = f"field {title} became {'required' if added else 'optional'}"
                self._changes.add("required-changed", added is self._request, "new", after[key], zh, en)
        for key, part in after.items():
            if key not in before:
                needed = self._request and key in now
                title = f"{name}.{key}" if name else key
                zh = f"新增{'必填' if needed else ''}字段 {title}"
                en = f"{'required ' if needed else ''}field {title} was added"
                self._changes.add("field-added", needed, "new", part, zh, en)
        closed = [each.table().get("additionalProperties") is False for each in (old, new)]
        if closed[0] is not closed[1]:
            zh = f"{name} {'不再允许' if closed[1] else '允许'}未列出的字段"
            en = f"{name} {'no longer takes' if closed[1] else 'takes'} fields that are not listed"
            self._tell("closed-changed", closed[1], False, old, new, zh, en)

    def _branches(self, old: Part, new: Part, name: str, depth: int) -> None:
        for key in ("oneOf", "anyOf"):
            before = _named(self._changes.old, old, key)
            after = _named(self._changes.new, new, key)
            if not before or not after:
                continue
            for title, part in before.items():
                if title in after:
                    self.schemas(part, after[title], name, depth + 1)
                else:
                    self._tell(
                        "branch-removed", True, False, part, Part(None, ()),
                        f"{name} 少了一种形式（{key}）：{title}", f"{name} lost a form ({key}): {title}",
                    )  # fmt: skip
            for title, part in after.items():
                if title not in before:
                    self._tell(
                        "branch-added", False, True, part, part,
                        f"{name} 多了一种形式（{key}）：{title}", f"{name} gained a form ({key}): {title}",
                    )  # fmt: skip


def _definition(part: Part) -> str:
    """The name of a schema that is defined for many to use; empty for one in its place."""
    path = part.path
    return str(path[-1]) if len(path) > 1 and path[-2] in ("schemas", "definitions") else ""


def _types(schema: dict[str, Any]) -> frozenset[str]:
    """The types of a schema; empty: any."""
    written = schema.get("type")
    if written == "file":  # 2.0
        return frozenset(("string",))
    types = {each for each in (written if isinstance(written, list) else [written]) if isinstance(each, str)}
    if types and (schema.get("nullable") is True or schema.get("x-nullable") is True):
        types.add("null")
    return frozenset(types)


def _within(some: frozenset[str], more: frozenset[str]) -> bool:
    """Whether each value of some types is a value of others."""
    if not more:
        return True
    return bool(some) and all(each in more or (each == "integer" and "number" in more) for each in some)


def _enumeration(schema: dict[str, Any]) -> list[str] | None:
    if isinstance(schema.get("enum"), list):
        return [_word(value) for value in schema["enum"]]
    return [_word(schema["const"])] if "const" in schema else None


def _direction(key: str, before: Any, after: Any) -> tuple[bool, bool]:
    """Whether a limit became narrower, and whether it became wider."""
    if key in _SWITCHES and not (before and after):
        return bool(after), bool(before)
    if key in _FIXED:
        return after is not None, before is not None
    if before is None or after is None:
        return before is None, after is None
    if not all(isinstance(each, int | float) and not isinstance(each, bool) for each in (before, after)):
        return True, True
    narrower = after > before if key in _LOWER else after < before
    return narrower, not narrower


def _fields(side: Side, part: Part, depth: int = 0) -> dict[str, Part]:
    found: dict[str, Part] = {}
    if depth < 8:
        for _, each in side.below(side.at(part, "allOf")):
            found.update(_fields(side, each, depth + 1))
    found.update({str(key): each for key, each in side.below(side.at(part, "properties"))})
    return found


def _required(side: Side, part: Part, depth: int = 0) -> set[str]:
    written = part.table().get("required")
    found = {each for each in written if isinstance(each, str)} if isinstance(written, list) else set()
    if depth < 8:
        for _, each in side.below(side.at(part, "allOf")):
            found |= _required(side, each, depth + 1)
    return found


def _named(side: Side, part: Part, key: str) -> dict[str, Part]:
    """The branches of a choice, by the definition they refer to, else their title, else their place."""
    found: dict[str, Part] = {}
    branches = part.table().get(key)
    for index, written in enumerate(branches if isinstance(branches, list) else ()):
        branch = side.at(part, key, index)
        if isinstance(written, dict) and isinstance(written.get("$ref"), str):
            name = written["$ref"].rsplit("/", 1)[-1]
        else:
            name = str(branch.table().get("title") or index)
        found[name] = branch
    return found


def _limit(schema: dict[str, Any], key: str) -> Any:
    return "binary" if key == "format" and schema.get("type") == "file" else schema.get(key)


def _referred(reference: Any) -> Any:
    """A definition by its name, which it keeps from 2.0 to 3.x; any other reference as written."""
    local = isinstance(reference, str) and reference.startswith(("#/definitions/", "#/components/schemas/"))
    return reference.rsplit("/", 1)[-1] if local else reference


def _step(before: Any, after: Any, none: str = "无") -> str:
    return f"{_word(before, none)} → {_word(after, none)}"


def _word(value: Any, none: str = "无") -> str:
    return none if value is None else str(value).lower() if isinstance(value, bool) else str(value)[:60]


def _words(types: frozenset[str], any_: str) -> str:
    return "/".join(sorted(types)) or any_
