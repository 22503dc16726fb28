"""Pool: one process for each task, a few at a time; a task whose process dies is tried once more."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any, Final, Literal

Ending = Literal["done", "failed", "died"]

_TRIES: Final = 2


def run_all(
    work: Callable[..., None], tasks: Iterable[tuple[str, tuple[Any, ...]]], jobs: int
) -> Iterator[tuple[str, Ending]]:
    """Run `work(*arguments)` for each named task in a process of its own; yield each name as it ends.

    `failed`: the work raised; `died`: the process was killed twice. Nothing else of the run is touched.
    """
    context = multiprocessing.get_context("spawn")
    waiting = deque((name, arguments, 1) for name, arguments in tasks)
    running: dict[Any, tuple[str, tuple[Any, ...], int, Any]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < max(1, jobs):
                name, arguments, attempt = waiting.popleft()
                process = context.Process(target=work, args=arguments, name=name)
                process.start()
                running[process.sentinel] = (name, arguments, attempt, process)
            for sentinel in wait(list(running)):
                name, arguments, attempt, process = running.pop(sentinel)
                process.join()
                if process.exitcode == 0:
                    yield name, "done"
                elif process.exitcode == 1:
                    yield name, "failed"
                elif attempt < _TRIES:
                    waiting.append((name, arguments, attempt + 1))
                else:
                    yield name, "died"
    finally:
        for _, _, _, process in running.values():
            process.terminate()
            process.join()
