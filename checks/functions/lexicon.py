"""lexicon: a text holds none of a lexicon's terms.

The value is a text, or an element or region whose visible text is taken, with `spoken` also the
alternatives of its pictures and links. `lexicon` names the list, `kinds` some of its kinds. Terms are
looked for folded (NFKC, case, white space), the longest first. A hit is dropped where it stands within one
of the term's `allowed_in`, or where one of the words `unless` stands at most `window` characters before or
after it. One problem a term; its message gives the right form when the list does. `atLeast` different terms
make a problem.
Source: 国办秘函〔2019〕19号 严重表述错误（词表各自注明来源）.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checks.functions.marks.everywhere import spoken_text
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf, Term
from checks.model.text import clip, fold, squeeze
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class LexiconOptions:
    """Which terms to look for, and where they do not count."""

    lexicon: str
    kinds: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    window: int = 12
    spoken: bool = False
    atLeast: int = 1


def build(options: LexiconOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a lexicon that does not exist."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    if options.lexicon not in shelf.lexicons:
        raise OptionsError(f"没有词表 {options.lexicon!r}", f"there is no lexicon {options.lexicon!r}")
    chosen = [
        term
        for term in shelf.lexicons[options.lexicon].terms
        if not options.kinds or term.kind in options.kinds
    ]
    terms = {fold(term.text): term for term in chosen if term.text.strip()}
    names = list(terms)
    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest) if names else None
    words = frozenset(map(squeeze, names))
    unless = tuple(fold(word) for word in options.unless)

    def hits(text: str) -> Iterator[tuple[Term, int]]:
        if automaton is None:
            return
        try:
            found = automaton.find_matches_as_indexes(text)
        except UnicodeEncodeError:  # a lone surrogate, which JSON can hold
            found = automaton.find_matches_as_indexes(text.encode("utf-8", "replace").decode())
        for index, start, end in found:
            term = terms[names[index]]
            if not _is_allowed(text, start, end, term) and not _is_near(
                text, start, end, unless, options.window
            ):
                yield term, start

    def predicate(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        text = _text_of(value, context, options.spoken)
        if not text or (hasattr(value, "css") and not context.artefact.holds(text, words)):
            return
        text = text.casefold()
        found: dict[str, tuple[Term, list[int]]] = {}
        for term, start in hits(text):
            found.setdefault(term.text, (term, []))[1].append(start)
        if len(found) < options.atLeast:
            return
        for name, (term, places) in found.items():
            around = clip(text[max(0, places[0] - 10) : places[0] + len(name) + 10], 40)
            right, en_right = (f"，应为“{term.right}”", f", write {term.right!r}") if term.right else ("", "")
            times = f"（{len(places)} 处）" if len(places) > 1 else ""
            yield Problem(f"“{name}”{right}{times}：{around}", f"{name!r}{en_right}: {around}", value=name)

    return predicate


def _text_of(value: Value, context: Context, spoken: bool) -> str:
    if isinstance(value, str):
        return fold(value)
    if not hasattr(value, "css"):
        return ""
    return spoken_text(value, context.artefact) if spoken else str(context.artefact.text_of(value))


def _is_allowed(text: str, start: int, end: int, term: Term) -> bool:
    """Whether the hit stands within one of the longer texts in which it is lawful."""
    for written in term.allowed_in:
        longer = fold(written)
        low = max(0, start - len(longer))
        at = text.find(longer, low, end + len(longer))
        while at >= 0:
            if at <= start and end <= at + len(longer):
                return True
            at = text.find(longer, at + 1, end + len(longer))
    return False


def _is_near(text: str, start: int, end: int, words: tuple[str, ...], window: int) -> bool:
    around = text[max(0, start - window) : end + window]
    return any(word in around for word in words)


FUNCTION = Function("lexicon", LexiconOptions, build, __doc__ or "")
