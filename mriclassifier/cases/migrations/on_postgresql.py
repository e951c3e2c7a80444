"""What the first tables have on PostgreSQL alone: rules in its words, search without accents, an identity."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator

FOLD = "mriclassifier_fold"  # called as SQLite's function of that name is
REFUSALS = {
    "audit": "the audit log is append-only",
    "signoffs": "sign-offs are never overwritten",
}
# Table, what it refuses, and how often: rows of sign-offs leave with their case alone
TRIGGERS = (
    ("audit", "UPDATE OR DELETE", "ROW"),
    ("audit", "TRUNCATE", "STATEMENT"),
    ("signoffs", "UPDATE", "ROW"),
    ("signoffs", "TRUNCATE", "STATEMENT"),
)


def trigger_names() -> tuple[str, ...]:
    """Names of the rules that have to be there and switched on."""
    return tuple(_name(table, what) for table, what, _ in TRIGGERS)


def statements() -> Iterator[str]:
    """Everything, in order."""
    # Which database it is, and which key its pseudonyms are made with
    yield (
        "CREATE TABLE history (one boolean PRIMARY KEY DEFAULT true CHECK (one), "
        "id uuid NOT NULL DEFAULT gen_random_uuid(), key_check text)"
    )
    yield "INSERT INTO history DEFAULT VALUES"
    for table, sentence in REFUSALS.items():
        yield (
            f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN RAISE EXCEPTION '{sentence}' USING ERRCODE = 'restrict_violation'; END $$"
        )
    for table, what, each in TRIGGERS:
        yield (
            f"CREATE TRIGGER {_name(table, what)} BEFORE {what} ON {table} "
            f"FOR EACH {each} EXECUTE FUNCTION {table}_refuse()"
        )
    yield _folding()


def _name(table: str, what: str) -> str:
    return f"{table}_no_{what.lower().replace(' or ', '_')}"


def _folding() -> str:
    """As :func:`mriclassifier.cases.folding.fold`, without what the server would have to be built with."""
    capitals, small, marks = [], [], []
    expanded = "normalize($1, NFKD)"
    for number in range(0x80, sys.maxunicode + 1):
        letter = chr(number)
        if unicodedata.combining(letter):
            marks.append(letter)
        if unicodedata.normalize("NFKD", letter) != letter or letter == letter.casefold():
            continue
        if len(letter.casefold()) == 1:
            capitals.append(letter)
            small.append(letter.casefold())
        else:
            expanded = f"replace({expanded}, '{letter}', '{letter.casefold()}')"
    lowered = f"translate({expanded}, '{''.join(capitals)}', '{''.join(small)}')"
    single = {a: b for a, b in _LETTERS.items() if len(b) == 1}
    lowered = f"translate(lower({lowered}), '{''.join(single)}', '{''.join(single.values())}')"
    for letter, plain in _LETTERS.items():
        if len(plain) > 1:
            lowered = f"replace({lowered}, '{letter}', '{plain}')"
    # Characters that are in the first text of translate() and have none in the second are taken out
    return (
        f"CREATE FUNCTION {FOLD}(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS "
        f"$fold$ SELECT translate({lowered}, '{''.join(marks)}', '') $fold$"
    )


_LETTERS = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
}
