"""Style: what style attributes and plain style sheets within a page say, as far as they can be read by themselves."""

import re
from typing import Any, Final

from checks.model.page import PageView

_DECLARATION: Final = re.compile(r"\s*([-\w]+)\s*:\s*((?:[^;\"']|\"[^\"]*\"|'[^']*')*)(?:;|$)")
_IMPORTANT: Final = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)
_RULE: Final = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_PIXELS: Final = re.compile(r"(\d+(?:\.\d+)?)(px|pt|em|rem|%)")
_DEEPEST: Final = 60
_DEFAULT: Final = 16.0
_HEADINGS: Final = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.67, "small": 0.83}


def declarations(style: str) -> dict[str, tuple[str, bool]]:
    """Property to value and whether it is important; the last declaration counts, an important one before others."""
    found: dict[str, tuple[str, bool]] = {}
    if not style:
        return found
    for name, value in _DECLARATION.findall(_COMMENT.sub("", style)):
        plain = _IMPORTANT.sub("", value)
        important = plain != value
        name = name.lower()
        if important or not found.get(name, ("", False))[1]:
            found[name] = (plain.strip().lower(), important)
    return found


def font_size(node: Any, page: PageView) -> float | None:
    """The font size in px; None when a linked sheet or an unusual unit may decide it."""
    if page.css("link[rel~=stylesheet i]"):
        return None
    sizes = _sheet_sizes(page)
    factor = 1.0
    for _ in range(_DEEPEST):
        if node is None or not node.is_element_node:
            break
        written = declarations(node.attributes.get("style") or "").get("font-size", ("", False))[0]
        written = written or sizes.get(node.mem_id, "")
        if written:
            found = _PIXELS.fullmatch(written)
            if found is None:
                return None
            number, unit = float(found.group(1)), found.group(2)
            if unit in ("px", "pt", "rem"):
                return number * {"px": 1.0, "pt": 4 / 3, "rem": _DEFAULT}[unit] * factor
            factor *= number if unit == "em" else number / 100
        else:
            factor *= _HEADINGS.get(node.tag, 1.0)
        node = node.parent
    return _DEFAULT * factor


def _sheet_sizes(page: PageView) -> dict[int, str]:
    sizes: dict[int, str] = {}
    for sheet in page.css("style"):
        for selectors, body in _RULE.findall(_COMMENT.sub("", sheet.text())):
            size = declarations(body).get("font-size", ("", False))[0]
            if not size:
                continue
            for selector in selectors.split(","):
                try:
                    nodes = page.css(selector.strip())
                except Exception:  # a selector that Lexbor does not know matches nothing
                    continue
                sizes.update((node.mem_id, size) for node in nodes)
    return sizes
