import itertools

from tests.functions.pages import of_text


def steps(*addresses: str) -> list[dict[str, object]]:
    return [{"url": start, "status": 302, "location": goal} for start, goal in itertools.pairwise(addresses)]


def test_steps() -> None:
    assert of_text("redirectChain", []) == []
    assert of_text("redirectChain", steps("http://a/", "https://a/", "https://a/x")) == []
    assert of_text("redirectChain", steps(*[f"http://a/{n}" for n in range(7)])) == ["6"]
    assert of_text("redirectChain", steps("http://a/", "http://b/", "http://a/", "http://b/")) == ["loop"]
    assert of_text("redirectChain", steps("https://a/", "http://a/x")) == ["http://a/x"]
    assert of_text("redirectChain", None) == []
