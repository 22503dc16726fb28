"""Selectors: how a rule names the things it judges; one language a file."""
