"""Load: a standards folder becomes a rulebook, or a list of everything that is wrong with it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checks.artefacts import KINDS
from checks.functions import FUNCTIONS
from checks.model.artefact import On
from checks.model.kind import Kind
from checks.model.norm import Edition, NormStatus
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.model.shelf import Shelf
from checks.rulebook.consultation import read_consultation
from checks.rulebook.edition import read_edition, with_clauses
from checks.rulebook.entry import in_edition, read_borrowed, read_rule, with_figures
from checks.rulebook.fault import BrokenStandards, Fault, sort_key
from checks.rulebook.layout import list_files, standards_folder
from checks.rulebook.lists import read_codelist, read_framework, read_lexicon, read_profile
from checks.rulebook.memory import Memory, open_memory
from checks.rulebook.standards import File, Grammar, Standards, read_all, read_declared, read_files


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read, and all faults; the rulebook lacks whatever is faulty."""

    rulebook: Rulebook
    standards: Standards
    faults: tuple[Fault, ...]

    @property
    def errors(self) -> tuple[Fault, ...]:
        """The faults that make the standards unusable."""
        return tuple(fault for fault in self.faults if fault.severity == "error")


def load_rulebook(path: Path | None = None, *, cache: Path | None = None) -> Rulebook:
    """The rulebook of a standards folder (None: the shipped one); raises `BrokenStandards` with every error.

    `cache` is a folder in which what was read is remembered, so that unchanged files are not read again.
    """
    loaded = load_standards(path, cache=cache)
    if loaded.errors:
        raise BrokenStandards(loaded.errors)
    return loaded.rulebook


def load_standards(
    path: Path | None = None, *, cache: Path | None = None, grammar: Grammar | None = None
) -> Loaded:
    """Read everything that can be read; what is wrong is listed, never raised.

    `grammar` are other registers than the installed ones; nothing is remembered for those.
    """
    folder = path or standards_folder()
    memory = open_memory(folder, cache if grammar is None else None)
    grammar = grammar or shipped_grammar()
    standards = read_files(folder, grammar, memory)
    grammar = replace(grammar, foreign=standards.foreign)
    rulebook = _rulebook(standards, grammar.kinds)
    faults = [*standards.faults, *_lint(standards, rulebook, grammar, memory)]
    memory.save(list(standards.files))
    return Loaded(rulebook, standards, tuple(sorted(set(faults), key=sort_key)))


def _lint(standards: Standards, rulebook: Rulebook, grammar: Grammar, memory: Memory) -> list[Fault]:
    """What the lints say, remembered of a rule file while neither it nor what it may name changes.

    Of the files together it is remembered that nothing was to be said; then no lint is so much as loaded.
    """
    around = _key(
        *(file.digest for file in standards.of("codelist", "lexicon", "profile")), grammar.foreign.stamp
    )
    keys = {file.place.path: _key(file.digest, around) for file in standards.of("rule")}
    said = {path: memory.lints(path, key) for path, key in keys.items()}
    whole = _key(*(f"{path} {file.digest}" for path, file in standards.files.items()), grammar.foreign.stamp)
    faults = [fault for known in said.values() for fault in known or ()]
    if memory.sound(whole) and None not in said.values():
        return faults
    from checks.rulebook.lints import FILE_LINTS, WHOLE_LINTS, Bench

    bench = Bench(standards, rulebook, grammar)
    for file in standards.of("rule"):
        path = file.place.path
        if said[path] is None:
            found = [fault for lint in FILE_LINTS.values() for fault in lint(file, bench)]
            memory.keep_lints(path, keys[path], found)
            faults += found
    together = [fault for lint in WHOLE_LINTS.values() for fault in lint(bench)]
    if not together:
        memory.keep_sound(whole)
    return faults + together


