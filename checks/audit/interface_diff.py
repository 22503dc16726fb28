"""Interface diff: breaking and compatible changes between two editions, and whether the version number says so."""

import re
from dataclasses import dataclass
from typing import Any, Final, Literal

from checks.artefacts.interface import Interface
from checks.audit.change import Change, Changes, Part, Side
from checks.audit.operation_change import compare_operations, operations_of

Step = Literal["none", "patch", "minor", "major"]
STEPS: Final[tuple[Step, ...]] = ("none", "patch", "minor", "major")
_SCHEME: Final = ("type", "in", "name", "scheme", "openIdConnectUrl")
_FLOWS: Final = {"accessCode": "authorizationCode", "application": "clientCredentials"}
"""Flows of 2.0 that have another name now."""
_VERSION: Final = re.compile(r"v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[-+.].*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InterfaceDiff:
    """All changes, the versions as written, the step they took, and the step the changes ask for.

    `taken` is None when the versions cannot be compared (or go down); `honest` says whether the version
    number tells its readers enough: a breaking change raises the first number (before 1.0: the second).
    """

    changes: tuple[Change, ...]
    old: str
    new: str
    taken: Step | None
    needed: Step
    honest: bool

    @property
    def breaking(self) -> tuple[Change, ...]:
        """The changes that break a client."""
        return tuple(change for change in self.changes if change.breaking)

    def verdict(self, lang: str = "zh") -> str:
        """What the version number says, in words."""
        zh = lang == "zh"
        nothing = "（无）" if zh else "none"
        told = f"{self.old or nothing} → {self.new or nothing}"
        if not self.changes:
            return f"没有影响调用的改动；版本 {told}" if zh else f"no change that callers see; version {told}"
        count = len(self.breaking)
        amount = f"{count} 项不兼容改动" if count else f"{len(self.changes)} 项兼容改动"
        english = f"{count} breaking changes" if count else f"{len(self.changes)} compatible changes"
        if self.honest:
            return f"{amount}，版本 {told} 已经说明" if zh else f"{english}, and version {told} says so"
        if self.taken is None:
            tail = "版本号无法比较或变小了" if zh else "the versions cannot be compared, or go down"
        else:
            part = {
                "major": ("主版本号", "first"),
                "minor": ("次版本号", "second"),
                "patch": ("修订号", "third"),
            }
            names = part.get(self.needed, part["patch"])
            tail = f"应升高{names[0]}" if zh else f"raise the {names[1]} number"
        return (
            f"{amount}，版本 {told} 没有说明：{tail}"
            if zh
            else f"{english}, version {told} does not say so: {tail}"
        )


def diff_interfaces(old: Interface, new: Interface) -> InterfaceDiff:
    """Compare two readable definitions, of whatever versions of OpenAPI."""
    changes = Changes(Side(old, "old"), Side(new, "new"))
    _addresses(changes)
    _schemes(changes)
    before, after = operations_of(changes.old, _plain), operations_of(changes.new, _plain)
    for key, operation in before.items():
        changes.operation = name = f"{key[1].upper()} {operation.path}"
        if key in after:
            compare_operations(changes, operation, after[key])
            continue
        was = "（此前已标为停用）" if operation.part.table().get("deprecated") is True else ""
        zh = f"接口被删除：{name}{was}"
        changes.add("operation-removed", True, "old", operation.part, zh, f"{name} was removed")
    for key, operation in after.items():
        if key not in before:
            changes.operation = name = f"{key[1].upper()} {operation.path}"
            changes.add(
                "operation-added", False, "new", operation.part, f"新增接口：{name}", f"{name} was added"
            )
    return judge_version(tuple(changes.all()), _version(old), _version(new))


def judge_version(changes: tuple[Change, ...], old: str, new: str) -> InterfaceDiff:
    """Whether the step from one version to another fits the changes."""
    before, after = _numbers(old), _numbers(new)
    breaking = any(change.breaking for change in changes)
    needed: Step = "major" if breaking else "minor" if changes else "none"
    if before is not None and before[0] == 0 and needed != "none":
        needed = "minor" if breaking else "patch"
    taken: Step | None = None
    if before is not None and after is not None and after >= before:
        first = next((index for index in range(3) if before[index] != after[index]), None)
        taken = "none" if first is None else STEPS[3 - first]
    honest = not changes or (taken is not None and STEPS.index(taken) >= STEPS.index(needed))
    return InterfaceDiff(changes, old, new, taken, needed, honest)


def _plain(path: str) -> str:
    """A path without the names of its parameters and without a slash at its end."""
    return re.sub(r"\{[^{}]*\}", "{}", path).rstrip("/") or "/"


def _version(interface: Interface) -> str:
    document = interface.document
    info = document.get("info") if isinstance(document, dict) else None
    written = info.get("version") if isinstance(info, dict) else None
    return "" if written is None else str(written)


def _numbers(version: str) -> tuple[int, ...] | None:
    match = _VERSION.fullmatch(version.strip())
    return tuple(int(each or 0) for each in match.groups()) if match else None


def _addresses(changes: Changes) -> None:
    before, after = _servers(changes.old), _servers(changes.new)
    for address, part in before.items():
        if address not in after:
            zh, en = f"服务地址不再提供：{address}", f"server address is gone: {address}"
            changes.add("server-removed", True, "old", part, zh, en)
    for address, part in after.items():
        if address not in before:
            zh, en = f"新增服务地址：{address}", f"server address was added: {address}"
            changes.add("server-added", False, "new", part, zh, en)


def _servers(side: Side) -> dict[str, Part]:
    document = side.root.table()
    if "swagger" in document:
        host, base = document.get("host"), document.get("basePath")
        place = side.at(side.root, "host" if host else "basePath")
        schemes = document.get("schemes")
        names = [str(each) for each in schemes] if isinstance(schemes, list) and host else [""]
        root = f"//{host}" if host else ""
        return {f"{name}:{root}{base or ''}".lstrip(":").rstrip("/"): place for name in names if host or base}
    found: dict[str, Part] = {}
    for _, server in side.below(side.at(side.root, "servers")):
        url: Any = server.table().get("url")
        if isinstance(url, str):
            found[url.rstrip("/")] = server
    return found


def _schemes(changes: Changes) -> None:
    """A security scheme of the same name that now asks for something else."""
    before, after = _defined(changes.old), _defined(changes.new)
    for name, part in before.items():
        other = after.get(name)
        if other is None:
            continue
        one, two = _demands(part), _demands(other)
        for key in sorted(one.keys() | two.keys()):
            was, now = one.get(key), two.get(key)
            if was == now:
                continue
            breaking = was is not None or not key.startswith("flows.")
            zh = f"认证 {name} 的 {key} 变了：{was or '无'} → {now or '无'}"
            en = f"{key} of scheme {name}: {was or 'none'} → {now or 'none'}"
            changes.add("security-scheme-changed", breaking, "new", other, zh, en)


def _demands(scheme: Part) -> dict[str, str]:
    """What a scheme asks for, in the words of 3.x."""
    table = scheme.table()
    if table.get("type") == "basic":
        return {"type": "http", "scheme": "basic"}
    demands: dict[str, str] = {key: str(table[key]) for key in _SCHEME if key in table}
    flow = table.get("flow")
    flows = table.get("flows") if flow is None else {_FLOWS.get(str(flow), str(flow)): table}
    for name, each in flows.items() if isinstance(flows, dict) else ():
        for key in ("authorizationUrl", "tokenUrl"):
            if isinstance(each, dict) and key in each:
                demands[f"flows.{name}.{key}"] = str(each[key])
    return demands


def _defined(side: Side) -> dict[str, Part]:
    part = side.at(side.root, "components", "securitySchemes")
    part = part if part.there else side.at(side.root, "securityDefinitions")
    return {str(name): each for name, each in side.below(part)}
