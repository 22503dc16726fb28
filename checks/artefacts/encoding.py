"""Encoding: bytes of a page to text, as browsers do it (WHATWG HTML §13.2.3, Encoding Standard)."""

import re
from dataclasses import dataclass
from typing import Final

PRESCAN: Final = 1024
"""How many bytes the standard searches for a declaration."""
_LATE: Final = 4096
_FEWEST_BAD: Final = 8
_HIGH: Final = bytes(range(128, 256))

_FAMILIES: Final = {
    "utf-8": ("utf-8", "utf8 utf-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
    "gb18030": (
        "gb18030",
        "gb18030 gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk cp936 gb-2312",
    ),
    "big5": ("big5hkscs", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
    "utf-16le": ("utf-16-le", "utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff"),
    "utf-16be": ("utf-16-be", "utf-16be unicodefffe"),
    "shift_jis": ("cp932", "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis windows-31j ms932"),
    "euc-jp": ("euc_jp", "euc-jp x-euc-jp cseucpkdfmtjapanese"),
    "iso-2022-jp": ("iso2022_jp", "iso-2022-jp csiso2022jp"),
    "euc-kr": ("cp949", "euc-kr cseuckr korean ks_c_5601-1987 ksc5601 windows-949"),
    "windows-1252": (
        "cp1252",
        "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 l1 ascii us-ascii",
    ),
    "windows-1251": ("cp1251", "windows-1251 cp1251 x-cp1251"),
    "koi8-r": ("koi8_r", "koi8-r koi8 koi cskoi8r"),
}
_LABELS: Final = {label: name for name, (_, labels) in _FAMILIES.items() for label in labels.split()}
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be"))

_COMMENT: Final = re.compile(rb"<!--(?:-?>|.*?(?:-->|\Z))", re.DOTALL)
_META: Final = re.compile(rb"<meta[\s/]((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(
    rb"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?", re.IGNORECASE
)
_IN_CONTENT: Final = re.compile(rb"charset\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s;\"']+))", re.IGNORECASE)
_IN_HEADER: Final = re.compile(r";\s*charset\s*=\s*\"?'?([^\s;\"']+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Declared:
    """The encodings a page declares, as labels written (lower case); None: not declared there.

    `meta` stands within the first 1,024 bytes; `late` is a meta that stands after them.
    """

    bom: str | None = None
    http: str | None = None
    meta: str | None = None
    late: str | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding that gave it; `bad` counts the characters that could not be decoded."""

    text: str
    charset: str
    declared: Declared
    bad: int = 0


def decode(body: bytes, content_type: str | None = None, fallback: str | None = None) -> Decoded:
    """Decode by BOM, then HTTP charset, then meta, then `fallback`, then detection.

    gb2312 and gbk are decoded as GB18030; what cannot be decoded becomes U+FFFD and is counted, never raised.
    GB18030 bytes under a label of UTF-8 are read as what they are, with the count of what the label loses: a
    wrong label is one fault, and no reason to miss everything on the page.
    `fallback` is the encoding of the page that refers to a script.
    """
    declared = declared_encodings(body, content_type)
    bom = next(((mark, name) for mark, name in _BOMS if body.startswith(mark)), None)
    if bom is not None:
        return _decoded(body[len(bom[0]) :], bom[1], declared)
    for label in (declared.http, declared.meta, declared.late, fallback):
        name = encoding_of(label)
        if name is not None:
            if name.startswith("utf-16") and label not in (declared.http, fallback):
                name = "utf-8"  # a meta that can be read as ASCII is no UTF-16
            return _decoded(body, name, declared)
    return _decoded(body, detect(body), declared)


def encode(text: str, name: str) -> bytes:
    """Text in an encoding of the standard's name; what it cannot hold becomes a question mark."""
    return text.encode(_FAMILIES[name][0], "replace")


def encoding_of(label: str | None) -> str | None:
    """The standard's name of an encoding label, None for one it does not know."""
    return None if label is None else _LABELS.get(label.strip().lower())


def declared_encodings(body: bytes, content_type: str | None = None) -> Declared:
    """What BOM, HTTP header and meta say, each by itself."""
    bom = next((name for mark, name in _BOMS if body.startswith(mark)), None)
    found = _IN_HEADER.search(content_type) if content_type else None
    meta = meta_charset(body[:PRESCAN])
    late = meta_charset(body[:_LATE]) if meta is None and len(body) > PRESCAN else None
    return Declared(bom, found.group(1).lower() if found else None, meta, late)


def meta_charset(head: bytes) -> str | None:
    """The label of the first meta that declares an encoding; comments do not count."""
    if b"meta" not in head.lower():
        return None
    for meta in _META.finditer(_COMMENT.sub(b"", head)):
        attributes: dict[bytes, bytes] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(meta.group(1)):
            attributes.setdefault(name.lower(), double or single or bare)
        label = attributes.get(b"charset")
        if not label and attributes.get(b"http-equiv", b"").strip().lower() == b"content-type":
            inside = _IN_CONTENT.search(attributes.get(b"content", b""))
            label = next((group for group in inside.groups() if group), None) if inside else None
        if label:
            return label.strip().lower().decode("ascii", "replace")
    return None


def detect(body: bytes) -> str:
    """The first of UTF-8, GB18030 and Big5 that decodes the whole body (a cut last character is forgiven)."""
    for name in ("utf-8", "gb18030", "big5"):
        for end in (len(body), len(body) - 1, len(body) - 2, len(body) - 3):
            try:
                body[:end].decode(_FAMILIES[name][0])
            except UnicodeDecodeError as error:
                if error.end < end:
                    break
            else:
                return name
    return "windows-1252"


def _decoded(body: bytes, name: str, declared: Declared) -> Decoded:
    codec = _FAMILIES[name][0]
    try:
        return Decoded(body.decode(codec), name, declared)
    except UnicodeDecodeError:
        text = body.decode(codec, "replace")
    own = body.count(b"\xef\xbf\xbd") if name == "utf-8" else 0
    bad = text.count("\ufffd") - own
    if name == "utf-8" and bad > _FEWEST_BAD and bad * 4 > len(body) - len(body.translate(None, _HIGH)):
        really = detect(body)
        if really == "gb18030":
            return Decoded(body.decode(_FAMILIES[really][0], "replace"), really, declared, bad)
    return Decoded(text, name, declared, bad)
