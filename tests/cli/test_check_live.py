"""`guiju check api.yaml --live URL`, as a user runs it."""

import json
from pathlib import Path
from typing import Any

import yaml

from tests.collect.serving import Answer, Request, answer, serving
from tests.program import guiju

ITEM = {"type": "object", "required": ["code"], "properties": {"code": {"type": "integer"}}}
ONLY = ("--norm", "interface", "--format", "json", "--as-of", "2026-11-28")


def definition(folder: Path) -> Path:
    def operation(**more: Any) -> dict[str, Any]:
        content = {"application/json": {"schema": ITEM}}
        return {"get": {"responses": {"200": {"description": "成功", "content": content}}, **more}}

    path = folder / "api.yaml"
    content = {
        "openapi": "3.0.3",
        "info": {"title": "示例接口", "version": "1.0.0"},
        "paths": {
            "/good": operation(),
            "/status": operation(),
            "/type": operation(),
            "/body": operation(),
            "/secret": operation(security=[{"key": []}]),
        },
    }
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def handle(request: Request) -> Answer:
    if request.path == "/status":
        return answer("{}", 409, mime="application/json")
    if request.path == "/type":
        return answer("<html>", mime="text/html")
    return answer(json.dumps({"code": 0 if request.path == "/good" else "错"}), mime="application/json")


def live(report: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [
        (each["rule"], each["outcome"], each["location"]["pointer"])
        for each in report["findings"]
        if each["rule"].startswith("interface/live-")
    ]


def test_answers_are_compared_archived_and_judged_again_alike(tmp_path: Path) -> None:
    path, archive = definition(tmp_path), tmp_path / "live.warc.gz"
    with serving(handle) as server:
        ended = guiju("check", path, "--live", server.home, "--allow-private", "--archive", archive, *ONLY)
    assert sorted(server.paths()) == ["/body", "/good", "/status", "/type"]
    assert live(ended.report) == [
        ("interface/live-body", "failed", "/paths/~1body/get/responses/200/content/application~1json/schema"),
        ("interface/live-content-type", "failed", "/paths/~1type/get/responses/200"),
        ("interface/live-status", "failed", "/paths/~1status/get/responses"),
        ("interface/live-status", "cantTell", "/paths/~1secret/get"),
    ]
    (body,) = [each for each in ended.report["findings"] if each["rule"] == "interface/live-body"]
    assert f"GET {server.url('body')} → 200 application/json" in body["evidence"]["excerpt"]
    assert body["location"]["line"] and body["evidence"]["record"].startswith("urn:uuid:")
    path.unlink()
    again = guiju("check", archive, *ONLY)
    assert again.out == ended.out


def test_without_the_option_nothing_is_asked(tmp_path: Path) -> None:
    assert live(guiju("check", definition(tmp_path), *ONLY).report) == []


def test_what_cannot_be_reached_is_undecided_not_failed(tmp_path: Path) -> None:
    with serving(lambda request: answer("{}")) as server:
        refused = guiju("check", definition(tmp_path), "--live", server.home, *ONLY)
    assert server.requests == []
    assert {outcome for _, outcome, _ in live(refused.report)} == {"cantTell"}
    causes = {each["cause"] for each in refused.report["findings"] if each["rule"] == "interface/live-status"}
    assert causes == {"forbidden-address", "not-collected"}


def test_wrong_arguments(tmp_path: Path) -> None:
    path = definition(tmp_path)
    for wrong in ("api.example.gov.cn", "ftp://a/", "https://", "https://a.gov.cn/?x=1"):
        ended = guiju("check", path, "--live", wrong, *ONLY)
        assert (ended.code, len(ended.err.splitlines())) == (2, 1) and "--live" in ended.err
    assert guiju("check", tmp_path, "--live", "https://a.gov.cn/").code == 2
    assert guiju("check", path, "--live", "https://a.gov.cn/", "--ruleset", "spectral:oas").code == 2
    (tmp_path / "notes.warc.gz").write_text("notes")
    kept = guiju("check", path, "--live", "http://127.0.0.1:9/", "--archive", tmp_path / "notes.warc.gz")
    assert kept.code == 2 and (tmp_path / "notes.warc.gz").read_text() == "notes"
