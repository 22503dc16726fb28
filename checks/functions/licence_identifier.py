"""licenceIdentifier: an electronic licence's identifier (电子证照标识, GB/T 36904-2018) is right in one aspect.

`ROOT.type.issuer.serial.version.check`: the root 1.2.156.3005.2, 21 characters of type code, 18 of issuer
code, a serial of digits and capital letters, three digits of version, one check character. `aspect` says what
is judged: `root`, `form` (of a right root), `check` (of a right form): ISO 7064 MOD 37,36 over type, issuer,
serial and version without the root and the dots. Worked: type 11100000000013338W011, issuer
11430000006122244L, serial 20230000403, version 001 give U. What an earlier aspect decides holds here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TYPE: Final = re.compile(r"[0-9A-Z]{21}")
_ISSUER: Final = re.compile(r"[0-9A-Z]{18}")
_SERIAL: Final = re.compile(r"[0-9A-Z]+")
_VERSION: Final = re.compile(r"[0-9]{3}")
_LAST: Final = re.compile(r"[0-9A-Z]")
_REGION: Final = re.compile(r"[0-9]{6}")
_STRANGE_ROOT: Final = "1.2.156.3003.2."


@dataclass(frozen=True, slots=True)
class LicenceIdentifierOptions:
    """`aspect`: root, form or check; `root`: the object identifier that every identifier begins with."""

    aspect: Literal["root", "form", "check"]
    root: str = "1.2.156.3005.2"


def check_character(payload: str) -> str:
    """ISO 7064 MOD 37,36 over digits and capital letters."""
    state = 36
    for char in payload:
        state = (state + _ALPHABET.index(char)) % 36 or 36
        state = state * 2 % 37
    return _ALPHABET[(37 - state) % 36]


def build(options: LicenceIdentifierOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a root that is no object identifier."""
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)*", options.root):
        raise OptionsError(f"{options.root} 不是对象标识符", f"{options.root} is no object identifier")
    root = f"{options.root}."

    def licence_identifier(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value:
            return
        if options.aspect == "root":
            fault = _root(value, root)
        elif not value.startswith(root):
            return
        else:
            parts = value[len(root) :].split(".")
            fault = _form(parts)
            if options.aspect == "check":
                fault = None if fault else _check(parts)
        if fault:
            yield Problem(f"电子证照标识{fault[0]}", f"the licence identifier {fault[1]}", fault[0])

    return licence_identifier


def _root(value: str, root: str) -> tuple[str, str] | None:
    if value.startswith(root):
        return None
    right = root.rstrip(".")
    if value.startswith(_STRANGE_ROOT):
        return (
            f"的根 1.2.156.3003.2 不对，电子证照的根是 {right}",
            f"has the root 1.2.156.3003.2 instead of {right}",
        )
    return f"不以根 {right} 开头", f"does not begin with the root {right}"


def _form(parts: list[str]) -> tuple[str, str] | None:
    if len(parts) != 5:
        return (
            f"根之后应有 5 段，实有 {len(parts)} 段",
            f"has {len(parts)} parts after the root instead of 5",
        )
    kind, issuer, serial, version, last = parts
    if not _TYPE.fullmatch(kind):
        return "的证照类型代码应为 21 位数字和大写字母", "has no type code of 21 digits and capital letters"
    if _REGION.fullmatch(issuer):
        return (
            "在颁发机构代码处写了行政区划，应写 18 位统一社会信用代码",
            "has a region instead of the issuer's code of 18 characters",
        )
    if not _ISSUER.fullmatch(issuer):
        return "的颁发机构代码应为 18 位统一社会信用代码", "has no issuer code of 18 characters"
    if not _SERIAL.fullmatch(serial):
        return "的流水号只能用数字和大写字母", "has a serial with other than digits and capital letters"
    if not _VERSION.fullmatch(version):
        return "的版本号应为三位数字，从 001 起", "has no version of three digits"
    if not _LAST.fullmatch(last):
        return "的校验位应为一位数字或大写字母", "has no check character"
    return None


def _check(parts: list[str]) -> tuple[str, str] | None:
    wanted = check_character("".join(parts[:4]))
    if parts[4] == wanted:
        return None
    return f"的校验位应为 {wanted}，实为 {parts[4]}", f"ends in {parts[4]} instead of {wanted}"


FUNCTION = Function("licenceIdentifier", LicenceIdentifierOptions, build, __doc__ or "")
