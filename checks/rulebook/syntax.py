"""Syntax: libyaml's complaints in words that an author can act on."""

import re
from typing import Final

_WIDE_COLON: Final = re.compile(r"[ \t]*(?:- +)*[\w-]+(：)")
_OPEN_QUOTE: Final = re.compile(r"""[ \t]*(?:- +)*[\w-]+: +(?:(")(?:[^"\\]|\\.)*|(')(?:[^']|'')*)$""")

_SENTENCES = {
    "mapping values are not allowed in this context": "此处不能再出现“键: 值”；文字里有冒号时请加引号，或检查缩进",
    "found character that cannot start any token": "此处不能用 {char} 开头；文字请加引号",
    "found a tab character that violates indentation": "缩进不能用制表符 Tab，请改用空格",
    "could not find expected ':'": "缺少冒号：键后面要写“: ”（冒号加空格）",
    "did not find expected key": "缩进不一致，或引号没有成对",
    "did not find expected '-' indicator": "列表缩进不一致：同一列表的“-”要对齐",
    "did not find expected ',' or '}'": "花括号没有闭合，或少了逗号",
    "did not find expected ',' or ']'": "方括号没有闭合，或少了逗号",
    "did not find expected node content": "此处缺少内容",
    "found unexpected end of stream": "引号或括号没有闭合，文件就结束了",
    "found unexpected document indicator": "引号没有闭合就遇到了 --- 或 ...",
    "did not find expected <document start>": "文件中间多出了内容：请检查缩进",
    "found unknown escape character": "双引号里的反斜杠写法无效；正则请用单引号",
    "found undefined tag handle": "不支持类型标记（以 ! 开头的词），文字请加引号",
    "block sequence entries are not allowed in this context": "此处不能写列表项“- ”；请另起一行并缩进",
    "found duplicate %YAML directive": "不支持 %YAML 指令",
    "found incompatible YAML document": "不支持 %YAML 指令里的版本",
    "block mapping keys are not allowed in this context": "此处不能写新的键；请检查缩进",
}


def suspect(text: str, line: int) -> tuple[int, int, str, str] | None:
    """What most likely led to a complaint at a line: (line, column, Chinese, English), lines counted from 1.

    A colon of Chinese writing after a key, at the line or the one before it; else the last quote before it that is
    not closed on its own line.
    """
    before = text.split("\n")[:line]
    for number in range(len(before), max(len(before) - 2, 0), -1):
        if wide := _WIDE_COLON.match(before[number - 1]):
            zh = "YAML 语法错误：冒号是全角的“：”，请改成半角冒号加空格“: ”"
            return number, wide.start(1) + 1, zh, "YAML: a full-width colon: write ': ' after a key"
    for number in range(len(before), 0, -1):
        if opened := _OPEN_QUOTE.match(before[number - 1]):
            column = max(opened.start(1), opened.start(2)) + 1
            return number, column, "YAML 语法错误：引号没有闭合", "YAML: this quote is not closed"
    return None


def explain(problem: str, context: str, char: str = "") -> tuple[str, str]:
    """A YAML problem as (Chinese, English) sentences; `char` stands at its place."""
    if char == "\t":
        return "YAML 语法错误：缩进不能用制表符 Tab，请改用空格", "YAML: a tab indents this line: use spaces"
    sentence = _SENTENCES.get(problem)
    if sentence is None and problem:
        sentence = next((text for start, text in _SENTENCES.items() if problem.startswith(start)), None)
    english = "YAML: " + (f"{context}: " if context else "") + (problem or "cannot be parsed")
    sentence = sentence and sentence.replace("{char}", char or "这个字符")
    return (f"YAML 语法错误：{sentence}" if sentence else f"YAML 语法错误（{problem}）"), english
