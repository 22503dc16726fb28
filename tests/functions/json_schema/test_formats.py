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
    "relative-json-pointer": ("1/a", "/a"),
    "time": ("23:59:59", "24:00:00"),
    "uri": ("urn:a:b", "a b"),
    "uri-reference": ("../a?b#c", "a b"),
    "uri-template": ("/a/{b}", "/a/{b"),
    "url": ("https://a.gov.cn/x", "a"),
    "uuid": ("123e4567-e89b-12d3-a456-426614174000", "123"),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_each_format(name: str) -> None:
    good, bad = CASES[name]
    assert FORMATS[name](good) and not FORMATS[name](bad)


def test_numbers() -> None:
    assert FORMATS["int32"](2**31 - 1) and not FORMATS["int32"](2**31) and FORMATS["int64"](2**70)
    assert not FORMATS["int64"](1.5) and FORMATS["int32"]("text") and FORMATS["date"](5)


# What ajv-formats 2.1.1 says of the same texts.
SAID: list[tuple[str, str, bool]] = [
    ("uri", "http:", False), ("uri", "/", False), ("uri", "http://a.b?q=[1]", False), ("uri", "http://[::1]/", True),
    ("uri", "https://例子.cn", False), ("uri", "mailto:x@y.z", True), ("uri", "http://a.b/{id}", False),
    ("uri-reference", "#a#b", False), ("uri-reference", "a[0]", False), ("uri-reference", "", True),
    ("uri-reference", "#/paths/~1a~1{id}", False), ("uri-reference", "中文.yaml#/A", False),
    ("url", "http://localhost:8080/x", False), ("url", "http://10.0.0.1/", False), ("url", "http://1.2.3.4", True),
    ("url", "https://a.gov.cn/x?y=中", True), ("url", "http://u:p@a.cn/", True), ("url", "http://a_b.cn", False),
    ("url", "https://例子.中国", True), ("url", "http://a.c", False), ("ipv4", "01.2.3.4", True),
    ("ipv4", "1.2.3", False), ("ipv4", "1.2.3.4.", False), ("ipv6", "fe80::1%eth0", False), ("regex", "(?i)a", False),
    ("regex", "[(?]", True), ("regex", "(?<n>a)", True), ("json-pointer-uri-fragment", "#/a b", False),
    ("byte", "x\nYQ==", True), ("byte", "Y Q=", False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "fine"), SAID)
def test_as_ajv_says(name: str, text: str, fine: bool) -> None:
    assert bool(FORMATS[name](text)) is fine
