"""Emptiness: whether a column without entries is known to be empty, or may be filled where nobody looked."""

import re
from typing import Final

from checks.artefacts.filling import fetching_scripts
from checks.artefacts.page import Page
from checks.model.cause import Cause

_SENDS_ON: Final = re.compile(
    r"\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:replace|assign)\s*\(|http-equiv", re.I
)
_CONTENT: Final = "img, iframe, frame, object, embed, video, audio, canvas, form, table"
_EACH: Final = 20
"""How many characters of explanation a picture, a form or the like stands for."""
_FORWARDER: Final = 80


def sends_on(page: Page) -> bool:
    """Whether a page only sends visitors elsewhere: by a refresh, or with hardly a word by its script."""
    if page.css("meta[http-equiv=refresh i]"):
        return True
    if len(page.text) > _FORWARDER:
        return False
    return any(_SENDS_ON.search(node.text()) for node in page.css("script:not([src])"))


def doubt(page: Page) -> str | None:
    """Why a list that was read as empty need not be: something of it was not collected, or a script fetches it."""
    if page.seen_whole:
        return None
    waits = page.pending() is not None or next(fetching_scripts(page), None) is not None
    return Cause.RENDERING.value if waits else None


def note_chars(page: Page) -> int:
    """How much stands in an empty column, its heading and the breadcrumb apart, in characters."""
    body, crumbs = page.region("body"), page.region("breadcrumb")
    if body is None:
        return _EACH * len(page.css(_CONTENT))
    text = page.text_of(body)
    for part in (page.text_of(crumbs) if crumbs is not None else "", page.heading):
        text = text.replace(part, "", 1)
    return len("".join(text.split())) + _EACH * len(body.css(_CONTENT))
