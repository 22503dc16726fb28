"""autocomplete: an autocomplete attribute says what HTML lets it say.

The value is the attribute's text: `on`, `off`, or in this order an optional `section-…`, `shipping` or
`billing`, then a field name, before names of contact (tel, email, impp …) also `home`, `work`, `mobile`,
`fax` or `pager`, and `webauthn` at the end. Blank holds.
Source: WHATWG HTML §4.10.18.7; WCAG 1.3.5; ACT rule 73f2c2.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_PLAIN: Final = frozenset(
    str.split(
        "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password "
        "current-password one-time-code organization-title organization street-address address-line1 address-line2 "
        "address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name "
        "cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type "
        "transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo"
    )
)
_CONTACT: Final = frozenset(
    str.split(
        "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email impp"
    )
)
_SORTS: Final = frozenset(("home", "work", "mobile", "fax", "pager"))


@dataclass(frozen=True, slots=True)
class AutocompleteOptions:
    """No options."""


def build(options: AutocompleteOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def autocomplete(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if isinstance(value, str) and value.strip() and not is_valid(value):
            yield Problem(
                f"autocomplete 的值无效：{value}", f"not a value of autocomplete: {value}", value=value
            )

    return autocomplete


def is_valid(text: str) -> bool:
    """Whether a list of autofill tokens is one that HTML knows."""
    words = text.lower().split()
    if words in (["on"], ["off"]):
        return True
    if words and words[-1] == "webauthn" and len(words) > 1:
        words.pop()
    if words and words[0].startswith("section-"):
        words.pop(0)
    if words and words[0] in ("shipping", "billing"):
        words.pop(0)
    if len(words) == 2 and words[0] in _SORTS:
        return words[1] in _CONTACT
    return len(words) == 1 and words[0] in _PLAIN | _CONTACT


FUNCTION = Function("autocomplete", AutocompleteOptions, build, __doc__ or "")
