"""The page's files: a fixed list, complete, open only as far as the login needs."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from mriclassifier.paths import resource
from mriclassifier.server.pages import OPEN_ADDRESSES, login_page, page_files

WEB = resource("web")


def test_every_file_of_the_page_is_served_and_none_is_missing() -> None:
    there = {p for p in WEB.rglob("*") if p.is_file()} - {WEB / "login.html"}
    served = set(page_files().values())
    assert there <= served
    assert not [path for path in served if not path.is_file()]


def test_what_the_page_asks_for_is_in_the_list() -> None:
    addresses = set(page_files())
    for path in WEB.rglob("*"):
        if path.suffix in (".html", ".css"):
            text = path.read_text("utf-8")
            asked = set(re.findall(r'(?:href|src)="(/[^"]+)"|url\("(/[^"]+)"\)', text))
            wanted = {a or b for a, b in asked} - {"/login"}
            assert wanted <= addresses, path.name
        elif path.suffix == ".js":
            for name in re.findall(r'from "\./([^"]+)"', path.read_text("utf-8")):
                assert f"/web/{name}" in addresses, path.name


def test_the_strict_policy_can_be_kept() -> None:
    for path in WEB.glob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=", text), path.name
    for path in WEB.rglob("*.js"):
        code = path.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", code)
        assert "http://" not in code
        assert "https://" not in code


def test_the_login_page_asks_for_what_is_open_alone() -> None:
    text = (WEB / "login.html").read_text("utf-8")
    assert set(re.findall(r'(?:href|src)="([^"]+)"', text)) == OPEN_ADDRESSES


@pytest.mark.parametrize("address", sorted(page_files()))
def test_files_are_sent_with_their_types_and_behind_the_login(
    client: TestClient, anonymous: TestClient, address: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    kind = {"html": "text/html", "": "text/html", "js": "text/javascript", "css": "text/css"}
    suffix = address.rpartition(".")[2] if "." in address else ""
    assert answer.headers["content-type"].startswith(kind.get(suffix, "image/svg+xml"))
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_nothing_but_the_login_is_open(anonymous: TestClient) -> None:
    for address in page_files():
        status = anonymous.get(address).status_code
        assert status == (200 if address in OPEN_ADDRESSES else 401), address


@pytest.mark.parametrize(
    "address",
    [
        "/web/",
        "/web/../web/main.js",
        "/web/%2e%2e/icons/app.svg",
        "/web/languages/../../models/brain-mri-resnet50/manifest.json",
        "/web/..%2f..%2fREADME.md",
        "/web/main.js/",
        "/web/MAIN.JS",
        "/web/login.html",
    ],
)
def test_no_other_address_reaches_the_disk(client: TestClient, address: str) -> None:
    answer = client.get(address)
    served = {path.read_bytes() for path in page_files().values()}
    assert answer.status_code == 404 or answer.content in served


def test_the_login_page_says_what_went_wrong_in_words_of_its_own() -> None:
    def body(**values: object) -> str:
        page = login_page(**values)  # type: ignore[arg-type]
        found = re.search("<body[^>]*>", bytes(page.body).decode())
        assert found
        return found[0]

    both = body(error="wrong", users=True, pairing=True)
    assert both == '<body class="login" data-state="wrong" data-ways="users pairing">'
    assert 'data-ways="pairing"' in body(users=False, pairing=True)
    assert 'data-state="" data-ways=""' in body(error='"><b>', users=False, pairing=False)
