"""The engine: rules and artefacts in, outcomes out; pure."""
