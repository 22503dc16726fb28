"""The formats of what `guiju lint` says: faults in, text out; one file each, one line here."""

from collections.abc import Mapping

from checks.rulebook.notices import github, json_, sarif, text
from checks.rulebook.notices.notice import Notice, Render

FORMATS: Mapping[str, Render] = {
    "github": github.render,
    "json": json_.render,
    "sarif": sarif.render,
    "text": text.render,
}
"""Every format by its name, sorted."""

__all__ = ["FORMATS", "Notice", "Render"]
