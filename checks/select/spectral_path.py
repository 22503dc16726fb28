"""Spectral path: the JSONPath dialect of Spectral rulesets, read into segments.

Spectral hands a selector to Nimma and, where Nimma does not take it, to JSONPath-Plus. The two disagree with
each other and with RFC 9535; what each means was read from their behaviour and is kept here:

- Nimma: `$..a..b` seeks only below the first `a` of a path; a filter between two `..` is judged at the end;
  `..*` before another step adds no level; a type selector is a step of its own; a slice below `..` with a step
  behind it names nothing.
- both: `.[` is `..[`; `~` gives keys, `^` the parent; `[a,b]` needs no quotes.
- JSONPath-Plus: `^` may stand in the middle, `~` ends the path, `...` is `..`, a bracket too many is passed over.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from checks.model.sentence import Said
from checks.select.filter import make_script
from checks.select.script import Script, ScriptError
from checks.select.segment import Segment, Selector, SelectorError

_NAME: Final = re.compile(r"[^.\[\]~^@\s][^.\[\]~^@]*")
_DOTS: Final = re.compile(r"\.{0,3}")
_MODIFIERS: Final = re.compile(r"[~^]*")
_TYPE: Final = re.compile(r"@[A-Za-z]+\(\)")
_SLICE: Final = re.compile(r"(-?\d*):(-?\d*)(?::(-?\d*))?")
_LAST: Final = re.compile(r"\(\s*@\.length\s*-\s*(\d+)\s*\)")
_PLAIN: Final = re.compile(r"[A-Za-z0-9$_-]+")
_PLAIN_FILTER: Final = re.compile(r"""(?:[A-Za-z0-9 \t$@.,_=<>!|&+~%^*/;\-\[\]()]|"[^"]*"|'[^']*')*""")
_QUOTED: Final = re.compile(r""""[^"]*"|'[^']*'""")
_BEFORE_REGEX: Final = frozenset("(,=!&|~?:[")

Part = tuple[list[Segment], bool, int]
"""Segments, whether the key is meant, and levels up."""


@lru_cache(maxsize=4096)
def parse_path(text: str) -> Selector:
    """Read a selector; `SelectorError` says in one sentence why it cannot be used."""
    reader = _Reader(text.strip())
    segments, keyed, parents = reader.parts()[0]
    if reader.all_parents:
        return Selector(text, (), keyed, parents, containers=True)
    if reader.plain and not _bails(segments):
        return _as_nimma(text, _compact(segments), keyed, parents)
    rest: Selector | None = None
    for segments, keyed, parents in reversed(_Reader(text.strip(), for_plus=True).parts()):
        rest = Selector(text, tuple(_as_plus(segments)), keyed, parents, rest=rest)
    assert rest is not None
    return rest


def _is_type(segment: Segment) -> bool:
    return segment.script is not None and bool(_TYPE.fullmatch(segment.script.text))


def _is_member(segment: Segment) -> bool:
    return segment.names is not None and len(segment.names) == 1 and segment.script is None


def _is_wildcard(segment: Segment) -> bool:
    return segment.names is None and segment.window is None and segment.script is None


def _bails(segments: list[Segment]) -> bool:
    """Whether Nimma leaves the selector to JSONPath-Plus."""
    index = 0
    deep = False
    while index < len(segments):
        segment = segments[index]
        if not segment.deep:
            index += 1
            continue
        if deep:
            return True
        if not _is_member(segment):
            deep = True
            index += 1
            continue
        flat, count = False, 1
        for each in segments[index + 1 : -1]:
            if not each.deep:
                flat = flat or _is_member(each) or _is_wildcard(each)
                continue
            count += 1
            if not (_is_member(each) or _is_wildcard(each)) or flat:
                return True
        if index == len(segments) - 1:
            return False
        last = segments[-1]
        return (flat or _is_wildcard(last)) if last.deep else count > 1
    return False


