"""schema: the JSON Schemas of all files of the standards."""

from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from checks.cli.exit_code import ExitCode
from checks.cli.folder import authoring_folder
from checks.cli.option import LangOption, StandardsOption
from checks.cli.refusal import unknown
from checks.cli.terminal import show, show_exact, talk
from checks.rulebook.fault import Lang
from checks.rulebook.load import grammar_of
from checks.rulebook.schemas import editor_schemas


def schema(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="输出哪个 schema：rule、norm 等；不写则列出全部。")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="写入规范文件夹的 schema/，供编辑器补全。")] = False,
    check: Annotated[bool, typer.Option("--check", help="与 schema/ 中的文件比较，不一致则返回 1。")] = False,
    standards: StandardsOption = None,
    lang: LangOption = "zh",
) -> int:
    """输出规则、规范等文件的 JSON Schema（编辑器补全和提示用）。"""
    grammar = grammar_of(authoring_folder(standards))
    schemas = editor_schemas(grammar.every, grammar.kinds)
    folder = authoring_folder(standards) / "schema"
    if check:
        return _check(folder, schemas, lang)
    if write:
        folder.mkdir(parents=True, exist_ok=True)
        for each, content in schemas.items():
            (folder / f"{each}.json").write_text(schema_text(content), encoding="utf-8")
        names = ", ".join(schemas)
        talk(f"written to {folder}: {names}" if lang == "en" else f"已写入 {folder}：{names}")
        return ExitCode.CLEAN
    if name is None:
        show("\n".join(f"{each}  {content['title']}" for each, content in schemas.items()))
        return ExitCode.CLEAN
    if name not in schemas:
        raise unknown(" schema", "schema", name, schemas)
    show_exact(schema_text(schemas[name]))
    return ExitCode.CLEAN


def schema_text(content: dict[str, Any]) -> str:
    """A schema as its file holds it."""
    return orjson.dumps(content, option=orjson.OPT_INDENT_2).decode() + "\n"


def _check(folder: Path, schemas: dict[str, dict[str, Any]], lang: Lang) -> int:
    stale = [
        each for each, content in schemas.items() if _read(folder / f"{each}.json") != schema_text(content)
    ]
    for each in stale:
        path = f"{folder / each}.json"
        show(
            f"{path} is not what the program writes: run guiju schema --write"
            if lang == "en"
            else f"{path} 与程序不一致，请运行 guiju schema --write"
        )
    return ExitCode.FOUND if stale else ExitCode.CLEAN


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
