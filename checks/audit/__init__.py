"""Audits: one target or many, the store, history and impact."""
