"""Impact: what would change if other standards judged the same evidence."""

from dataclasses import dataclass

from checks.model.finding import Finding
from checks.model.outcome import Outcome
from checks.model.report import Score


@dataclass(frozen=True, slots=True)
class RuleImpact:
    """One rule on one target: outcome before and after (None: the rule is not there), findings that come and go.

    `appeared` and `vanished` count failed findings by fingerprint; `examples` are up to three of them, those
    that appear first.
    """

    rule: str
    before: Outcome | None
    after: Outcome | None
    appeared: int
    vanished: int
    examples: tuple[Finding, ...] = ()

    @property
    def flips(self) -> bool:
        """Whether the outcome itself changes."""
        return self.before is not self.after


@dataclass(frozen=True, slots=True)
class TargetImpact:
    """All rules that judge one target otherwise, and its score before and after."""

    target: str
    name: str
    before: Score
    after: Score
    rules: tuple[RuleImpact, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """All targets of one run; `rules` are the rules whose reading differs, `unread` the targets without evidence."""

    run: str
    rules: tuple[str, ...]
    targets: tuple[TargetImpact, ...]
    unread: tuple[str, ...] = ()
