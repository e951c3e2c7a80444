"""Send pictures to the web server of MRI Classifier and print what it makes of them.

Needs Python alone, nothing to install::

    python classify_remote.py ADDRESS FILE…            one after the other, as lines of JSON
    python classify_remote.py --csv OUT ADDRESS FILE…  as one batch; the table goes to OUT

The token comes from the environment (MRICLASSIFIER_TOKEN), so that it stands in no list of processes. Research
use only, not for diagnosis.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import secrets
import ssl
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class RemoteError(Exception):
    """What the server refused: its sentence, with ``code`` for programs."""

    def __init__(self, status: int, body: bytes) -> None:
        error = json.loads(body)["error"]
        self.status = status
        self.code = error["code"]
        super().__init__(f"{error['message']} ({error['code']}, request {error['request_id']})")


class RemoteClassifier:
    """One server.

    Parameters
    ----------
    address
        ``https://host:port``.
    token
        With the scopes "classify" and "batch".
    certificate
        File with the server's own certificate, where no authority has signed it.
    """

    def __init__(self, address: str, token: str, certificate: Path | None = None) -> None:
        parts = urlsplit(address)
        self._token = token
        self._line: http.client.HTTPConnection
        if parts.scheme == "https":
            context = ssl.create_default_context(cafile=certificate)
            self._line = http.client.HTTPSConnection(parts.netloc, timeout=150, context=context)
        else:
            self._line = http.client.HTTPConnection(parts.netloc, timeout=150)

    def classify(self, file: Path) -> dict[str, Any]:
        """Every frame of one file."""
        kind, body = form("file", [file])
        return dict(json.loads(self._ask("POST", "/api/v1/classify", body, kind)))

    def batch(self, files: list[Path]) -> dict[str, Any]:
        """Begin a batch; what it answers holds the addresses to go on with."""
        kind, body = form("files", files)
        return dict(json.loads(self._ask("POST", "/api/v1/batches", body, kind)))

    def events(self, batch: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Kind and data of each event, until the batch has ended."""
        last = "0"
        while True:
            self._line.request("GET", f"{batch['events']}?after={last}", headers=self._headers())
            answer = self._line.getresponse()
            if answer.status >= 400:
                raise RemoteError(answer.status, answer.read())
            fields: dict[str, str] = {}
            for line in answer:
                name, _, value = line.decode().rstrip("\r\n").partition(": ")
                if name:
                    fields[name] = value
                elif "event" in fields:
                    last = fields.get("id", last)
                    yield fields["event"], json.loads(fields["data"])
                    if fields["event"] == "end":
                        answer.read()
                        return
                    fields = {}
                else:
                    fields = {}

    def table(self, batch: dict[str, Any]) -> bytes:
        """The rows as CSV."""
        return self._ask("GET", batch["csv"])

    def forget(self, batch: dict[str, Any]) -> None:
        """Let the server delete all of a batch now."""
        self._ask("DELETE", f"/api/v1/batches/{batch['id']}")

    def close(self) -> None:
        """Close the line."""
        self._line.close()

    def _ask(self, method: str, path: str, body: bytes = b"", kind: str = "") -> bytes:
        while True:
            self._line.request(method, path, body or None, self._headers(kind))
            answer = self._line.getresponse()
            data = answer.read()
            if answer.status == 429:  # too much at once: it says when to come again
                time.sleep(float(answer.headers.get("Retry-After", "1")))
                continue
            if answer.status >= 400:
                raise RemoteError(answer.status, data)
            return data

    def _headers(self, kind: str = "") -> dict[str, str]:
        headers = {"Authorization": f"Bearer {self._token}"}
        return {**headers, "Content-Type": kind} if kind else headers


def form(field: str, files: list[Path]) -> tuple[str, bytes]:
    """Type and content of a form with files (RFC 7578)."""
    boundary = secrets.token_hex(16)
    parts = []
    for file in files:
        name = file.name.replace("\\", "_").replace('"', "_")
        head = f'Content-Disposition: form-data; name="{field}"; filename="{name}"'
        parts.append(f"--{boundary}\r\n{head}\r\n\r\n".encode() + file.read_bytes() + b"\r\n")
    body = b"".join(parts) + f"--{boundary}--\r\n".encode()
    return f"multipart/form-data; boundary={boundary}", body


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("address")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--csv", type=Path, help="classify all as one batch; its table goes here")
    parser.add_argument("--certificate", type=Path, help="the server's own certificate (PEM)")
    options = parser.parse_args()
    token = os.environ.get("MRICLASSIFIER_TOKEN", "")
    remote = RemoteClassifier(options.address, token, options.certificate)
    try:
        if options.csv is None:
            for file in options.files:
                for frame in remote.classify(file)["frames"]:
                    sys.stdout.write(json.dumps(frame) + "\n")
            return 0
        batch = remote.batch(options.files)
        for kind, data in remote.events(batch):
            if kind == "progress":
                sys.stderr.write(f"{data['done']} of {data['total']}\n")
        options.csv.write_bytes(remote.table(batch))
        remote.forget(batch)
        return 0
    except RemoteError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        remote.close()


if __name__ == "__main__":
    sys.exit(main())
