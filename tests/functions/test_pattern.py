import pytest

from checks.model.cause import Cause
from tests.functions.calling import fails, holds, unknown


def test_match_and_not_match() -> None:
    assert holds("pattern", "abc", {"match": "^a"}) and fails("pattern", "abc", {"match": "^b"})
    assert fails("pattern", "Abc", {"notMatch": "/^a/i"}) and holds("pattern", 5, {"match": "^a"})
    assert fails("pattern", "a\n", {"match": "a$"})  # $ is the very end in JavaScript


def test_what_re2_refuses_runs_and_is_limited() -> None:
    assert holds("pattern", "foobar", {"match": "foo(?=bar)"}) and fails(
        "pattern", "foo", {"match": "foo(?=bar)"}
    )
    stalling = {"match": "^(?=a)(a|aa)+$"}
    assert unknown("pattern", "a" * 3000 + "!", stalling).cause is Cause.LIMIT


def test_unusable_options() -> None:
    with pytest.raises(ValueError, match="match or notMatch"):
        holds("pattern", "a")
    with pytest.raises(ValueError, match="regular expression"):
        holds("pattern", "a", {"match": "("})
