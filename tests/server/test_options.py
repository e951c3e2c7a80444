"""How the server may be started, and how not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mriclassifier.errors import NotAllowedError, UsageError
from mriclassifier.server.options import (
    ServeOptions,
    demand_allowed,
    demand_safe,
    options_from,
    save_options,
)
from mriclassifier.settings import Settings

FILES = {"certificate": Path("c.pem"), "key": Path("k.pem")}


def test_by_default_only_this_computer_reaches_it(tmp_path: Path) -> None:
    options = options_from(Settings(tmp_path / "settings.toml"))
    assert options == ServeOptions()
    assert options.listening_host == "127.0.0.1"
    assert not options.uses_tls
    demand_safe(options, has_users=False, has_tokens=False)


def test_options_go_into_the_settings_and_back(tmp_path: Path) -> None:
    options = ServeOptions(
        host="192.0.2.7",
        port=8443,
        shared=True,
        names=("mri.example", "ward"),
        users=True,
        pairing=False,
        proxies=("10.0.0.2",),
        **FILES,
    )
    save_options(Settings(tmp_path / "settings.toml"), options)
    assert options_from(Settings(tmp_path / "settings.toml")) == options


@pytest.mark.parametrize(
    "options",
    [
        {"shared": True},
        {"shared": True, "host": "192.0.2.7", "pairing": False, "users": True},
        {"proxies": ("127.0.0.1",), "names": ("mri.example",)},
        {"host": "::1"},
        {"host": "localhost", **FILES},
    ],
)
def test_what_is_safe_may_start(options: dict) -> None:
    demand_safe(ServeOptions(**options), has_users=True, has_tokens=False)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"host": "0.0.0.0"}, "sharing"),
        ({"host": "192.0.2.7"}, "sharing"),
        ({"host": "ward-pc"}, "sharing"),
        ({"shared": True, "pairing": False}, "users or pairing"),
        ({"shared": True, "pairing": False, "users": True}, "users or pairing"),
        ({"proxies": ("127.0.0.1",)}, "name the host"),
        ({"proxies": ("::1",), "names": ("a",), "pairing": False}, "users or pairing"),
        ({"certificate": Path("c.pem")}, "belong together"),
        ({"key": Path("k.pem")}, "belong together"),
        ({"pairing": False, "users": True}, "Nobody could log in"),
    ],
)
def test_what_is_not_is_one_sentence(options: dict, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        demand_safe(ServeOptions(**options), has_users=False, has_tokens=False)


def test_sharing_means_all_addresses_and_tls() -> None:
    assert ServeOptions(shared=True).listening_host == "0.0.0.0"
    assert ServeOptions(shared=True, host="192.0.2.7").listening_host == "192.0.2.7"
    assert ServeOptions(shared=True).uses_tls


def test_the_administrator_may_forbid_it(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.toml")
    demand_allowed(settings)
    settings.set("server.allowed", False)
    with pytest.raises(NotAllowedError):
        demand_allowed(settings)
