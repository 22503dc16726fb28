"""Show: an element in a message."""

from typing import Any

from checks.model.text import clip


def start_tag(node: Any, limit: int = 120) -> str:
    """The start tag on one line: `<img src="a.png">`."""
    written = "".join(
        f" {name}" if value is None else f' {name}="{value}"'
        for name, value in list(node.attributes.items())[:8]
    )
    return clip(f"<{node.tag}{written}>", limit)
