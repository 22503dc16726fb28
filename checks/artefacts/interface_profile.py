"""Interface profile: by which of the alternative habits an interface is judged.

Declared in the target (`interface_profile`) or in the document (`x-profile` at the top or in `info`); the
style of errors, when nothing is declared, is the one the document shows: problem details (RFC 9457), else
the envelope of code, message and data, else problem details. Without a word an interface is judged `basic`.
"""

from typing import Any, Final

from checks.model.target import Target

PROFILES: Final = {
    "basic": "一般要求（默认）",
    "cascade": "目录、资源、供需级联接口",
    "crypto-international": "使用国际通用密码算法",
    "crypto-national": "使用国产密码算法（SM2、SM3、SM4）",
    "e-licence": "电子证照接口",
    "envelope": "应答为 {code, message, data} 信封",
    "problem": "错误按 RFC 9457（application/problem+json）",
    "service-platform": "政务服务平台接口",
    "shandong": "按 DB37/T 3522、4225 命名和登记",
    "signed-beijing": "按 DB11 草案签名",
    "signed-header": "请求头签名",
    "signed-national": "按国家共享平台签名",
    "signed-shandong": "按省开放平台签名",
    "strict": "严格要求",
    "unified-identity": "统一身份认证接口",
}
"""Every profile an interface may have, with what it means."""

_MOST: Final = 5000


def profiles_of(document: Any, target: Target) -> tuple[str, ...]:
    """The profiles of an interface, sorted; each `signed-…` also counts as `signed-header`."""
    named = set(_listed(target.declared.get("interface_profile")))
    if isinstance(document, dict):
        info = document.get("info")
        named |= set(_listed(document.get("x-profile")))
        named |= set(_listed(info.get("x-profile")) if isinstance(info, dict) else ())
    named &= PROFILES.keys()
    if any(each.startswith("signed-") for each in named):
        named.add("signed-header")
    if not named & {"problem", "envelope"}:
        named.add(_style(document))
    if not named & {"basic", "strict"}:
        named.add("basic")
    return tuple(sorted(named))


def _listed(written: Any) -> list[str]:
    if isinstance(written, str):
        return [written]
    return [str(each) for each in written] if isinstance(written, list | tuple) else []


def _style(document: Any) -> str:
    """What the document itself shows."""
    envelope = False
    stack, seen = [document], 0
    while stack and seen < _MOST:
        node = stack.pop()
        seen += 1
        if isinstance(node, dict):
            if "application/problem+json" in node:
                return "problem"
            fields = node.get("properties")
            if (
                isinstance(fields, dict)
                and "code" in fields
                and fields.keys() & {"msg", "message", "description"}
            ):
                envelope = True
            stack.extend(each for each in node.values() if isinstance(each, dict | list))
        elif isinstance(node, list):
            if "application/problem+json" in node:
                return "problem"
            stack.extend(each for each in node if isinstance(each, dict | list))
    return "envelope" if envelope else "problem"
