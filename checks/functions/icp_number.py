"""icpNumber: a number of the ICP register is well formed (工信部 ICP/IP 地址备案管理系统).

A record (备案) is the province's character, `ICP备`, eight digits (older ones fewer), `号`, and for one of
several sites `-n`; a licence (经营许可证) has `ICP证` and six digits. White space and full-width forms are
overlooked. `kind` restricts the register: record, licence, or any.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

_PROVINCES: Final = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘青宁新"
_FORMS: Final = {
    "record": re.compile(rf"[{_PROVINCES}]ICP备[0-9]{{5,12}}号(-[0-9]{{1,4}})?", re.IGNORECASE),
    "licence": re.compile(rf"[{_PROVINCES}]ICP证[0-9A-Z\-]{{5,12}}号?(-[0-9]{{1,4}})?", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class IcpNumberOptions:
    """`kind`: record, licence or any."""

    kind: Literal["any", "licence", "record"] = "record"


def build(options: IcpNumberOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; it never refuses."""
    forms = [form for name, form in _FORMS.items() if options.kind in ("any", name)]

    def icp_number(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str):
            return
        number = re.sub(r"\s", "", tidy(value))
        if not any(form.fullmatch(number) for form in forms):
            yield Problem(
                f"“{value}”不是完整的 ICP 备案号，应写成 京ICP备12345678号 或 京ICP备12345678号-1",
                f"{value!r} is no complete ICP number",
                value,
            )

    return icp_number


FUNCTION = Function("icpNumber", IcpNumberOptions, build, __doc__ or "")
