"""Words: the model's terms as people read them."""

from collections.abc import Mapping

from checks.model.effect import Advice, Effect, Veto
from checks.reports.words import OUTCOMES as REPORTED
from checks.rulebook.fault import Lang

LEVELS: Mapping[str, str] = {"shall": "应", "should": "宜", "may": "可"}
OUTCOMES: Mapping[str, str] = {key: chinese for key, (chinese, _) in REPORTED.items()}
STATUSES: Mapping[str, str] = {
    "drafting": "在编",
    "consultation": "征求意见",
    "trial": "试行",
    "in-force": "现行",
    "superseded": "被代替",
    "withdrawn": "废止",
}
IMPACTS: Mapping[str, str] = {
    "none": "判定不变",
    "wording": "只改文字",
    "fewer": "问题会变少",
    "more": "问题会变多",
}
_PER: Mapping[str, str] = {"finding": "每个问题", "page": "每个页面", "site": "每个网站"}


def label(table: Mapping[str, str], word: str, lang: Lang = "zh") -> str:
    """A term of the model: its Chinese name, or the term itself, which is English."""
    return table[word] if lang == "zh" else str(word)


def partly_read(errors: int, lang: Lang = "zh") -> str:
    """That what follows is only the part of the standards that could be read."""
    if lang == "en":
        return f"{errors} errors in the standards (guiju lint lists them): only what could be read follows"
    return f"规范有 {errors} 处错误（guiju lint 可列出），以下只是能读出的部分"


def named(example: str, lang: Lang = "zh") -> str:
    """The name of an example, behind its rule."""
    return f"「{example}」" if lang == "zh" else f' "{example}"'


def effect_words(effect: Effect, lang: Lang = "zh") -> str:
    """What a failure does to the score."""
    if isinstance(effect, Veto):
        return "单项否决" if lang == "zh" else "veto"
    if isinstance(effect, Advice):
        return "提示，不计分" if lang == "zh" else "advice, no points"
    if lang == "en":
        cap = f", at most {effect.cap:g}" if effect.cap is not None else ""
        return f"{effect.points:g} points for each {effect.per}{cap}"
    cap = f"，最多扣 {effect.cap:g} 分" if effect.cap is not None else ""
    return f"{_PER[effect.per]}扣 {effect.points:g} 分{cap}"
