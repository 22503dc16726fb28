"""Publication: rulebook and reports as plain Markdown pages, JSON and charts."""
