"""The rulebook: YAML files read strictly into editions, rules and lists."""

from checks.rulebook.fault import BrokenStandards, Fault
from checks.rulebook.load import Loaded, load_rulebook, load_standards

__all__ = ["BrokenStandards", "Fault", "Loaded", "load_rulebook", "load_standards"]
