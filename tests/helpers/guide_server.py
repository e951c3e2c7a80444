"""Pictures of the guide's chapter on the web server; heads, addresses and names in them are made by code.

``python -m tests.helpers.guide_server docs/images`` writes ``server-*.png``.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from tests.helpers.drawn_head import drawn_head
from tests.helpers.guide_pictures import write_head
from tests.helpers.guide_window import fresh_home, waiter

SIZE = (1180, 640)
ADDRESS = "https://192.0.2.7:8443"  # of the block for documentation (RFC 5737)
NAMES = ("https://radiology-7.example:8443", ADDRESS)
PASSWORD = "words of the guide"


def main(out: Path) -> None:
    """Write every picture into ``out``."""
    with fresh_home() as folder:
        _draw(out, folder)


def _picture() -> bytes:
    head = (drawn_head(24, 256, seed=13) / 4).clip(0, 255).astype(np.uint8)
    return bytes(cv2.imencode(".png", head[12])[1].tobytes())


def _use(address: str, token: str) -> None:
    """As a program does, with a right and with a wrong token."""
    import ssl
    import urllib.error
    import urllib.request

    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    edge = "guide-of-the-program"
    body = (
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="head.png"\r\n'
        "Content-Type: image/png\r\n\r\n"
    ).encode()
    body += _picture() + f"\r\n--{edge}--\r\n".encode()
    for sent in (token, token, token, "wrong"):
        request = urllib.request.Request(
            f"{address}/api/v1/classify",
            data=body,
            headers={
                "Authorization": f"Bearer {sent}",
                "Content-Type": f"multipart/form-data; boundary={edge}",
            },
        )
        try:
            urllib.request.urlopen(request, context=context, timeout=60).close()
        except urllib.error.HTTPError as error:
            error.close()


def _draw(out: Path, folder: Path) -> None:
    from mriclassifier import paths
    from mriclassifier.gui.app import make_application, make_window
    from mriclassifier.server import runner
    from mriclassifier.settings import Settings

    app = make_application()
    wait = waiter(app)
    settings = Settings(paths.settings_file())
    settings.set("window.color_scheme", "light")
    window = make_window(app, settings)
    window.resize(*SIZE)
    window.show()
    window.start([write_head(folder / "head", series="2", date="20260310", seed=3)])
    desk = window.day.server
    wait(lambda: window.engine.status.model is not None and window.workflow.shown is not None)
    window.actions_.server.start.trigger()
    wait(lambda: desk.control.state.is_running)
    local = desk.control.state
    window.banner.show_state(replace(local, address="http://127.0.0.1:40321"))
    window.grab().save(str(out / "server-banner.png"))

    runner.Accounts().add("ward 3", PASSWORD)
    token = runner.ApiTokens().create("night script", [runner.Scope.CLASSIFY], 30)
    dialog = desk.ask_to_share()
    assert dialog is not None
    wait(dialog.pages.isEnabled)
    dialog.grab().save(str(out / "server-share.png"))
    dialog.where.port.setValue(0)
    for _ in range(3):
        wait(dialog.next.isEnabled)
        dialog.next.click()
    wait(lambda: desk.control.state.is_shared)
    _use(desk.control.state.address, token)
    state = desk.control.state
    assert state.status is not None
    places = {v.address: f"192.0.2.{23 + 17 * n}" for n, v in enumerate(state.status.last)}
    last = tuple(replace(v, address=places[v.address]) for v in state.status.last)
    panel = desk.panel()
    panel.clock.stop()
    desk.control.changed.disconnect(panel.refresh)
    panel.resize(760, 800)
    panel.status.show_state(
        replace(
            state,
            address=ADDRESS,
            url=f"{ADDRESS}/?token=of-a-drawing",
            addresses=NAMES,
            pairing="4821-7390",
            left=118,
            status=replace(state.status, last=last),
        ),
        why_not="",
        why_not_share="",
        audit="",
    )
    wait(lambda: True)
    panel.grab().save(str(out / "server-panel.png"))
    window.end()
    window.deleteLater()
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
