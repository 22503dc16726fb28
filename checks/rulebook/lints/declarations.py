"""Declarations: functions of installed packages are declared by the edition whose rules use them."""

from collections.abc import Iterator

from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, checks_of
from checks.rulebook.package import offering


def declarations(bench: Bench) -> Iterator[Fault]:
    """No rule uses a function that its edition does not declare."""
    declared = {
        edition.id: {each.function for each in edition.functions} for edition in bench.rulebook.editions
    }
    own, foreign = bench.grammar.functions, bench.grammar.foreign.functions
    for file in bench.standards.of("rule"):
        edition = f"{file.place.norm}@{file.place.edition}"
        for steps, item in checks_of(file.document.value):
            name = item["function"]
            if name in declared.get(edition, ()):
                continue
            package = foreign[name].package.split(" ")[0] if name in foreign else ""
            if not package and name not in own:
                package = offering(name)
            if package:
                zh = f"函数 {name} 来自包 {package}，要在 {edition} 的 norm.yaml 的 functions 中声明"
                en = f"{name} comes from the package {package}: declare it under functions in norm.yaml of {edition}"
                yield file.document.fault((*steps, "function"), "functions/undeclared", zh, en)
