"""Option: the options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from checks.cli.refusal import Refusal
from checks.rulebook.fault import Lang

StandardsOption = Annotated[
    Path | None,
    typer.Option("--standards", metavar="DIR", help="规范文件夹；不写则用随程序附带的规范。"),
]
LangOption = Annotated[Lang, typer.Option("--lang", help="输出语言。")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="结果写入文件，不写则输出到终端。")
]
NormOption = Annotated[
    list[str] | None, typer.Option("--norm", metavar="ID[@版本]", help="只看这项规范，可写多次。")
]
RuleOption = Annotated[
    list[str] | None, typer.Option("--rule", metavar="ID", help="只看这条规则，可写多次。")
]
ResolveOption = Annotated[
    list[str] | None,
    typer.Option("--resolve", metavar="HOST:PORT:ADDRESS", help="像 curl 一样指定地址，可写多次。"),
]
WaiversOption = Annotated[
    Path | None,
    typer.Option(
        "--waivers", metavar="FILE", exists=True, dir_okay=False, help="豁免和人工确认（waivers.yaml）。"
    ),
]
IgnoreWaiversOption = Annotated[bool, typer.Option("--ignore-waivers", help="不理会豁免，供审计用。")]


def read_pins(written: list[str] | None) -> tuple[str, ...]:
    """What `--resolve` gives; anything that cannot be read is refused."""
    if not written:
        return ()
    from checks.collect.address import Pin  # sockets are loaded only where something is fetched

    for each in written:
        try:
            Pin.parse(each)
        except ValueError:
            shape = "www.example.gov.cn:80:127.0.0.1"
            zh, en = f"应写成 {shape}，不是 {each}", f"is written as {shape}, not {each}"
            raise Refusal(zh, en, option="--resolve") from None
    return tuple(written)