def _key(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _rulebook(standards: Standards, kinds: Mapping[On, Kind]) -> Rulebook:
    shelf = _shelf(standards)
    editions = tuple(sorted(_editions(standards), key=lambda edition: (edition.norm, edition.edition)))
    rules = _rules(standards, editions, kinds)
    framework = [file.document.value["nodes"] for file in standards.sound("framework")]
    return Rulebook(
        editions=editions,
        rules=rules,
        shelf=shelf,
        profiles=MappingProxyType(
            {
                file.place.name: read_profile(file.place.name, file.document.value)
                for file in standards.sound("profile")
            }
        ),
        framework=read_framework(framework[0]) if framework else (),
        mappings=MappingProxyType(
            {file.place.name: file.document.value for file in standards.sound("mapping")}
        ),
        digest=standards.digest,
    )


def shipped_grammar() -> Grammar:
    """The registers of this program."""
    return Grammar(FUNCTIONS, KINDS)


def grammar_of(folder: Path) -> Grammar:
    """The registers with the functions of installed packages that the norms of a folder declare."""
    grammar = shipped_grammar()
    norms = [place for place in list_files(folder)[0] if place.sort == "norm"] if folder.is_dir() else []
    foreign, _ = read_declared(read_all(folder, norms, grammar)[0].values(), grammar.functions)
    return replace(grammar, foreign=foreign)


def _shelf(standards: Standards) -> Shelf:
    codelists = {
        f.place.name: read_codelist(f.place.name, f.document.value) for f in standards.sound("codelist")
    }
    lexicons = {
        f.place.name: read_lexicon(f.place.name, f.document.value) for f in standards.sound("lexicon")
    }
    functions = MappingProxyType(standards.foreign.functions)
    return Shelf(MappingProxyType(codelists), MappingProxyType(lexicons), functions)


def _editions(standards: Standards) -> list[Edition]:
    spoken = {_folder(file): read_consultation(file.document.value) for file in standards.sound("opinions")}
    read = [
        replace(read_edition(file.place, file.document.value), consultation=spoken.get(_folder(file)))
        for file in standards.sound("norm")
    ]
    return with_clauses(read)


def _folder(file: File) -> tuple[str, str]:
    return file.place.norm, file.place.edition


def _rules(standards: Standards, editions: tuple[Edition, ...], kinds: Mapping[On, Kind]) -> tuple[Rule, ...]:
    files = standards.sound("rule")
    own = [file for file in files if "uses" not in file.document.value]
    borrowed = [file for file in files if "uses" in file.document.value]
    rules = [read_rule(file.place, file.document.value, kinds) for file in own]
    rules += _inherited(rules, editions, standards)
    order = {edition.id: _age(edition) for edition in editions}
    newest = {
        rule.id: rule for rule in sorted(rules, key=lambda rule: order.get(f"{rule.norm}@{rule.edition}", ()))
    }
    for file in borrowed:
        if lender := newest.get(file.document.value["uses"]):
            rules.append(read_borrowed(file.place, file.document.value, lender, kinds))
    return tuple(sorted(map(with_figures, rules), key=lambda rule: (rule.id, rule.edition)))


def _age(edition: Edition) -> tuple[Any, ...]:
    """Drafts before editions that judge, those by the day they came into force, then by number."""
    drafted = edition.status in (NormStatus.DRAFTING, NormStatus.CONSULTATION)
    return not drafted, str(edition.effective or ""), [int(part) for part in edition.edition.split(".")]


def _inherited(rules: list[Rule], editions: tuple[Edition, ...], standards: Standards) -> list[Rule]:
    """The rules that editions take over from the ones they extend."""
    removed = {
        file.place.path: frozenset(file.document.value.get("removed", ())) for file in standards.sound("norm")
    }
    known = {edition.id: edition for edition in editions}
    by_edition: dict[str, dict[str, Rule]] = {}
    for rule in rules:
        by_edition.setdefault(f"{rule.norm}@{rule.edition}", {})[rule.id] = rule
    taken: list[Rule] = []
    for edition in editions:
        seen, base = {edition.id}, known.get(edition.extends or "")
        present = dict(by_edition.get(edition.id, {}))
        gone = {f"{edition.norm}/{name}" for name in removed.get(edition.source, ())}
        while base is not None and base.id not in seen:
            seen.add(base.id)
            for rule_id, rule in by_edition.get(base.id, {}).items():
                if rule_id not in present and rule_id not in gone and rule.norm == edition.norm:
                    present[rule_id] = in_edition(rule, edition.edition)
                    taken.append(present[rule_id])
            gone |= {f"{base.norm}/{name}" for name in removed.get(base.source, ())}
            base = known.get(base.extends or "")
    return taken
