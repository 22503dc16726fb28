"""The register of functions: predicates that rules may name; one a file."""