def _compact(segments: list[Segment]) -> list[Segment]:
    kept: list[Segment] = []
    deepen = False
    for index, segment in enumerate(segments):
        if _is_wildcard(segment) and segment.deep and index < len(segments) - 1:
            deepen = True
            continue
        kept.append(replace(segment, deep=True) if deepen else segment)
        deepen = False
    return kept


def _as_nimma(text: str, segments: list[Segment], keyed: bool, parents: int) -> Selector:
    deep = [index for index, segment in enumerate(segments) if segment.deep]
    if deep and any(segment.window is not None for segment in segments[deep[0] : -1]):
        return Selector(text, (Segment(names=frozenset()),))
    moved: list[Script] = []
    if len(deep) > 1:
        for index, segment in enumerate(segments[:-1]):
            if segment.deep:
                segments[index] = replace(segment, first_only=True)
            elif index > deep[0] and segment.script is not None:
                moved.append(segment.script)
                segments[index] = replace(segment, script=None)
    elif not deep and len(segments) > 1 and segments[0].script is not None:
        moved.append(segments[0].script)
        segments[0] = replace(segments[0], script=None)
    return Selector(text, tuple(segments), keyed, parents, tuple(moved))


def _as_plus(segments: list[Segment]) -> list[Segment]:
    kept: list[Segment] = []
    for segment in segments:
        if _is_type(segment) and kept and not segment.deep and kept[-1].script is None:
            kept[-1] = replace(kept[-1], script=segment.script)
        else:
            kept.append(segment)
    return kept


def _split_names(body: str) -> frozenset[str]:
    """Names in brackets as JSONPath-Plus parts them: at each comma, with the blanks and quotes between."""
    if len(body) > 1 and body[0] in "'\"" and body[-1] in "'\"" and not re.search(r"['\]]", body[1:-1]):
        return frozenset(body[1:-1].split(","))
    return frozenset(
        body.removeprefix(body[:1] if body[:1] in ("'", '"') else "").removesuffix("'").split(",")
    )


