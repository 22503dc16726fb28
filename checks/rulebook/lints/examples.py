"""Examples: every rule proves itself."""

from collections.abc import Iterator
from typing import Any

from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, listed
from checks.rulebook.standards import File

_LENIENT = ("site", "register")


def examples(file: File, bench: Bench) -> Iterator[Fault]:
    """A passing and a failing example at least; no contradictions, no name twice."""
    value = file.document.value
    written = [
        (index, item) for index, item in enumerate(listed(value, "examples")) if isinstance(item, dict)
    ]
    if written and isinstance(value, dict):
        yield from _both(file, value, [item.get("outcome") for _, item in written])
    names: set[Any] = set()
    for index, item in written:
        name, outcome, findings = item.get("name"), item.get("outcome"), item.get("findings")
        if isinstance(name, str) and name in names:
            zh, en = f"例子名称重复：{name}", f"two examples are called {name}"
            yield file.document.fault(("examples", index, "name"), "example/repeated-name", zh, en)
        names.add(name if isinstance(name, str) else None)
        if findings == 0 and outcome in ("failed", "cantTell"):
            zh, en = (
                f"结果是 {outcome}，问题个数不能是 0",
                f"the outcome is {outcome}: there must be findings",
            )
            yield file.document.fault(("examples", index, "findings"), "example/contradiction", zh, en)
        if isinstance(findings, int) and findings > 0 and outcome in ("passed", "inapplicable"):
            zh, en = f"结果是 {outcome}，不能有问题", f"the outcome is {outcome}: there can be no findings"
            yield file.document.fault(("examples", index, "findings"), "example/contradiction", zh, en)


def _both(file: File, value: dict[str, Any], outcomes: list[Any]) -> Iterator[Fault]:
    if "passed" not in outcomes:
        zh, en = "缺少通过的例子（outcome: passed）", "there is no passing example (outcome: passed)"
        yield file.document.fault(("examples",), "example/no-passing", zh, en, key=True)
    enough: tuple[str, ...] = ("failed",)
    if value.get("candidate") is True or value.get("on") in _LENIENT:
        enough = ("failed", "cantTell")
    if not set(enough) & {outcome for outcome in outcomes if isinstance(outcome, str)}:
        zh = f"缺少不通过的例子（outcome: {' 或 '.join(enough)}）"
        en = f"there is no failing example (outcome: {' or '.join(enough)})"
        yield file.document.fault(("examples",), "example/no-failing", zh, en, key=True)
