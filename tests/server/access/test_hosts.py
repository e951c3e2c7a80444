"""Under which names the server may be asked."""

from __future__ import annotations

import pytest

from mriclassifier.server.access.hosts import LOCAL_HOSTS, Hosts

HOSTS = Hosts((*LOCAL_HOSTS, "MRI.Hospital.example", "192.168.1.7", "2001:DB8:0::7"))


@pytest.mark.parametrize(
    "header",
    [
        "127.0.0.1",
        "127.0.0.1:8443",
        "localhost",
        "LocalHost:1",
        "[::1]",
        "[::1]:8443",
        "[0:0:0:0:0:0:0:1]:80",
        "mri.hospital.example",
        "mri.hospital.example.:443",
        "[2001:db8::7]:8443",
    ],
)
def test_our_names_are_ours_in_any_form(header: str) -> None:
    assert HOSTS.allows(header)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "evil.example:127.0.0.1",
        "127.0.0.2",
        "0.0.0.0",
        "[::2]",
        "::1",
        "[::1",
        "localhost:99999",
        "localhost:",
        "localhost:80:80",
        "user@localhost",
        "localhost/",
        "local host",
        "localhost\x00",
        "löcalhost",
        "*",
        "x.mri.hospital.example",
    ],
)
def test_any_other_name_is_not(header: str) -> None:
    assert not HOSTS.allows(header)
