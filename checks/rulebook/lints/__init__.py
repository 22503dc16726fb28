"""The lints: what a schema cannot say; one file each, one line here."""

from collections.abc import Mapping

from checks.rulebook.lints import (
    absences,
    consultations,
    declarations,
    duplicates,
    editions,
    examples,
    flows,
    headings,
    histories,
    options,
    parameters,
    prose,
    references,
    selectors,
    wheres,
)
from checks.rulebook.lints.bench import Bench, FileLint, WholeLint

FILE_LINTS: Mapping[str, FileLint] = {
    "absences": absences.absences,
    "examples": examples.examples,
    "histories": histories.histories,
    "options": options.options,
    "parameters": parameters.parameters,
    "prose": prose.prose,
    "selectors": selectors.selectors,
    "unmatched": selectors.unmatched,
    "wheres": wheres.wheres,
}
"""What is said of one rule file by itself, sorted."""

WHOLE_LINTS: Mapping[str, WholeLint] = {
    "borrowed": references.borrowed,
    "borrowed-parameters": parameters.borrowed_parameters,
    "clauses": references.clauses,
    "consultations": consultations.consultations,
    "declarations": declarations.declarations,
    "duplicates": duplicates.duplicates,
    "editions": editions.editions,
    "flows": flows.flows,
    "framework": references.framework,
    "headings": headings.headings,
    "homeless": editions.homeless,
    "norm-prose": prose.norm_prose,
    "profiles": references.profiles,
    "unreachable-profiles": wheres.unreachable_profiles,
}
"""What is said of the files together, sorted."""

__all__ = ["FILE_LINTS", "WHOLE_LINTS", "Bench"]