class _Reader:
    """Reads steps from left to right; `plain` tells whether Nimma's grammar takes the text.

    `for_plus`: names in brackets are what JSONPath-Plus makes of them.
    """

    def __init__(self, text: str, for_plus: bool = False) -> None:
        self._text = text
        self._for_plus = for_plus
        self._at = 0
        self.plain = True
        self.all_parents = bool(re.fullmatch(r"\$\.\.[~^]*", text))

    def _fail(self, zh: str, en: str) -> SelectorError:
        return SelectorError(f"JSONPath {self._text!r}：{zh}", f"{en} in the JSONPath {self._text!r}")

    def parts(self) -> list[Part]:
        """The path, cut behind each `^` that stands in the middle."""
        if not self._text.startswith("$"):
            raise self._fail("选择器应以 $ 开头", "a selector starts with $; it does not")
        self._at = 3 if self.all_parents else 1
        parts = [self._part()]
        while self._at < len(self._text):
            self.plain = False
            parts.append(self._part())
        return parts

    def _part(self) -> Part:
        """Segments up to and with the modifiers that follow them; a key has nothing below it."""
        text = self._text
        segments: list[Segment] = []
        while self._at < len(text) and text[self._at] not in "~^":
            if (text[self._at :] == "." and segments) or text[self._at] == "]":
                self._at, self.plain = self._at + 1, False
            else:
                segments.append(self._step())
        modifiers = _MODIFIERS.match(text, self._at)[0]  # type: ignore[index]  # matches nothing, too
        self._at += len(modifiers)
        keyed = "~" in modifiers
        if keyed and self._at < len(text):
            self._at, self.plain = len(text), False
        return segments, keyed, modifiers.partition("~")[0].count("^")

    def _step(self) -> Segment:
        text = self._text
        dots = len(_DOTS.match(text, self._at)[0])  # type: ignore[index]  # matches nothing, too
        deep, dotted = dots > 1, dots > 0
        self._at, self.plain = self._at + dots, self.plain and dots < 3
        if text.startswith("[", self._at):
            return replace(self._bracket(), deep=dotted)
        kind = _TYPE.match(text, self._at)
        if kind:
            self._at = kind.end()
            return Segment(script=self._script(kind[0]), deep=deep)
        if not dotted:
            rest = repr(text[self._at :][:10])
            raise self._fail(f"不应有 {rest}", f"unexpected {rest}")
        if text.startswith("*", self._at):
            self._at += 1
            return Segment(deep=deep)
        name = _NAME.match(text, self._at)
        if name is None:
            raise self._fail("点号后面缺名称", "a name is missing after the dot")
        self._at = name.end()
        self.plain = self.plain and bool(_PLAIN.fullmatch(name[0]))
        return Segment(names=frozenset(each.strip("'\"") for each in name[0].split(",")), deep=deep)

    def _bracket(self) -> Segment:
        start = self._at + 1
        end = self._closing(start)
        body = self._text[start:end]
        self._at = end + 1
        if body.startswith("?"):
            inner = body[1:].strip()
            if not (inner.startswith("(") and inner.endswith(")")):
                raise self._fail("过滤条件应写作 [?(…)]", "a filter is written [?(…)]; another form stands")
            self.plain = self.plain and bool(_PLAIN_FILTER.fullmatch(inner))
            return Segment(script=self._script(inner[1:-1]))
        if body.strip() == "*":
            return Segment()
        last = _LAST.fullmatch(body)
        if last:
            return Segment(window=(-int(last[1]), None, 1))
        if body.startswith("("):
            raise self._fail("不能运行计算出来的名称（脚本）", "a computed name (script) cannot be run")
        window = _SLICE.fullmatch(body)
        if window:
            start_at, stop, step = window.groups()
            return Segment(window=(int(start_at or 0), int(stop) if stop else None, int(step or 1)))
        return Segment(names=_split_names(body)) if self._for_plus else self._names(body)

    def _names(self, body: str) -> Segment:
        names: list[str] = []
        for found in re.finditer(r"""\s*(?:"([^"]*)"|'((?:[^'\\]|\\.)*)'|([^,'"]+))\s*(,|$)""", body):
            quoted = found[1] if found[1] is not None else found[2]
            name = quoted.replace("\\'", "'") if quoted is not None else found[3].strip()
            if quoted is None:
                self.plain = self.plain and bool(_PLAIN.fullmatch(name))
            names.append(name)
        if not names:
            raise self._fail("方括号里是空的", "empty brackets stand")
        self.plain = self.plain and not re.search(r"\s", _QUOTED.sub("", body))
        return Segment(names=frozenset(names))

    def _closing(self, at: int) -> int:
        """Where the bracket that was opened before `at` closes, past texts and regular expressions."""
        text, depth, before = self._text, 0, "["
        while at < len(text):
            char = text[at]
            if char in "'\"":
                at = self._skip(at, char)
            elif char == "/" and before in _BEFORE_REGEX and text.find("?", 0, at) >= 0:
                at = self._skip(at, "/")
            elif char == "]" and depth == 0:
                return at
            elif char in "([":
                depth += 1
            elif char in ")]":
                depth -= 1
            before = char if not char.isspace() else before
            at += 1
        raise self._fail("方括号没有闭合", "a bracket is not closed")

    def _skip(self, at: int, mark: str) -> int:
        inside_class = False
        index = at + 1
        while index < len(self._text):
            char = self._text[index]
            if char == "\\":
                index += 1
            elif mark == "/" and char in "[]":
                inside_class = char == "["
            elif char == mark and not inside_class:
                return index
            index += 1
        raise self._fail(f"{mark} 没有闭合", f"{mark} is not closed")

    def _script(self, written: str) -> Script:
        try:
            return make_script(written)
        except (ScriptError, ValueError, RecursionError) as error:
            if isinstance(error, Said):
                raise self._fail(*error.why) from None
            said = str(error)
            raise self._fail(
                f"过滤条件不能用：{said}" if said else "过滤条件读不懂",
                said or "a filter that cannot be read stands",
            ) from None
