"""charsetDeclared: the page says in which encoding it is, rightly.

The value is the page's `html`. `judge: encoding` fails when no byte-order mark, HTTP header or meta within
the first 1,024 bytes declares an encoding, and when the one that counts (in that order) is none of
`encodings`. `judge: agreement` fails when the declarations name different encodings (gb2312, gbk and
gb18030 are one family), and when more than `badPer10k` characters of 10,000 bytes could not be decoded.
Source: WHATWG HTML §13.2.3; 国办发〔2017〕47号 附件（trial）.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_PLACES: Final = (("charset_bom", "BOM"), ("charset_http", "HTTP 头"), ("charset_meta", "meta"))
_FAMILIES: Final = {"utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030",
                    "x-gbk": "gb18030", "cp936": "gb18030", "chinese": "gb18030", "csgb2312": "gb18030"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CharsetDeclaredOptions:
    """`judge`: the encoding or the agreement of declarations; see above."""

    judge: Literal["encoding", "agreement"] = "encoding"
    encodings: tuple[str, ...] = ("utf-8",)
    badPer10k: float = 1


def build(options: CharsetDeclaredOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    wanted = frozenset(family(name) for name in options.encodings)

    def charset_declared(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        declared = [
            (place, label) for name, place in _PLACES if isinstance(label := page.read_fact(name), str)
        ]
        if options.judge == "agreement":
            yield from _agreement(page, declared, options.badPer10k)
        elif not declared:
            yield Problem("没有声明编码", "no encoding is declared", value="none")
        elif family(declared[0][1]) not in wanted:
            place, label = declared[0]
            yield Problem(
                f"声明的编码是 {label}（{place}）", f"the declared encoding is {label}", value=label
            )

    return charset_declared


def family(label: str) -> str:
    """The encoding that a label stands for, as far as labels of the same are in use here."""
    name = label.strip().lower()
    return _FAMILIES.get(name, name)


def _agreement(page: PageView, declared: list[tuple[str, str]], most: float) -> Iterable[Problem]:
    if len({family(label) for _, label in declared}) > 1:
        shown = "，".join(f"{place} {label}" for place, label in declared)
        yield Problem(f"声明的编码不一致：{shown}", f"declarations differ: {shown}", value=shown)
    bad = page.read_fact("bad_characters")
    if isinstance(bad, int) and bad > most * max(1.0, len(page.source) / 10_000):
        yield Problem(
            f"按所声明的编码有 {bad} 个字符无法解码",
            f"{bad} characters cannot be decoded",
            value=f"bad {bad}",
        )


FUNCTION = Function("charsetDeclared", CharsetDeclaredOptions, build, __doc__ or "")
