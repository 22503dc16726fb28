"""Options: `functionOptions` fit their function, and the function can be built from them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import jsonschema_rs

from checks.model.function import Function
from checks.model.sentence import Said
from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, Steps, checks_of, mapping, texts
from checks.rulebook.nearest import nearest
from checks.rulebook.options import options_schema, read_options, resolve_parameters
from checks.rulebook.standards import File
from checks.rulebook.wording import faults_of

_SHELVES = {"codelist": ("codelists", "代码表", "code list"), "lexicon": ("lexicons", "词表", "lexicon")}


def options(file: File, bench: Bench) -> Iterator[Fault]:
    """Unknown or ill-typed options, unknown parameters and lists, options that make no sense."""
    value = file.document.value
    parameters = mapping(value, "parameters")
    for steps, item in checks_of(value):
        function = bench.grammar.every.get(item["function"])
        if function is not None:
            yield from _options(file, (*steps, "functionOptions"), item, function, parameters, bench)


def _options(
    file: File,
    steps: Steps,
    item: Mapping[str, Any],
    function: Function,
    parameters: Mapping[str, Any],
    bench: Bench,
) -> Iterator[Fault]:
    written = item.get("functionOptions", {})
    if not isinstance(written, dict):
        return
    document = file.document
    unknown = list(_unknown_parameters(written, parameters))
    for path, name in unknown:
        meant = nearest(name, parameters)
        zh, en = (
            f"未知的参数 ${name}，请在 parameters 中写明",
            f"unknown parameter ${name}: declare it in parameters",
        )
        yield document.fault(
            (*steps, *path), "parameter/unknown", zh, en, suggestion=f"${meant}" if meant else ""
        )
    if unknown:
        return
    values = resolve_parameters(written, parameters)
    schema, checker = _checker(function)
    faults = faults_of(document, schema, checker.iter_errors(values), steps)
    if not written and faults:
        required = "、".join(schema.get("required", ()))
        zh, en = (
            f"函数 {function.name} 需要选项 {required}",
            f"the function {function.name} needs options: {required}",
        )
        yield document.fault(steps, "options/missing", zh, en)
        return
    yield from faults
    lists = list(_unknown_lists(file, steps, values, bench))
    yield from lists
    if faults or lists:
        return
    try:
        function.build(read_options(function, values, {}), bench.rulebook.shelf)
    except Exception as error:  # of an installed package, anything
        said = error.why if isinstance(error, Said) else (str(error), str(error))
        reason, why = (" ".join(each.split())[:200] for each in said)
        zh = f"函数 {function.name} 不接受这些选项：{reason}"
        en = f"the function {function.name} refuses its options: {why}"
        yield document.fault(steps, "options/refused", zh, en)


def _unknown_parameters(
    value: Any, parameters: Mapping[str, Any], path: Steps = ()
) -> Iterator[tuple[Steps, str]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _unknown_parameters(item, parameters, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _unknown_parameters(item, parameters, (*path, index))
    elif isinstance(value, str):
        try:
            resolve_parameters(value, parameters)
        except ValueError:
            yield path, value[1:]


def _unknown_lists(file: File, steps: Steps, values: Mapping[str, Any], bench: Bench) -> Iterator[Fault]:
    for key, (shelf, zh_noun, en_noun) in _SHELVES.items():
        known = getattr(bench.rulebook.shelf, shelf)
        for option in (key, shelf):
            for path, name in texts(values.get(option)):
                if name not in known:
                    zh, en = f"没有这个{zh_noun}：{name}", f"unknown {en_noun}: {name}"
                    yield file.document.fault(
                        (*steps, option, *path), f"reference/{key}", zh, en, suggestion=nearest(name, known)
                    )


@lru_cache(maxsize=512)
def _checker(function: Function) -> tuple[dict[str, Any], Any]:
    schema = options_schema(function)
    return schema, jsonschema_rs.Draft7Validator(schema)
