"""Filter: a read script made into tests on a child's key and value."""

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final

from checks.model.expression import compile_expression
from checks.model.value import ABSENT
from checks.select.javascript import METHODS, Thrown, member, search, text, truth, type_name
from checks.select.operator import Run, binary, equals_text, matches, unary
from checks.select.script import Ast, Script, ScriptError, parse_script

Follow = Mapping[int, tuple[Any, Any]]
"""By `id` of a reference object: the value it stands for, and where that stands."""

_NONE: Final[Follow] = {}
_NATIVE: Final = frozenset(("length", "constructor", *METHODS))
"""Members that values have without holding such a key."""
_TYPES: Final[dict[str, Callable[[Any], bool]]] = {
    "@array": lambda value: isinstance(value, list),
    "@boolean": lambda value: isinstance(value, bool),
    "@integer": lambda value: type_name(value) == "number" and float(value).is_integer(),
    "@nonFinite": lambda value: type_name(value) == "number" and not math.isfinite(value),
    "@null": lambda value: value is None,
    "@number": lambda value: type_name(value) == "number" and math.isfinite(value),
    "@object": lambda value: isinstance(value, dict | list),
    "@scalar": lambda value: not isinstance(value, dict | list),
    "@string": lambda value: isinstance(value, str),
    "@undefined": lambda value: value is ABSENT,
}


@lru_cache(maxsize=2048)
def make_script(written: str) -> Script:
    """Read a filter and split it into what the key alone decides and the rest."""
    conjuncts = list(_conjuncts(parse_script(written)))
    on_key = [_key_match(each) or _compile(each) for each in conjuncts if _only_key(each)]
    needs = next((found for found in map(_needs, conjuncts) if found is not None), None)
    implied = (
        () if needs is None else (("at", "@"),)
    )  # what has one of these keys is an object, which is true
    on_value = [_compile(each) for each in conjuncts if not _only_key(each) and each not in implied]

    def key_test(key: str | int) -> bool:
        return _all(on_key, None, key, (None, _NONE))

    def value_test(value: Any, key: str | int, frame: Any, follow: Follow) -> bool:
        return _all(on_value, value, key, (frame, follow))

    asks_parent = "@parent" in written
    return Script(written, key_test if on_key else None, value_test if on_value else None, needs, asks_parent)


def _all(tests: list[Run], value: Any, key: str | int, scope: Any) -> bool:
    try:
        for test in tests:
            found = test(value, key, scope)
            if found is not True and not truth(found):
                return False
    except (Thrown, TypeError, ValueError, OverflowError):
        return False
    return True


def _conjuncts(tree: Ast) -> list[Ast]:
    if tree[0] == "binary" and tree[1] == "&&":
        return _conjuncts(tree[2]) + _conjuncts(tree[3])
    return [tree]


def _key_match(tree: Ast) -> Run | None:
    """`@property.match(/…/)`, which is most of what is asked of keys, as long as only its truth counts."""
    if (
        tree[0] != "call"
        or tree[1][:3] != ("member", ("at", "@property"), ("str", "match"))
        or len(tree[2]) != 1
    ):
        return None
    if tree[2][0][0] != "regex":
        return None
    expression = compile_expression(tree[2][0][1], tree[2][0][2])
    return lambda value, key, scope: search(expression, text(key))


def _only_key(tree: Any) -> bool:
    """Whether `@property` is all that an expression asks of the document."""
    if isinstance(tree, tuple):
        if tree and tree[0] == "at":
            return bool(tree[1] == "@property")
        return all(_only_key(each) for each in tree)
    return True


def _needs(tree: Ast) -> frozenset[str] | None:
    """Keys of which a child must have one for the expression to hold."""
    kind = tree[0]
    if kind == "binary":
        operator, left, right = tree[1], tree[2], tree[3]
        if operator == "&&":
            return _needs(left) or _needs(right)
        if operator == "||":
            one, other = _needs(left), _needs(right)
            return one | other if one and other else None
        if operator in ("===", "==") and right[0] in ("str", "num"):
            return _needs(left)
        if operator in ("!==", "!=") and (
            right == ("unary", "void", ("num", 0)) or right == ("name", "undefined")
        ):
            return _needs(left)
        if operator in ("<", ">", "<=", ">=") and right[0] == "num":
            return _needs(left)
        return None
    if kind == "call" and tree[1][0] == "member":
        return _needs(tree[1][1])
    if kind == "member":
        if tree[1] == ("at", "@") and tree[2][0] == "str":
            return None if tree[2][1] in _NATIVE else frozenset((tree[2][1],))
        return _needs(tree[1])
    return None


