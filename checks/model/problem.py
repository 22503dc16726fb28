"""Problem: what a predicate says of one value that does not hold."""

from dataclasses import dataclass

from checks.model.cause import Cause, in_english
from checks.model.finding import Evidence
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class Problem:
    """The predicate does not hold.

    `zh` and `en` are full sentences used when the rule gives no message of its own; `value` stands for
    `{value}` in messages and tells defects of one subject apart; `at` is the element, or the path of keys
    below the judged value, that shows the defect (None: the judged value itself); `evidence` where else than
    there it was seen.
    """

    zh: str
    en: str
    value: str = ""
    at: Value = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """The predicate cannot be decided; never a failure.

    `zh` and `en` say why in a sentence, both or neither; only what others wrote has no English. `at` and
    `evidence` are as a problem's.
    """

    cause: Cause
    zh: str = ""
    en: str = ""
    at: Value = None
    evidence: Evidence | None = None

    def told(self, lang: str = "zh") -> str:
        """Why, in the language; empty when the cause says it all."""
        return self.zh if lang != "en" else self.en or in_english(self.cause, self.zh)
