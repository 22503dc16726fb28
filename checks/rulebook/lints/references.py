"""References: every norm, rule and list that is named exists."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checks.model.norm import Edition, NormStatus
from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, Steps
from checks.rulebook.lints.prose import UNFINISHED
from checks.rulebook.nearest import nearest
from checks.rulebook.standards import File


def borrowed(bench: Bench) -> Iterator[Fault]:
    """The rule that `uses` names exists and has a reading of its own."""
    files = {f"{file.place.norm}/{file.place.name}": file for file in bench.standards.of("rule")}
    own = {name for name, file in files.items() if file.sound and "uses" not in file.document.value}
    for file in bench.standards.sound("rule"):
        target = file.document.value.get("uses")
        if target is None:
            continue
        if target not in files:
            zh, en = f"没有这条规则：{target}", f"unknown rule: {target}"
            yield file.document.fault(("uses",), "reference/rule", zh, en, suggestion=nearest(target, own))
        elif target not in own and files[target].sound:
            zh, en = (
                f"{target} 自己也沿用别的规则，请直接写最初的那条",
                f"{target} borrows its reading too: name the first one",
            )
            yield file.document.fault(("uses",), "reference/borrowed-twice", zh, en)


def clauses(bench: Bench) -> Iterator[Fault]:
    """The clause of a rule stands in the list of its edition, if there is one."""
    listed = {edition.id: edition.clauses for edition in bench.rulebook.editions}
    for file in bench.standards.sound("rule"):
        known = listed.get(f"{file.place.norm}@{file.place.edition}", {})
        clause = file.document.value["clause"]
        if known and clause not in known and not UNFINISHED.search(clause):
            zh, en = f"norm.yaml 没有列出条款 {clause}", f"norm.yaml lists no clause {clause}"
            meant = nearest(clause, known)
            yield file.document.fault(
                ("clause",), "reference/clause", zh, en, suggestion=meant, severity="warning"
            )


def profiles(bench: Bench) -> Iterator[Fault]:
    """The norms of a profile exist."""
    norms = {file.place.norm for file in bench.standards.of("norm")}
    for file in bench.standards.sound("profile"):
        for index, name in enumerate(file.document.value.get("norms", ())):
            if name not in norms:
                yield _no_norm(file, ("norms", index), name, norms)


def framework(bench: Bench) -> Iterator[Fault]:
    """The framework names existing norms in their true status, each number and id once, and forgets no norm."""
    norms = {file.place.norm for file in bench.standards.of("norm")}
    newest = {edition.norm: edition.status for edition in sorted(bench.rulebook.editions, key=_weight)}
    named: set[str] = set()
    for file in bench.standards.sound("framework"):
        seen: set[tuple[str, str]] = set()
        for steps, node in _nodes(file.document.value["nodes"], ("nodes",)):
            for key in ("id", "number"):
                if (key, node[key]) in seen:
                    zh, en = f"{key} {node[key]} 重复", f"{key} {node[key]} stands twice"
                    yield file.document.fault((*steps, key), "framework/repeated", zh, en)
                seen.add((key, node[key]))
            norm = node.get("norm")
            named.add(norm or "")
            if norm is not None and norm not in norms:
                yield _no_norm(file, (*steps, "norm"), norm, norms)
            elif norm in newest and node["status"] != newest[norm]:
                zh, en = f"{norm} 的状态是 {newest[norm]}", f"the status of {norm} is {newest[norm]}"
                yield file.document.fault(
                    (*steps, "status"), "framework/status", zh, en, suggestion=str(newest[norm])
                )
        for norm in sorted(norms - named):
            zh, en = f"体系表没有列入规范 {norm}", f"the framework does not list the norm {norm}"
            yield file.document.fault(("nodes",), "framework/unlisted", zh, en, key=True, severity="warning")


def _weight(edition: Edition) -> tuple[bool, str]:
    """The edition whose status a norm has: the newest that judges, before any draft."""
    return edition.status in (NormStatus.TRIAL, NormStatus.IN_FORCE), str(edition.effective or "")


def _nodes(nodes: Iterable[Mapping[str, Any]], steps: Steps) -> Iterator[tuple[Steps, Mapping[str, Any]]]:
    for index, node in enumerate(nodes):
        yield (*steps, index), node
        yield from _nodes(node.get("children", ()), (*steps, index, "children"))


def _no_norm(file: File, steps: Steps, name: str, norms: Iterable[str]) -> Fault:
    zh, en = f"没有这项规范：{name}", f"unknown norm: {name}"
    return file.document.fault(steps, "reference/norm", zh, en, suggestion=nearest(name, norms))
