import gzip
from datetime import date

import pytest
import requests

from checks.demo.answer import Answer
from checks.demo.city import clean_city
from checks.demo.serve import find, serving

DAY = date(2026, 11, 20)
HOSTS = {
    "a.example.gov.cn": {
        "/": Answer(b"<p>home</p>" * 500),
        "/f.pdf": Answer(b"%PDF-1.4 0123456789", "application/pdf"),
        "/x?y=1": Answer(b"query"),
        "/404": Answer(b"no", status=404),
    },
    "b.example.gov.cn": {"*": Answer(b"any")},
}


@pytest.mark.parametrize(
    ("host", "target", "status", "body"),
    [
        ("a.example.gov.cn", "/x?y=1", 200, b"query"),
        ("A.EXAMPLE.GOV.CN:8080", "/x?y=1", 200, b"query"),
        ("a.example.gov.cn", "/x?y=2", 404, b"no"),
        ("b.example.gov.cn", "/what/ever", 200, b"any"),
        ("c.example.gov.cn", "/", 421, "没有这个主机".encode()),
    ],
)
def test_an_answer_is_found_by_host_and_path(host: str, target: str, status: int, body: bytes) -> None:
    answer = find(HOSTS, host, target)
    assert (answer.status, answer.body) == (status, body)


def ask(port: int, path: str, **headers: str) -> requests.Response:
    wanted = {"Host": "a.example.gov.cn", "Accept-Encoding": "identity", **headers}
    return requests.get(f"http://127.0.0.1:{port}{path}", headers=wanted, timeout=10)


def test_pages_come_compressed_when_asked_and_ranges_as_parts() -> None:
    with serving(HOSTS) as port:
        plain = ask(port, "/")
        packed = ask(port, "/", **{"Accept-Encoding": "gzip"})
        part = ask(port, "/f.pdf", Range="bytes=0-7")
        rest = ask(port, "/f.pdf", Range="bytes=9-99")
        head = requests.head(
            f"http://127.0.0.1:{port}/f.pdf", headers={"Host": "a.example.gov.cn"}, timeout=10
        )
    assert plain.content == packed.content == b"<p>home</p>" * 500
    assert packed.headers["Content-Encoding"] == "gzip"
    assert int(packed.headers["Content-Length"]) == len(gzip.compress(plain.content, mtime=0))
    assert (part.status_code, part.content, part.headers["Content-Range"]) == (
        206,
        b"%PDF-1.4",
        "bytes 0-7/19",
    )
    assert rest.content == b"0123456789"
    assert (head.content, head.headers["Content-Length"]) == (b"", "19")


def test_the_city_stands_under_its_own_names() -> None:
    with serving(clean_city(DAY)) as port:
        old = ask(port, "/", Host="tjj-yunqiao.gov.cn")
        gone = ask(port, "/nowhere.html", Host="www.yunqiao.gov.cn")
    assert old.headers["Content-Type"] == "text/html"
    assert "云桥市统计局" in old.content.decode("gb18030")
    assert gone.status_code == 404
    assert 'href="/"' in gone.content.decode()
