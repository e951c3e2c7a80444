"""Many clients of the server in one cheap process: plain sockets that stay open, bodies made beforehand.

Started by ``server_load.py``: ``python load_clients.py HOST PORT TOKEN CLIENTS FILE…``. For each line with a
number on stdin it sends for so many seconds and prints one line of JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

_BOUNDARY = b"load-clients"


def request(path: Path, host: str, token: str) -> bytes:
    """One upload with its head."""
    body = (
        b"--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
        % (_BOUNDARY, path.name.encode(), path.read_bytes(), _BOUNDARY)
    )  # fmt: skip
    head = (
        f"POST /api/v1/classify HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: multipart/form-data; boundary={_BOUNDARY.decode()}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Clients:
    """Send the same uploads over and over."""

    def __init__(self, host: str, port: int, requests: list[bytes], count: int) -> None:
        self._host, self._port = host, port
        self._requests = requests
        self._count = count

    async def run(self, seconds: float) -> dict[str, object]:
        """What came of it."""
        self.taken: list[float] = []
        self.whole: list[float] = []
        self.busy = self.in_time = 0
        self.failed: list[str] = []
        begun = time.perf_counter()
        self._until = begun + seconds
        await asyncio.gather(*(self._client(number) for number in range(self._count)))
        return {
            # What is answered later belongs to no turn: then fewer and fewer clients ask
            "done": self.in_time,
            "seconds": seconds,
            "busy": self.busy,
            "failed": self.failed,
            "taken": self.taken,
            "whole": self.whole,
        }

    async def _client(self, number: int) -> None:
        reader, writer = await asyncio.open_connection(self._host, self._port)
        turn = number * 7
        while time.perf_counter() < self._until:
            first = time.perf_counter()
            while True:
                start = time.perf_counter()
                writer.write(self._requests[turn % len(self._requests)])
                status, wait, closes = await _answer(reader)
                if closes:
                    writer.close()
                    reader, writer = await asyncio.open_connection(self._host, self._port)
                if status != 429 or time.perf_counter() > self._until:
                    break
                self.busy += 1
                await asyncio.sleep(wait)
                if time.perf_counter() > self._until:
                    break
            turn += 1
            end = time.perf_counter()
            if status == 200:
                self.in_time += end <= self._until
                self.taken.append(end - start)
                self.whole.append(end - first)
            elif status != 429:
                self.failed.append(str(status))
        writer.close()


async def _answer(reader: asyncio.StreamReader) -> tuple[int, float, bool]:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    fields = dict(line.partition(b": ")[::2] for line in head.split(b"\r\n")[1:] if line)
    body = await reader.readexactly(int(fields.get(b"content-length", 0)))
    status = int(head.split(b" ", 2)[1])
    if status == 200 and b'"error":null' not in body:
        status = 599
    return status, float(fields.get(b"retry-after", 0)), fields.get(b"connection") == b"close"


def main() -> None:
    """Take orders from stdin."""
    host, port, token, count, *files = sys.argv[1:]
    requests = [request(Path(file), f"{host}:{port}", token) for file in files]
    clients = Clients(host, int(port), requests, int(count))
    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(asyncio.run(clients.run(float(line)))), flush=True)


if __name__ == "__main__":
    main()
