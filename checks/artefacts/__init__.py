"""Artefacts: what snapshots hold, in the shapes that rules are evaluated on."""
