"""Answer: what the sample city's server says to one address."""

from dataclasses import dataclass

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """One response without its wire details; `pause` is seconds before the first byte, `headers` are extra."""

    body: bytes = b""
    mime: str = HTML
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    pause: float = 0.0

    @property
    def is_page(self) -> bool:
        """Whether this is a readable HTML page."""
        return self.status == 200 and self.mime.startswith("text/html")

    @property
    def charset(self) -> str:
        """The Python codec of the body: what the type says, else what the page's own meta says."""
        return "utf-8" if "utf-8" in self.mime or b"gb2312" not in self.body[:1024] else "gb18030"
