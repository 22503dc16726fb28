import pytest

from checks.functions.json_schema.formats import FORMATS

CASES = {
    "byte": ("aGk=", "a"),
    "date": ("2024-02-29", "2023-02-29"),
    "date-time": ("2026-01-01T00:00:00Z", "2026-01-01"),
    "duration": ("P1DT2H", "1D"),
    "email": ("a@b.cn", "a@b"),
    "hostname": ("a.gov.cn", "-a"),
    "ipv4": ("10.0.0.1", "10.0.0.256"),
    "ipv6": ("::1", "1::2::3"),
    "json-pointer": ("/a~1b", "a"),
    "json-pointer-uri-fragment": ("#/a", "/a"),
    "regex": ("^a", "("),
    "time": ("23:59:59", "24:00:00"),
    "uri": ("urn:a:b", "a b"),
    "uri-reference": ("../a?b#c", "a b"),
    "url": ("https://a.gov.cn/x", "a"),
    "uuid": ("123e4567-e89b-12d3-a456-426614174000", "123"),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_each_format(name: str) -> None:
    good, bad = CASES[name]
    assert FORMATS[name](good) and not FORMATS[name](bad)


def test_numbers() -> None:
    assert FORMATS["int32"](2**31 - 1) and not FORMATS["int32"](2**31) and FORMATS["int64"](2**62)
    assert not FORMATS["int64"](1.5) and FORMATS["int32"]("text") and FORMATS["date"](5)
