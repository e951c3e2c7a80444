"""The address and the code by which whoever sits at the computer lets a browser in."""

from __future__ import annotations

import re

from mriclassifier.server.access.pairing import CODE_SECONDS, WRONG_TRIES, Pairing, new_token
from tests.helpers.clocks import Clock


def other(code: str) -> str:
    return f"{(int(code.replace('-', '')) + 1) % 10**8:08d}"


def test_tokens_differ_and_fit_into_an_address() -> None:
    tokens = {new_token() for _ in range(50)}
    assert len(tokens) == 50
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{43}", token) for token in tokens)


def test_a_code_is_eight_digits_and_good_for_one_browser() -> None:
    pairing = Pairing(clock=Clock())
    code = pairing.code
    assert re.fullmatch(r"\d{4}-\d{4}", code)
    assert pairing.take(f" {code.replace('-', ' ')} ")
    assert pairing.code != code
    assert not pairing.take(code)


def test_a_code_is_good_for_ten_minutes() -> None:
    clock = Clock()
    pairing = Pairing(clock=clock)
    code = pairing.code
    clock.now += CODE_SECONDS - 1
    assert pairing.code == code
    clock.now += 2
    assert pairing.code != code
    assert not pairing.take(code)


def test_wrong_codes_make_a_new_one_and_then_everybody_waits() -> None:
    clock = Clock()
    pairing = Pairing(clock=clock)
    code = pairing.code
    for _ in range(WRONG_TRIES):
        assert not pairing.take(other(code))
    assert pairing.code != code
    for _ in range(5):
        assert not pairing.take(other(pairing.code))
    assert 0 < pairing.seconds_to_wait() <= 10
    assert not pairing.take(pairing.code), "not even the right one, lest guessing goes on"
    clock.now += 10
    assert pairing.seconds_to_wait() == 0
    assert pairing.take(pairing.code)


def test_a_day_of_guessing_finds_a_code_less_than_once_in_ten_thousand() -> None:
    clock = Clock()
    pairing, tries = Pairing(clock=clock), 0
    for _ in range(24 * 3600):
        clock.now += 1
        if pairing.seconds_to_wait() == 0:
            tries += 1
            pairing.take("wrong")
    assert tries / 10**8 < 1 / 10_000


def test_renewing_gives_up_token_and_code() -> None:
    pairing = Pairing()
    token, code = pairing.token, pairing.code
    pairing.renew()
    assert not pairing.fits(token)
    assert not pairing.take(code)
    assert pairing.fits(pairing.token)
    assert not pairing.fits("tök\udce9n")
