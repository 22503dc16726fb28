"""Progress: what a crawl is doing, on stderr."""

from types import TracebackType
from typing import Any, Self, TextIO

from checks.rulebook.fault import Lang

_EVERY = 200


class Progress:
    """Called with the collector's numbers; one line that is rewritten on a terminal, else a line now and then."""

    def __init__(self, name: str, stream: TextIO, lang: Lang = "zh") -> None:
        self._name = name
        self._lang = lang
        self._stream = stream
        self._live = stream.isatty()
        self._told = 0
        self._width = 0

    def __enter__(self) -> Self:
        """The progress itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave a clean line behind."""
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()

    def __call__(self, numbers: Any) -> None:
        """Tell how far collecting is; `numbers` has `done`, `waiting` and `url`."""
        if not self._live and numbers.done - self._told < _EVERY:
            return
        self._told = numbers.done
        line = f"采集 {self._name}：已取 {numbers.done}，待取 {numbers.waiting}"
        if self._lang == "en":
            line = f"collecting {self._name}: {numbers.done} fetched, {numbers.waiting} waiting"
        if self._live:
            self._stream.write("\r" + line)
            self._width = max(self._width, 2 * len(line))
        else:
            self._stream.write(line + "\n")
        self._stream.flush()
