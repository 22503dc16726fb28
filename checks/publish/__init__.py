"""Publication: rulebook and reports as plain Markdown pages, JSON and charts."""

from checks.publish.publication import NotOurs, publish

__all__ = ["NotOurs", "publish"]
