"""Register macros: what rules on registers may call beside DuckDB's own functions."""

from typing import Final

from checks.select.macro import Macro

_WIDE: Final = "〔［[【〕］]】‐‑‒–—―−－" + "".join(chr(0xFF00 + code - 0x20) for code in range(0x21, 0x7F))
_PLAIN: Final = "(((())))--------" + "".join(map(chr, range(0x21, 0x7F)))
_PART: Final = r"\s?[0-9]+(?:\.[0-9]+)*"
_YEAR: Final = r"\s?-+\s?(?:19|20)[0-9]{2}\b"
_NUMBER: Final = (
    rf"\b(?:(?:GB(?:\s?/\s?[TZ])?|DB[0-9]{{2}}(?:[0-9]{{2}})?(?:\s?/\s?[TZ])?|T/[A-Z]+|ZWFW\s?C?|(?:CJJ|JGJ|JTG)(?:/[TZ])?"
    rf"|[A-Z]{{2}}\s?/\s?[TZ]){_PART}(?:{_YEAR})?|[A-Z]{{2}}{_PART}{_YEAR})"
)
_COUNTED: Final = "[^0-9.余多以左几至到-]{0,6}"


MACROS: Final = (
    Macro(
        "plain_text",
        ("written",),
        "全角变半角，各种横线变短横线，各种括号变圆括号，字母大写",
        f"upper(translate(written, '{_WIDE}', '{_PLAIN.replace(chr(39), chr(39) * 2)}'))",
    ),
    Macro(
        "title_key",
        ("written",),
        "名称，去掉标点、空白和大小写差别",
        r"nullif(lower(regexp_replace(plain_text(written), '[\s\p{P}\p{S}]+', '', 'g')), '')",
    ),
    Macro(
        "norm_key",
        ("written",),
        "标准编号或文号，去掉空白，统一横线、括号和大小写，例如 GB/T39046-2020",
        r"nullif(regexp_replace(plain_text(written), '[\s\p{Zs}]+', '', 'g'), '')",
    ),
    Macro(
        "norm_base",
        ("written",),
        "标准编号去掉年份，例如 GB/T39046",
        "regexp_replace(norm_key(written), '-[0-9]{4}$', '')",
    ),
    Macro(
        "norm_shown",
        ("key",),
        "norm_key 写给人看的样子，例如 GB/T 39046-2020",
        r"regexp_replace(regexp_replace(key, '^(.*[A-Z])([0-9])', '\1 \2'), '^ZWFWC ', 'ZWFW C')",
    ),
    Macro(
        "norm_numbers",
        ("written",),
        "一格文字里的各个标准编号，每个都是 norm_key；书名、空白和顿号不影响",
        "list_sort(list_distinct(list_transform("
        f"regexp_extract_all(plain_text(coalesce(written, '')), '{_NUMBER}'), lambda each: norm_key(each))))",
    ),
    Macro(
        "same_norm",
        ("one", "other"),
        "两个 norm_key 是同一项标准；有一个不带年份的，只比年份以前",
        "(one = other OR ((one = norm_base(one) OR other = norm_base(other)) AND norm_base(one) = norm_base(other)))",
    ),
    Macro(
        "in_percent",
        ("written", "unit"),
        "数值是不是百分数",
        "regexp_matches(plain_text(coalesce(written, '') || coalesce(unit, '')), '%|百分')",
    ),
    Macro(
        "amount",
        ("written", "unit"),
        "数值：去掉千分位，按万、亿换算；“超过360万”这样不准确的为空",
        "CASE WHEN regexp_full_match(regexp_replace(plain_text(written), '[,\\s]+', '', 'g'), "
        f"'[-+]?[0-9]{{1,15}}(\\.[0-9]{{1,9}})?[万亿]?{_COUNTED}') THEN round("
        "CAST(regexp_extract(regexp_replace(plain_text(written), '[,\\s]+', '', 'g'), '^[-+]?[0-9.]+') AS DOUBLE)"
        " * CASE WHEN contains(written, '亿') OR starts_with(coalesce(unit, ''), '亿') THEN 100000000"
        " WHEN contains(written, '万') OR starts_with(coalesce(unit, ''), '万') THEN 10000 ELSE 1 END, 6) END",
    ),
)
"""In the order in which they build on each other."""
