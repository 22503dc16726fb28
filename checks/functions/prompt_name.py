"""promptName: the prompt that people leave the site names this site.

The value is the page's `html`. Looked for is 即将离开“…”网站 in visible text and in the strings of the page's own
scripts. The name within must equal, hold or stand in the site's name (target register, else SiteName), or
be 本站; without prompt, or name of the site, it holds.
Source: 国办发〔2017〕47号（trial）.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.similar import letters
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_PROMPT: Final = re.compile(r"即将离开\s*[“\"「《']?(.{1,40}?)[”\"」》']?\s*(?:政府)?(?:门户)?网站?")
_OWN: Final = ("本", "本站", "本网站", "我们", "该", "当前")


@dataclass(frozen=True, slots=True)
class PromptNameOptions:
    """No options."""


def build(options: PromptNameOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def prompt_name(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        name = page.read_fact("site_name")
        if not isinstance(name, str) or "即将离开" not in page.source + "".join(
            w.text for w in page.writings()
        ):
            return
        own = letters(name).removesuffix("网站").removesuffix("门户")
        texts = [page.text_of(page.css("html")[0]), *(writing.text for writing in page.writings())]
        for text in texts:
            for found in _PROMPT.finditer(text):
                said = letters(found.group(1)).removesuffix("网站").removesuffix("门户")
                if said and found.group(1).strip() not in _OWN and said not in own and own not in said:
                    yield Problem(
                        f"离站提示写的是“{found.group(1)}”",
                        f"the prompt names {found.group(1)!r}",
                        value=found.group(1),
                    )
                    return

    return prompt_name


FUNCTION = Function("promptName", PromptNameOptions, build, __doc__ or "")
