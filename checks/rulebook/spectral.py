"""Spectral: rulesets of Spectral imported as they are; what cannot be translated is listed, never dropped.

A ruleset is YAML or JSON. Its selectors, core functions and OpenAPI functions run here; functions and rulesets
written in JavaScript, and rulesets at an address, do not.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any, Final

from checks.artefacts.decode import decode
from checks.artefacts.read_yaml import read_yaml
from checks.functions import FUNCTIONS
from checks.functions.json_schema.error import Task
from checks.functions.json_schema.evaluate import evaluate
from checks.model.obstacle import obstacle
from checks.model.sentence import Said, Sentence
from checks.model.shelf import Shelf
from checks.rulebook.layout import standards_folder
from checks.rulebook.options import options_schema, read_options
from checks.rulebook.spectral_alias import expand
from checks.rulebook.spectral_merge import ELSEWHERE, Draft, Source, merge
from checks.rulebook.spectral_migrate import migrate
from checks.rulebook.spectral_override import Pointers, apply_overrides
from checks.rulebook.spectral_rule import OFF, SEVERITIES, Ruleset, SpectralRule, Then, Untranslated
from checks.select.field import check_field
from checks.select.segment import Selector, SelectorError
from checks.select.spectral_path import parse_path

BUILT_IN: Final = {"spectral:oas": "spectral-oas.yaml"}
"""Rulesets that ship with the standards, by the name that `extends` and `--ruleset` use."""

_SCRIPTS: Final = (".js", ".mjs", ".cjs", ".ts")
_LARGEST: Final = 5_000_000


class RulesetError(Said, ValueError):
    """A ruleset that cannot be read at all; one sentence says why."""


class Itself(Mapping[str, Any]):
    """Parameters of a ruleset, which has none: `$name` stays as it is written."""

    def __getitem__(self, key: str) -> str:
        return "$" + key

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __contains__(self, key: object) -> bool:
        return True


def load_ruleset(
    name: str | Path, document: str | Path | None = None, standards: Path | None = None
) -> Ruleset:
    """Import a ruleset by path or built-in name; `document` is the file it will judge (for `overrides`).

    Raises `RulesetError` when the ruleset itself cannot be read.
    """
    folder = standards or standards_folder()
    source = _open(str(name), folder)
    pointers: Pointers = {}
    if document is not None:
        source, pointers = apply_overrides(source, _relative(str(document), source.name))
    merged = merge(source, lambda extended, base: _extended(extended, base, folder))
    untranslated = list(merged.untranslated)
    rules: list[SpectralRule] = []
    for code, draft in sorted(merged.rules.items()):
        places = pointers.get(code, {})
        if not draft.enabled and not places:
            continue
        made = _rule(draft, places)
        if made is None:
            continue
        if isinstance(made, Untranslated):
            untranslated.append(
                replace(made, formats=None if draft.formats is None else frozenset(draft.formats))
            )
        else:
            rules.append(made)
    options = source.content.get("parserOptions")
    options = options if isinstance(options, Mapping) else {}
    content = repr(sorted((each.code, repr(each)) for each in merged.rules.values()))
    return Ruleset(
        name=str(name),
        rules=tuple(rules),
        untranslated=tuple(sorted(set(untranslated), key=lambda each: (each.rule, each.reason))),
        formats=frozenset(merged.formats),
        duplicate_keys=SEVERITIES.get(options.get("duplicateKeys", "error"), 0),
        odd_keys=SEVERITIES.get(options.get("incompatibleValues", "error"), 0),
        digest=hashlib.sha256(content.encode()).hexdigest(),
    )


def _open(name: str, folder: Path) -> Source:
    if name in BUILT_IN:
        path = folder / "rulesets" / BUILT_IN[name]
    elif name.startswith(("http://", "https://")):
        raise RulesetError(
            f"规则集 {name} 在网络上，请先下载", f"the ruleset {name} is on the network: download it first"
        )
    elif name.endswith(_SCRIPTS):
        raise RulesetError(
            f"规则集 {name} 是 JavaScript，不能在这里运行",
            f"the ruleset {name} is JavaScript and cannot run here",
        )
    else:
        path = Path(name)
    try:
        if path.stat().st_size > _LARGEST:
            raise RulesetError(f"规则集 {name} 过大", f"the ruleset {name} is too large")
        text, _ = decode(path.read_bytes())
    except OSError as error:
        zh, en = obstacle(error)
        raise RulesetError(f"读不到规则集 {name}：{zh}", f"cannot read the ruleset {name}: {en}") from None
    tree = read_yaml(text, name)
    if tree.broken:
        fault = next(each for each in tree.faults if each.sort in ("syntax", "depth"))
        place = f"{name}:{fault.line}:{fault.column}"
        raise RulesetError(f"{place}: {fault.zh}", f"{place}: {fault.en}")
    if not isinstance(tree.value, dict):
        raise RulesetError(f"规则集 {name} 不是一个对象", f"the ruleset {name} is no object")
    if not {"extends", "rules", "overrides"} & tree.value.keys():
        raise RulesetError(
            f"规则集 {name} 没有 rules、extends 或 overrides",
            f"the ruleset {name} has neither rules nor extends nor overrides",
        )
    return Source(name if name in BUILT_IN else str(path.resolve()), migrate(tree.value))


def _extended(name: str, base: str, folder: Path) -> Source | Sentence:
    if name in BUILT_IN:
        return _open(name, folder)
    if name in ELSEWHERE:
        return Source(name, {"formats": list(ELSEWHERE[name])})
    if name.startswith("spectral:"):
        return Sentence(f"没有内置规则集 {name}", f"there is no built-in ruleset {name}")
    if name.startswith(("http://", "https://")):
        return Sentence(
            "在网络上的规则集不读取，请下载到本地", "a ruleset on the network is not read: download it"
        )
    if name.endswith(_SCRIPTS) or not re.search(r"\.(ya?ml|json)$", name):
        return Sentence(
            "JavaScript 规则集或 npm 包不能在这里运行",
            "rulesets in JavaScript and npm packages cannot run here",
        )
    path = name if name.startswith("/") else normpath(join(dirname(base.rstrip("#")), name))
    try:
        return _open(path, folder)
    except RulesetError as error:
        return error.why


def _relative(document: str, ruleset: str) -> str:
    if ruleset in BUILT_IN:
        return document
    import os.path

    return os.path.relpath(Path(document).resolve(), Path(ruleset).parent).replace("\\", "/")


def _rule(draft: Draft, pointers: Mapping[str, int]) -> SpectralRule | Untranslated | None:
    body = draft.body
    severity = body.get("severity", "warn")
    if not isinstance(severity, str | int) or severity not in SEVERITIES:
        return Untranslated(
            draft.code, Sentence(f"不认识的级别 {severity!r}", f"unknown severity {severity!r}")
        )
    try:
        given = _given(body.get("given"), draft.aliases)
        then = [_then(each, draft.foreign) for each in _listed(body.get("then"))]
    except ValueError as error:
        said = error.why if isinstance(error, Said) else Sentence(str(error), str(error))
        return Untranslated(draft.code, said)
    if not then:
        return Untranslated(draft.code, Sentence("规则没有 then", "the rule has no then"))
    number = SEVERITIES[severity]
    if number == OFF and not pointers:
        return None
    return SpectralRule(
        code=draft.code,
        given=given,
        then=tuple(then),
        severity=number,
        resolved=body.get("resolved") is not False,
        formats=None if draft.formats is None else frozenset(draft.formats),
        message=_text(body.get("message")),
        description=_text(body.get("description")),
        english=_text(body.get("en")),
        documentation=_text(body.get("documentationUrl")),
        pointers=dict(pointers),
    )


def _given(written: Any, aliases: Mapping[str, Any]) -> tuple[tuple[Any, Selector], ...]:
    found = [
        (conditions, parse_path(selector))
        for expression in _listed(written)
        for conditions, selector in expand(str(expression), aliases)
    ]
    if not found and not _listed(written):
        raise SelectorError("规则没有 given", "the rule has no given")
    return tuple(found)


def _then(written: Any, foreign: frozenset[str]) -> Then:
    if not isinstance(written, Mapping) or not isinstance(written.get("function"), str):
        raise SelectorError("then 没有写明 function", "then names no function")
    name = written["function"]
    function = None if name in foreign else FUNCTIONS.get(name)
    if function is None:
        raise SelectorError(
            f"函数 {name} 不是内置函数（JavaScript 函数不能在这里运行）",
            f"{name} is no built-in function (functions in JavaScript cannot run here)",
        )
    options = written.get("functionOptions")
    options = dict(options) if isinstance(options, Mapping) else {}
    values = read_options(function, options, Itself())
    if evaluate(options_schema(function), options, (), Task()):
        raise SelectorError(
            f"函数 {name} 的 functionOptions 类型不对", f"functionOptions of {name} are of a wrong type"
        )
    field = written.get("field")
    problem = None if field is None else check_field(str(field))
    if problem is not None:
        raise SelectorError(*problem)
    return Then(None if field is None else str(field), name, function.build(values, Shelf()), function.absent)


def _listed(written: Any) -> list[Any]:
    if written is None:
        return []
    return list(written) if isinstance(written, list) else [written]


def _text(written: Any) -> str | None:
    return None if written is None else str(written)
