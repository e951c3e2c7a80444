"""How the web server stands, as panel, banner, footer and tray show it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mriclassifier.errors import MriClassifierError

if TYPE_CHECKING:
    from mriclassifier.server.runner import ServeOptions, ServerStatus


class Phase(enum.Enum):
    """What the server does."""

    OFF = "off"
    WAITING = "waiting"  # for the model
    STARTING = "starting"
    LOCAL = "local"  # it runs, for this computer only
    SHARED = "shared"  # it runs, other computers can connect
    STOPPING = "stopping"
    FAILED = "failed"  # it could not be started, or ended by itself


RUNNING = frozenset({Phase.LOCAL, Phase.SHARED})
BUSY = frozenset({Phase.WAITING, Phase.STARTING, Phase.STOPPING})


@dataclass(frozen=True, kw_only=True, eq=False)
class ServerState:
    """One moment of it.

    Attributes
    ----------
    options
        With which it runs; None where it does not.
    address, url, addresses
        Without and with what opens the page at once; all under which it can be reached.
    pairing
        The code to type at the page; None where there is none.
    status
        Its counts.
    error
        Why it does not run, or what was last not possible.
    left
        Seconds until new settings are taken back by themselves; None where none are on trial.
    """

    phase: Phase = Phase.OFF
    options: ServeOptions | None = None
    address: str = ""
    url: str = ""
    addresses: tuple[str, ...] = ()
    pairing: str | None = None
    status: ServerStatus | None = None
    error: MriClassifierError | None = None
    left: int | None = None

    @property
    def is_running(self) -> bool:
        """Whether requests are answered."""
        return self.phase in RUNNING

    @property
    def is_busy(self) -> bool:
        """Whether it is on its way to another phase."""
        return self.phase in BUSY

    @property
    def is_shared(self) -> bool:
        """Whether other computers can connect."""
        return self.phase is Phase.SHARED

    @property
    def opening(self) -> str:
        """The address to hand on: with the key on this computer, without it where others see it."""
        return self.url if self.phase is Phase.LOCAL else self.address
