"""A YAML language server on its standard streams, spoken to as an editor does (LSP 3.17)."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self


def find() -> str | None:
    """The server's command: $GUIJU_YAML_LANGUAGE_SERVER, else the one beside the environment, or on the path."""
    beside = Path(sys.prefix) / "node" / "node_modules" / ".bin"
    return (
        os.environ.get("GUIJU_YAML_LANGUAGE_SERVER")
        or shutil.which("yaml-language-server", path=str(beside))
        or shutil.which("yaml-language-server")
    )


class LanguageServer:
    """One running server with one workspace."""

    def __init__(self, command: str, root: Path) -> None:
        self.process = subprocess.Popen(
            [command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
        )
        self.number = 0
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        self.settings = {
            "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
        }
        self.ask(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": root.as_uri(),
                "capabilities": {},
                "workspaceFolders": None,
            },
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                stream.close()

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Open a document and wait for what the server says of it."""
        self.diagnostics.pop(path.as_uri(), None)
        self.tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}},
        )
        while path.as_uri() not in self.diagnostics:
            self._take(self._read())
        return self.diagnostics[path.as_uri()]

    def at(self, method: str, path: Path, line: int, character: int) -> Any:
        """Ask something at a place counted from 0."""
        return self.ask(
            f"textDocument/{method}",
            {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}},
        )

    def ask(self, method: str, parameters: Any) -> Any:
        """Send a request and wait for its answer."""
        self.number += 1
        mine = self.number
        self._write({"jsonrpc": "2.0", "id": mine, "method": method, "params": parameters})
        while True:
            message = self._read()
            if message.get("id") == mine and "method" not in message:
                return message.get("result")
            self._take(message)

    def tell(self, method: str, parameters: Any) -> None:
        """Send a notification."""
        self._write({"jsonrpc": "2.0", "method": method, "params": parameters})

    def _take(self, message: dict[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            wanted = message["params"].get("items", []) if isinstance(message.get("params"), dict) else []
            answer = (
                [self.settings.get(item.get("section", "")) for item in wanted]
                if "configuration" in message["method"]
                else None
            )
            self._write({"jsonrpc": "2.0", "id": message["id"], "result": answer})

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self.process.stdin
        self.process.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise EOFError("the language server has gone")
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message
