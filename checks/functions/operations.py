"""Operations: the operations of the paths of an OpenAPI document."""

from collections.abc import Callable, Iterator
from typing import Any, Final

METHODS: Final = ("get", "head", "post", "put", "patch", "delete", "options", "trace")
"""Keys of a path item that are operations."""


def operations(paths: Any, resolve: Callable[[Any], Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and operation object, in the order of the document."""
    paths = resolve(paths)
    if not isinstance(paths, dict):
        return
    for path, item in paths.items():
        item = resolve(item)
        if not isinstance(item, dict):
            continue
        for method, operation in item.items():
            operation = resolve(operation)
            if method in METHODS and isinstance(operation, dict):
                yield path, method, operation
