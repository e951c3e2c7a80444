"""The web page's files: a fixed list of addresses, so that nothing a client sends is ever a path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse, HTMLResponse, Response

from mriclassifier.paths import resource

LANGUAGES = ("en", "de", "es", "zh")
LOGIN_ERRORS = ("wrong", "wait", "off")
MODULES = (
    "answer",
    "api",
    "batch",
    "dom",
    "history",
    "intake",
    "keyboard",
    "main",
    "notes",
    "pictures",
    "queue",
    "session",
    "slices",
    "table",
    "theme",
    "viewer",
    "words",
)
STYLES = ("look", "page", "table", "print")
ICONS = (
    "camera",
    "case-refer",
    "close",
    "drop",
    "error",
    "image",
    "info",
    "open",
    "page-back",
    "page-on",
    "paste",
    "print",
    "save",
    "settings",
    "warning",
)

_OPEN = {
    "/login.css": ("web", "look.css"),  # one look for both pages
    "/login.js": ("web", "login.js"),
    "/icon.svg": ("icons", "app.svg"),
}
OPEN_ADDRESSES = frozenset(_OPEN)
"""What the login page needs; served to everybody."""

_PAGES = {
    "/": ("web", "index.html"),
    **_OPEN,
    **{f"/web/{name}.css": ("web", f"{name}.css") for name in STYLES},
    **{f"/web/{name}.js": ("web", f"{name}.js") for name in MODULES},
    **{f"/web/languages/{name}.js": ("web", "languages", f"{name}.js") for name in LANGUAGES},
    **{f"/web/icons/{name}.svg": ("icons", f"{name}.svg") for name in ICONS},
}
_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}


def page_files() -> dict[str, Path]:
    """Every address of a page file, and the file that is sent."""
    return {address: resource(*parts) for address, parts in _PAGES.items()}


def page_routes() -> APIRouter:
    """A route for each of :func:`page_files`."""
    router = APIRouter()
    for address, path in page_files().items():
        router.add_api_route(address, _sender(path), include_in_schema=False)
    return router


def login_page(*, error: str = "", users: bool, pairing: bool) -> Response:
    """The page to log in at, which needs no script.

    Parameters
    ----------
    error
        Why the last attempt failed, one of ``LOGIN_ERRORS``; anything else shows nothing.
    users, pairing
        Whether a name with a password, and whether the code of the server's window, lets one in.
    """
    ways = " ".join(word for word, on in (("users", users), ("pairing", pairing)) if on)
    state = error if error in LOGIN_ERRORS else ""
    text = resource("web", "login.html").read_text("utf-8")
    # Only words of our own are put in, never what was sent
    return HTMLResponse(
        text.replace('data-ways=""', f'data-ways="{ways}"', 1).replace(
            'data-state=""', f'data-state="{state}"', 1
        )
    )


def _sender(path: Path) -> Callable[[], Response]:
    def send() -> Response:
        return FileResponse(path, media_type=_TYPES[path.suffix])

    return send
