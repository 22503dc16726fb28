"""Guiju (规矩): norms of a digital government as versioned rules, judged with evidence."""

__version__ = "0.1.0"
