"""Package: functions that installed packages offer, as far as norms declare them.

A package offers a function by an entry point of the group `guiju.functions`, whose object is a `Function` of the
entry's own name. Only what an edition declares is ever imported.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, is_dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from checks.model.function import Function
from checks.model.norm import Foreign
from checks.rulebook.nearest import nearest
from checks.rulebook.options import options_schema

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

GROUP: Final = "guiju.functions"
_VERSION: Final = re.compile(r"[0-9A-Za-z.!+_-]+")


class Refusal(Exception):
    """Why a declared function cannot be used; `key` is the part of the declaration that is to blame."""

    def __init__(self, code: str, key: str, zh: str, en: str, suggestion: str = "") -> None:
        super().__init__(en)
        self.code = code
        self.key = key
        self.zh = zh
        self.en = en
        self.suggestion = suggestion


@dataclass(frozen=True)
class Foreigners:
    """The functions of installed packages that norms declare, and the declared names that cannot be used."""

    functions: Mapping[str, Function] = field(default_factory=lambda: MappingProxyType({}))
    refused: frozenset[str] = frozenset()

    @cached_property
    def stamp(self) -> str:
        """A text that differs when reading rules may differ; empty when nothing is declared."""
        told = [f"{f.name} {f.version} {f.package} {options_schema(f)}" for f in self.functions.values()]
        written = "\n".join([*told, *sorted(self.refused)])
        return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest() if written else ""


def load_function(declared: Foreign, known: Mapping[str, Function]) -> Function:
    """The function that a declaration names, imported from its package; raises `Refusal`.

    `known` are the register's own functions, which no package may stand in for.
    """
    package, name = declared.package, declared.function
    if name in known:
        zh, en = f"函数 {name} 是程序自带的，不用声明", f"{name} is built in: do not declare it"
        raise Refusal("functions/built-in", "function", zh, en)
    found = _distribution(declared)
    entries = {entry.name: entry for entry in found.entry_points.select(group=GROUP)}
    if name not in entries:
        zh = f"包 {package} 没有提供函数 {name}"
        raise Refusal("functions/not-offered", "function", zh, f"{package} offers no function {name}",
                      nearest(name, entries))  # fmt: skip
    return replace(_imported(entries[name], declared), package=f"{found.name} {found.version}")


def offering(name: str) -> str:
    """The installed package that offers a function of that name, imported or not; empty when none does."""
    from importlib.metadata import entry_points

    return next(
        (entry.dist.name for entry in entry_points(group=GROUP, name=name) if entry.dist is not None), ""
    )


def _distribution(declared: Foreign) -> "Distribution":
    from importlib.metadata import PackageNotFoundError, distribution

    from packaging.specifiers import InvalidSpecifier, SpecifierSet
    from packaging.version import InvalidVersion

    package, wanted = declared.package, declared.version
    try:
        allowed = SpecifierSet(wanted)
    except InvalidSpecifier:
        zh, en = (
            f"版本要求 {wanted} 看不懂，写成 >=1.2,<2 这样",
            f"{wanted} is no version specifier, as >=1.2,<2",
        )
        raise Refusal("functions/version", "version", zh, en) from None
    try:
        found = distribution(package)
        version = str(found.version)
        fits = allowed.contains(version, prereleases=True)
    except PackageNotFoundError:
        zh = f"没有安装包 {package}，请先安装（pip install {package}）"
        raise Refusal("functions/not-installed", "package", zh, f"{package} is not installed") from None
    except (InvalidVersion, TypeError, ValueError, OSError) as error:
        raise _broken(
            declared, f"安装信息读不出来（{_told(error)}）", f"its metadata is unreadable: {_told(error)}"
        ) from None
    if not fits or not _VERSION.fullmatch(version):
        zh, en = f"安装的 {package} 是 {version}，要求 {wanted}", f"{package} is {version}, wanted {wanted}"
        raise Refusal("functions/version", "version", zh, en)
    return found


def _imported(entry: "EntryPoint", declared: Foreign) -> Function:
    """The entry's object, once it has proved to be a function that rules can use."""
    try:
        found: Any = entry.load()
    except (Exception, SystemExit) as error:  # whatever a package does when it is imported
        raise _broken(
            declared, f"导入出错（{_told(error)}）", f"it cannot be imported: {_told(error)}"
        ) from None
    if not isinstance(found, Function):
        kind = type(found).__name__
        zh, en = f"入口 {entry.value} 是 {kind}，不是 Function", f"{entry.value} is a {kind}, no Function"
        raise _broken(declared, zh, en)
    if found.name != declared.function:
        zh, en = (
            f"入口 {entry.name} 的函数自称 {found.name!r}",
            f"the entry {entry.name} calls itself {found.name!r}",
        )
        raise _broken(declared, zh, en)
    plain = isinstance(found.doc, str) and isinstance(found.version, int) and isinstance(found.absent, bool)
    if not (plain and found.doc.strip() and callable(found.build) and is_dataclass(found.options)):
        zh = "要有说明（doc）、选项（dataclass）、build 和整数版本"
        raise _broken(declared, zh, "it needs doc, options (a dataclass), build and a whole version")
    try:
        options_schema(found)
    except Exception as error:  # annotations are evaluated, so anything may happen
        raise _broken(
            declared, f"选项的类型不能用（{_told(error)}）", f"its options: {_told(error)}"
        ) from None
    return found


def _broken(declared: Foreign, zh: str, en: str) -> Refusal:
    head = f"{declared.package} 的函数 {declared.function} 不能用"
    return Refusal("functions/broken", "function", f"{head}：{zh}",
                   f"{declared.function} of {declared.package} cannot be used: {en}")  # fmt: skip


def _told(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]


def ambiguous(declared: Foreign, other: Function) -> Refusal:
    """Two packages are declared for one name."""
    name = declared.function
    zh, en = (
        f"函数 {name} 已声明来自 {other.package}",
        f"{name} is already declared to come from {other.package}",
    )
    return Refusal("functions/ambiguous", "package", zh, en)
