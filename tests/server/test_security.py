"""Tokens, cookies and names, without a server around them."""

from __future__ import annotations

import re

from mriclassifier.server.security import cookie_name, new_token


def test_tokens_differ_and_fit_into_an_address() -> None:
    tokens = {new_token() for _ in range(50)}
    assert len(tokens) == 50
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{43}", token) for token in tokens)


def test_two_servers_on_one_host_do_not_share_a_cookie() -> None:
    assert cookie_name("a") != cookie_name("b")
    assert "secret" not in cookie_name("secret")
