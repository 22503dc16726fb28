"""JSON: `guiju.lint/1`, with sorted keys."""

from typing import Any

import orjson

from checks.rulebook.fault import Fault
from checks.rulebook.notices.notice import Notice


def render(notice: Notice) -> str:
    """`schema`, `files`, `counts{error,warning}`, `faults[{path,line,column,code,severity,message,en,suggestion,fix}]`."""
    content = {
        "schema": "guiju.lint/1",
        "files": notice.files,
        "counts": {"error": notice.errors, "warning": len(notice.faults) - notice.errors},
        "faults": [_fault(fault) for fault in notice.faults],
    }
    return orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS).decode()


def _fault(fault: Fault) -> dict[str, Any]:
    fix = fault.edit and {"start": fault.edit.start, "end": fault.edit.end, "text": fault.edit.text}
    return {
        "path": fault.path,
        "line": fault.line,
        "column": fault.column,
        "code": fault.code,
        "severity": fault.severity,
        "message": fault.zh,
        "en": fault.en,
        "suggestion": fault.suggestion or None,
        "fix": fix,
    }
