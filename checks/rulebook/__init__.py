"""The rulebook: from YAML files to frozen rules, with every mistake at its place."""
