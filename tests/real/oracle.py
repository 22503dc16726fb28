"""The same sites counted independently, with BeautifulSoup and nothing of ours."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup

from tests.real.copies import file_of

_EXISTING = (("img", "src"), ("input", "src"))
_CODE = re.compile(r"网站(?:标识|识别)码\s*[:：∶]?\s*(\d{10})")


@dataclass
class Count:
    """Pages reached by URL, and internal addresses that name no file: links and images apart."""

    pages: dict[str, BeautifulSoup] = field(default_factory=dict)
    dead_links: set[str] = field(default_factory=set)
    dead_images: set[str] = field(default_factory=set)


@lru_cache(maxsize=2)
def counted(name: str) -> Count:
    """Follow links, image maps and refreshes from the home page through the files of a sample.

    What only a frame shows is no page of its own, for us as for a visitor.
    """
    home = f"http://{name}/"
    count, waiting, seen = Count(), [home], {home}
    while waiting:
        url = waiting.pop(0)
        path = file_of(name, url)
        if not path.is_file():
            count.dead_links.add(url)
            continue
        if path.suffix not in (".html", ".htm"):
            continue
        soup = BeautifulSoup(path.read_bytes(), "lxml")
        count.pages[url] = soup
        base = soup.find("base", href=True)
        start = urljoin(url, base["href"]) if base else url
        for goal in targets(soup, start):
            if goal not in seen and urlsplit(goal).hostname == name:
                seen.add(goal)
                waiting.append(goal)
        for tag, attribute in _EXISTING:
            for element in soup.find_all(tag, **{attribute: True}):
                goal = absolute(start, element[attribute])
                if goal and urlsplit(goal).hostname == name and not file_of(name, goal).is_file():
                    count.dead_images.add(goal)
    return count


def targets(soup: BeautifulSoup, start: str) -> list[str]:
    """Where a page leads."""
    written = [element["href"] for element in soup.find_all(["a", "area"], href=True)]
    for element in soup.find_all("meta", attrs={"http-equiv": re.compile("^refresh$", re.I)}):
        written += re.findall(r"url\s*=\s*([^\s;]+)", element.get("content", ""), re.I)
    return [goal for goal in (absolute(start, each) for each in written) if goal]


def absolute(start: str, written: str) -> str | None:
    """An http address without fragment, None for anything else."""
    try:
        goal = urldefrag(urljoin(start, written.strip())).url
    except ValueError:
        return None
    return goal if urlsplit(goal).scheme in ("http", "https") else None


def lacks(soup: BeautifulSoup, tag: str) -> bool:
    """Whether a page has no meta of that name with content."""
    metas = [
        meta for meta in soup.find_all("meta") if (meta.get("name") or "").strip().lower() == tag.lower()
    ]
    return not any((meta.get("content") or "").strip() for meta in metas)


def codes(soup: BeautifulSoup) -> set[str]:
    """The site codes of a page: meta tag, the text of its footer, the error-report script."""
    found = {
        (meta.get("content") or "").strip() for meta in soup.find_all("meta", attrs={"name": "SiteIDCode"})
    }
    found |= {script["sitecode"].strip() for script in soup.find_all("script", attrs={"sitecode": True})}
    for hidden in soup(["script", "style"]):
        hidden.extract()
    found |= set(_CODE.findall(soup.get_text(" ")))
    return {code for code in found if re.fullmatch(r"\d{10}", code)}


def nameless(soup: BeautifulSoup) -> int:
    """The images without alt; one with a title has a name (accname 1.2, step 2I), so it is left out."""
    return sum(
        not image.has_attr("alt") and not (image.get("title") or "").strip() for image in soup.find_all("img")
    )


def is_article(path: Path) -> bool:
    """An article by the file names of both sites."""
    return re.fullmatch(r"t\d{8}_\d+\.html", path.name) is not None
