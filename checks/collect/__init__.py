"""Collecting: everything that touches the world, up to the archive."""
