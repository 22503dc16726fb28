"""Store option: where archives and reports of all runs are kept."""

from pathlib import Path
from typing import Annotated

import typer

StoreOption = Annotated[Path, typer.Option("--store", metavar="DIR", help="存档和报告所在的文件夹。")]
RunArgument = Annotated[str | None, typer.Argument(metavar="RUN", help="哪一次检查，默认最近一次。")]
