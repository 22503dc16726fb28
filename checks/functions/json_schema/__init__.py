"""JSON Schema as Spectral's `schema` judges: the order and the errors of Ajv, on values that hold references."""
