"""What minimatch 3.1.5 says with `matchBase` of the same paths and patterns."""

import pytest

from checks.rulebook.glob import matches

PATHS = (
    "a.yaml", "../docs/x.json", "docs/x.json", "docs/sub/x.json", ".hidden/x.json", "docs/.x.json", "x.json",
    "docs/a/b/c.yaml", "docs/[x].json", "docs/api-v2.yaml", "接口/目录.yaml",
)  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "fitting"),
    [
        ("*.yaml", ["a.yaml", "docs/a/b/c.yaml", "docs/api-v2.yaml", "接口/目录.yaml"]),
        ("**/*.json", ["docs/x.json", "docs/sub/x.json", "x.json", "docs/[x].json"]),
        ("../**/*.json", ["../docs/x.json"]),
        ("docs/*.json", ["docs/x.json", "docs/[x].json"]),
        ("docs/**/x.json", ["docs/x.json", "docs/sub/x.json"]),
        (
            "docs/**",
            ["docs/x.json", "docs/sub/x.json", "docs/a/b/c.yaml", "docs/[x].json", "docs/api-v2.yaml"],
        ),
        ("docs/**.json", ["docs/x.json", "docs/[x].json"]),
        ("docs/?.json", ["docs/x.json"]),
        ("docs/[!y].json", ["docs/x.json"]),
        ("docs/[]x].json", ["docs/x.json"]),
        ("docs/\\[x\\].json", ["docs/[x].json"]),
        ("docs/.*", ["docs/.x.json"]),
        (".hidden/*", [".hidden/x.json"]),
        ("{docs,src}/**/*.{json,yml}", ["docs/x.json", "docs/sub/x.json", "docs/[x].json"]),
        ("docs/api-v{1..3}.yaml", ["docs/api-v2.yaml"]),
        ("docs/!(y).json", ["docs/x.json", "docs/[x].json"]),
        ("docs/@(x|y).json", ["docs/x.json"]),
        ("docs/+(x|y).json", ["docs/x.json"]),
        ("docs//x.json", ["docs/x.json"]),
        ("./x.json", []),
        ("docs", []),
        ("#x", []),
        ("", []),
        ("接口/*.yaml", ["接口/目录.yaml"]),
        (
            "!docs/**",
            ["a.yaml", "../docs/x.json", ".hidden/x.json", "docs/.x.json", "x.json", "接口/目录.yaml"],
        ),
    ],
)
def test_patterns(pattern: str, fitting: list[str]) -> None:
    assert [path for path in PATHS if matches(path, pattern)] == fitting


def test_hostile_patterns_end() -> None:
    assert not matches("a" * 200, "**/" * 300 + "b")
    assert not matches("a", "{a,b}" * 190)
    assert not matches("a", "*" * 2_000)