def _compile(tree: Ast) -> Run:
    kind = tree[0]
    if kind in ("num", "str", "const"):
        constant = tree[1]
        return lambda value, key, scope: constant
    if kind == "regex":
        expression = compile_expression(tree[1], tree[2])
        return lambda value, key, scope: expression
    if kind == "list":
        items = [_compile(each) for each in tree[1]]
        return lambda value, key, scope: [item(value, key, scope) for item in items]
    if kind == "at":
        return _at(tree[1])
    if kind == "name":
        if tree[1] in ("undefined", "index"):  # Nimma knows the name `index` and never gives it a value
            return lambda value, key, scope: ABSENT
        raise _unknown(repr(tree[1]))
    if kind == "unary":
        return unary(tree[1], _compile(tree[2]))
    if kind == "binary":
        if tree[1] in ("===", "==") and tree[3][0] == "str":
            return equals_text(_compile(tree[2]), tree[3][1], strict=tree[1] == "===")
        return binary(tree[1], _compile(tree[2]), _compile(tree[3]))
    if kind == "ternary":
        test, yes, no = (_compile(each) for each in tree[1:])
        return lambda value, key, scope: (yes if truth(test(value, key, scope)) else no)(value, key, scope)
    if kind == "member":
        return _member(tree)
    return _call(tree)


def _unknown(shown: str) -> ScriptError:
    return ScriptError(f"过滤条件中不认识 {shown}", f"{shown} is not known in a filter")


def _at(name: str) -> Run:
    if name == "@":
        return lambda value, key, scope: value
    if name == "@property":
        return lambda value, key, scope: key
    if name == "@parentProperty":
        return lambda value, key, scope: scope[0][1] if scope[0][0] is not None else ABSENT
    if name == "@parent":
        return lambda value, key, scope: scope[0][0][2] if scope[0][0] is not None else ABSENT
    if name == "@path":
        return _path
    if name == "@root":
        return _root
    raise _unknown(repr(name))


def _root(value: Any, key: str | int, scope: Any) -> Any:
    frame = scope[0]
    while frame[0] is not None:
        frame = frame[0]
    return frame[2]


def _path(value: Any, key: str | int, scope: Any) -> str:
    keys, frame = [key], scope[0]
    while frame[0] is not None:
        keys.append(frame[1])
        frame = frame[0]
    return "$" + "".join(f"['{each}']" if isinstance(each, str) else f"[{each}]" for each in reversed(keys))


def _member(tree: Ast) -> Run:
    base, name, optional = _compile(tree[1]), _compile(tree[2]), tree[3]
    if tree[2][0] == "str" and not optional:
        fixed = tree[2][1]
        if tree[1] == ("at", "@"):

            def own(value: Any, key: str | int, scope: Any) -> Any:
                found = value[fixed] if type(value) is dict and fixed in value else member(value, fixed)
                return _followed(found, scope) if type(found) is dict else found

            return own

        def get(value: Any, key: str | int, scope: Any) -> Any:
            found = base(value, key, scope)
            found = found[fixed] if type(found) is dict and fixed in found else member(found, fixed)
            return _followed(found, scope) if type(found) is dict else found

        return get

    def read(value: Any, key: str | int, scope: Any) -> Any:
        found = base(value, key, scope)
        if optional and (found is None or found is ABSENT):
            return ABSENT
        return _followed(member(found, name(value, key, scope)), scope)

    return read


def _followed(found: Any, scope: Any) -> Any:
    """What a reference stands for; any other value itself."""
    if type(found) is dict and "$ref" in found:
        return scope[1].get(id(found), (found,))[0]
    return found


def _call(tree: Ast) -> Run:
    callee, arguments = tree[1], [_compile(each) for each in tree[2]]
    if callee[0] == "at":
        if callee[1] not in _TYPES:
            raise _unknown(f"{callee[1]}()")
        test = _TYPES[callee[1]]
        return lambda value, key, scope: test(value)
    if callee[0] != "member" or callee[2][0] != "str":
        raise ScriptError("过滤条件中只能调用值的方法", "only methods of values can be called in a filter")
    name, base = callee[2][1], _compile(callee[1])
    if name in ("test", "exec"):
        return lambda v, k, f: matches(base(v, k, f), arguments[0](v, k, f))
    if name not in METHODS:
        raise ScriptError(f"过滤条件中没有方法 {name}()", f"the method {name}() is not known in a filter")
    if name.startswith("replace") and tree[2][:1] and tree[2][0][0] == "regex":
        raise ScriptError(
            f"{name}() 在过滤条件中只能替换文字", f"{name}() can only replace texts in a filter"
        )
    method, key_method = METHODS[name], callee[1] == ("at", "@property")

    def run(value: Any, key: str | int, scope: Any) -> Any:
        found = base(value, key, scope)
        if key_method:
            found = text(found)
        if found is None or found is ABSENT or (name == "match" and not isinstance(found, str)):
            raise Thrown(f"no method {name} there")
        return method(found, *(each(value, key, scope) for each in arguments))

    return run
