"""new: start a norm, an edition or a rule."""

import re
from pathlib import Path
from typing import Annotated, Literal, get_args

import orjson
import typer

from checks.cli.day import read_day, today
from checks.cli.exit_code import ExitCode
from checks.cli.folder import authoring_folder, shown_path
from checks.cli.loading import open_standards
from checks.cli.option import LangOption, StandardsOption
from checks.cli.refusal import Refusal, unknown
from checks.cli.terminal import show, talk
from checks.model.artefact import On
from checks.rulebook.nearest import nearest
from checks.rulebook.scaffold import norm_text, rule_text
from checks.rulebook.schemas.pieces import EDITION, NAME


def new(
    sort: Annotated[
        Literal["norm", "edition", "rule"],
        typer.Argument(metavar="norm|edition|rule", help="新建什么：规范、版本或规则。"),
    ],
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="norm：编号；edition：规范@版本；rule：规范/规则。")
    ],
    on: Annotated[
        str, typer.Option("--on", metavar="对象", help="规则的判定对象：page、site、interface 等。")
    ] = "page",
    title: Annotated[str, typer.Option("--title", metavar="名称", help="规范名称。")] = "待写：规范名称",
    edition: Annotated[
        str | None,
        typer.Option("--edition", metavar="版本", help="norm 的第一版，或规则写在哪一版；默认最新一版。"),
    ] = None,
    day: Annotated[str | None, typer.Option("--date", metavar="日期", help="修订日期，默认今天。")] = None,
    standards: StandardsOption = None,
    lang: LangOption = "zh",
) -> int:
    """新建规范、版本或规则的骨架：规则自带一个会失败的例子；不联网。"""
    folder = authoring_folder(standards)
    if sort == "norm":
        path, text = _norm(name, edition or "1.0", title)
    elif sort == "edition":
        path, text = _edition(folder, name)
    else:
        path, text = _rule(folder, name, edition, on, day or today().isoformat())
    target = folder / path
    if target.exists():
        raise Refusal(f"已经存在：{shown_path(folder, path)}", f"exists already: {shown_path(folder, path)}")
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.name == "norm.yaml":
        (target.parent / "rules").mkdir(exist_ok=True)
    target.write_text(text, encoding="utf-8")
    show(shown_path(folder, path))
    talk(
        "Next: write what is marked 待写; guiju lint checks the writing, guiju test runs the examples."
        if lang == "en"
        else "下一步：把“待写”改完；guiju lint 检查写法，guiju test 运行例子。"
    )
    return ExitCode.CLEAN


def _norm(name: str, edition: str, title: str) -> tuple[str, str]:
    _must(
        NAME,
        name,
        "规范编号用小写字母、数字和连字符，例如 cluster-content",
        "a norm is named by lower-case letters, digits and hyphens, as cluster-content",
    )
    _must(EDITION, edition, "版本用数字和点，例如 1.0", "an edition is digits and dots, as 1.0")
    return f"norms/{name}/{edition}/norm.yaml", norm_text(_quoted(title), edition)


def _edition(folder: Path, name: str) -> tuple[str, str]:
    norm, _, edition = name.partition("@")
    form = ("写成 规范@版本，例如 cluster-content@1.1", "write norm@edition, as cluster-content@1.1")
    _must(NAME, norm, *form)
    _must(EDITION, edition, *form)
    before = [each for each in open_standards(folder).rulebook.editions if each.norm == norm]
    if not before:
        raise _no_norm(folder, norm)
    latest = max(before, key=lambda each: (str(each.effective or "9999"), each.edition))
    return f"norms/{norm}/{edition}/norm.yaml", norm_text(_quoted(latest.title), edition, latest.id)


def _rule(folder: Path, name: str, edition: str | None, on: str, day: str) -> tuple[str, str]:
    norm, _, rule = name.partition("/")
    form = (
        "写成 规范/规则，例如 cluster-content/column-updated",
        "write norm/rule, as cluster-content/column-updated",
    )
    _must(NAME, norm, *form)
    _must(NAME, rule, *form)
    read_day(day, "--date")
    if on not in get_args(On):
        raise unknown("判定对象", "artefact", on, get_args(On), "--on")
    editions = sorted(
        path.name for path in (folder / "norms" / norm).glob("*") if (path / "norm.yaml").is_file()
    )
    if not editions:
        raise _no_norm(folder, norm)
    if edition is not None and edition not in editions:
        raise unknown(f" {norm} 的版本", f"edition of {norm}", edition, editions, "--edition")
    chosen = edition or max(editions, key=_numbers)
    kind: On = on  # type: ignore[assignment]
    return f"norms/{norm}/{chosen}/rules/{rule}.yaml", rule_text(kind, day)


def _no_norm(folder: Path, norm: str) -> Refusal:
    names = [each.name for each in (folder / "norms").glob("*")]
    return Refusal(
        f"没有规范 {norm}；新的规范先用 guiju new norm {norm}",
        f"there is no norm {norm}; a new one begins with guiju new norm {norm}",
        meant=nearest(norm, names),
    )


def _must(pattern: str, text: str, zh: str, en: str) -> None:
    if not re.fullmatch(pattern, text) or "\n" in text:
        raise Refusal(zh, en)


def _numbers(edition: str) -> list[int]:
    return [int(part) for part in edition.split(".")]


def _quoted(text: str) -> str:
    """As a YAML scalar: JSON is one."""
    return orjson.dumps(text).decode()
