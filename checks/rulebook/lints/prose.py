"""Prose: what people read is in full Chinese sentences and finished."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, Steps, listed
from checks.rulebook.standards import File

_CHINESE = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")
_SENTENCE = re.compile("[\u3400-\u9fff][^。！？]{2,}[。！？]")
UNFINISHED = re.compile(r"\bTODO\b|\bFIXME\b|\bXXX\b|待写|待补充|（此处填写")
_SENTENCES = ("why", "fix", "check_by_hand")


def prose(file: File, bench: Bench) -> Iterator[Fault]:
    """Titles and messages in Chinese; why, fix and check_by_hand as full sentences; nothing left to write."""
    value = file.document.value
    if not isinstance(value, Mapping):
        return
    for steps, text in _told(value):
        if found := UNFINISHED.search(text):
            yield _unfinished(file, steps, found.group())
        elif steps != ("clause",) and len(_CHINESE.findall(text)) < 2:
            zh, en = f"{steps[-1]} 要用中文写", f"{steps[-1]} must be in Chinese"
            yield file.document.fault(steps, "text/not-chinese", zh, en)
        elif steps[0] in _SENTENCES and not _SENTENCE.search(text):
            zh = f"{steps[-1]} 要有完整的句子，至少四个字，以句号结尾"
            en = f"{steps[-1]} needs a full sentence of four characters or more that ends with 。"
            yield file.document.fault(steps, "text/no-sentence", zh, en)


def norm_prose(bench: Bench) -> Iterator[Fault]:
    """The same for norms: a title in Chinese, a summary in sentences, nothing left to write."""
    for file in bench.standards.sound("norm"):
        value = file.document.value
        for steps, text in _told_of_norm(value):
            wanted = _SENTENCE if steps == ("summary",) else _CHINESE
            if found := UNFINISHED.search(text):
                yield _unfinished(file, steps, found.group())
            elif steps[0] in ("title", "summary") and not wanted.search(text):
                zh, en = f"{steps[0]} 要用中文写完整", f"{steps[0]} must be finished, in Chinese"
                yield file.document.fault(steps, "text/no-sentence", zh, en)


def _told(value: Mapping[str, Any]) -> Iterator[tuple[Steps, str]]:
    for key in ("title", "clause", "message", *_SENTENCES):
        if isinstance(text := value.get(key), str):
            yield (key,), text
    yield from _messages(value.get("then"), ("then",), 0)
    for index, item in enumerate(listed(value, "changes")):
        if isinstance(item, Mapping) and isinstance(text := item.get("note"), str):
            yield ("changes", index, "note"), text


def _told_of_norm(value: Mapping[str, Any]) -> Iterator[tuple[Steps, str]]:
    for key in ("title", "number", "issuer", "summary"):
        if isinstance(text := value.get(key), str):
            yield (key,), text
    for clause, text in value.get("clauses", {}).items():
        if isinstance(text, str):
            yield ("clauses", clause), text


def _unfinished(file: File, steps: Steps, mark: str) -> Fault:
    name, en_name = (
        (f"条款 {steps[-1]}", f"clause {steps[-1]}") if steps[0] == "clauses" else (str(steps[-1]),) * 2
    )
    zh, en = f"{name} 还没有写完：{mark}", f"{en_name} is unfinished: {mark}"
    return file.document.fault(steps, "text/unfinished", zh, en)


def _messages(items: Any, steps: Steps, depth: int) -> Iterator[tuple[Steps, str]]:
    for index, item in enumerate(items if isinstance(items, list) and depth < 16 else ()):
        if isinstance(item, Mapping):
            if isinstance(text := item.get("message"), str):
                yield (*steps, index, "message"), text
            for key in ("any", "none"):
                yield from _messages(item.get(key), (*steps, index, key), depth + 1)
