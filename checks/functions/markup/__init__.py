"""Markup: what HTML and ARIA say of elements, as far as it shows without a browser."""
