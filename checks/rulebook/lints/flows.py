"""Flows: a norm goes through its statuses in order (在编 → 征求意见 → 试行/现行 → 被代替 → 废止)."""

import itertools
from collections.abc import Iterator, Mapping

from checks.model.norm import NormStatus
from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench
from checks.rulebook.schemas.pieces import STATUSES

_NEXT: Mapping[NormStatus, tuple[NormStatus, ...]] = {
    NormStatus.DRAFTING: (NormStatus.CONSULTATION, NormStatus.WITHDRAWN),
    NormStatus.CONSULTATION: (
        NormStatus.DRAFTING,
        NormStatus.TRIAL,
        NormStatus.IN_FORCE,
        NormStatus.WITHDRAWN,
    ),
    NormStatus.TRIAL: (
        NormStatus.CONSULTATION,
        NormStatus.IN_FORCE,
        NormStatus.SUPERSEDED,
        NormStatus.WITHDRAWN,
    ),
    NormStatus.IN_FORCE: (NormStatus.SUPERSEDED, NormStatus.WITHDRAWN),
    NormStatus.SUPERSEDED: (NormStatus.WITHDRAWN,),
    NormStatus.WITHDRAWN: (),
}


def flows(bench: Bench) -> Iterator[Fault]:
    """Each step leads to one that may follow, dates do not run back, the last step is the status."""
    for file in bench.standards.sound("norm"):
        value = file.document.value
        steps = value.get("history", [])
        for index, (before, after) in enumerate(itertools.pairwise(steps), 1):
            old, new = NormStatus(before["status"]), NormStatus(after["status"])
            if new not in _NEXT[old]:
                allowed = "、".join(STATUSES[each] for each in _NEXT[old]) or "无"
                zh = f"{STATUSES[old]}之后不能是{STATUSES[new]}，可以是：{allowed}"
                yield file.document.fault(
                    ("history", index, "status"), "history/order", zh, f"{new} cannot follow {old}"
                )
            if after["date"] < before["date"]:
                zh, en = "日期早于上一步", "dated before the step that it follows"
                yield file.document.fault(("history", index, "date"), "history/backwards", zh, en)
        if steps and steps[-1]["status"] != value["status"]:
            last = STATUSES[steps[-1]["status"]]
            zh, en = (
                f"history 最后一步是{last}，与状态不符",
                f"the last step of history is {steps[-1]['status']}",
            )
            yield file.document.fault(("status",), "history/status", zh, en)
