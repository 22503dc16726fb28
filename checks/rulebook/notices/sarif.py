"""SARIF: a 2.1.0 log with a fix where it is mechanical and fingerprints that hold no line number."""

import hashlib
from collections import Counter
from typing import Any
from urllib.parse import quote

import orjson

from checks import __version__
from checks.rulebook.fault import Fault
from checks.rulebook.notices.notice import Notice


def render(notice: Notice) -> str:
    """One run of the driver guiju; each code of fault is one of its rules."""
    codes = sorted({fault.code for fault in notice.faults})
    seen: Counter[str] = Counter()
    results = []
    for fault in notice.faults:
        mark = hashlib.sha256(
            f"{fault.code}\x1f{fault.path}\x1f{fault.zh}".encode("utf-8", "replace")
        ).hexdigest()[:32]
        seen[mark] += 1
        results.append(_result(fault, notice, codes.index(fault.code), f"{mark}:{seen[mark]}"))
    driver = {"name": "guiju", "version": __version__, "rules": [{"id": code} for code in codes]}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return orjson.dumps(log, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS).decode()


def _result(fault: Fault, notice: Notice, index: int, mark: str) -> dict[str, Any]:
    artifact = {"uri": quote(fault.path, safe="/:@!$&'()*+,;=-._~")}
    region = {"startLine": fault.line, "startColumn": fault.column}
    result: dict[str, Any] = {
        "ruleId": fault.code,
        "ruleIndex": index,
        "level": fault.severity,
        "message": {"text": fault.message(notice.lang)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"guijuLint/v1": mark},
    }
    if fault.edit:
        edit = fault.edit
        deleted = {"charOffset": edit.start, "charLength": edit.end - edit.start}
        replacement = {"deletedRegion": deleted, "insertedContent": {"text": edit.text}}
        change = {"artifactLocation": artifact, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": edit.text}, "artifactChanges": [change]}]
    return result
