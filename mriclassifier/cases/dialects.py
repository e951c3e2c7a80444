"""What SQLite and PostgreSQL say in different words; everything else of the questions is the same for both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    ColumnElement,
    Connection,
    Integer,
    Text,
    any_,
    bindparam,
    func,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from mriclassifier.cases.folding import fold

_FOLD = "mriclassifier_fold"  # SQLite is taught it; PostgreSQL has it from its first tables


def is_server(connection: Connection) -> bool:
    """Whether it is PostgreSQL."""
    return connection.dialect.name == "postgresql"


def is_one_of(column: ColumnElement[int], numbers: Sequence[int]) -> ColumnElement[bool]:
    """One parameter for any number of numbers; PostgreSQL."""
    return column == any_(bindparam("ids", list(numbers), type_=ARRAY(BigInteger)))


def interval_of(column: ColumnElement[str], starts: Sequence[str]) -> ColumnElement[int]:
    """In which of the stretches that begin at ``starts`` a text lies, from 1 on; PostgreSQL."""
    limits = bindparam("starts", list(starts), type_=ARRAY(Text))
    return func.width_bucket(column, limits, type_=Integer)


def folded(column: ColumnElement[str]) -> ColumnElement[str]:
    """A text without case and accents."""
    return getattr(func, _FOLD)(column, type_=Text)  # type: ignore[no-any-return]


def teach_folding(connection: Connection) -> None:
    """Make :func:`folded` known to a connection of SQLite."""
    if is_server(connection) or connection.info.get(_FOLD):
        return
    driver: Any = connection.connection.driver_connection
    driver.create_function(_FOLD, 1, fold, deterministic=True)
    connection.info[_FOLD] = True


class beyond_ascii(FunctionElement[bool]):  # noqa: N801 - written as a function
    """Whether a text needs :func:`folded`."""

    type = Boolean()
    inherit_cache = True


class place_of(FunctionElement[int]):  # noqa: N801
    """Where in a text (second) a word (first) begins, from 1 on; 0 where it does not stand in it."""

    type = Integer()
    inherit_cache = True


class like(FunctionElement[bool]):  # noqa: N801
    r"""Whether a text is like a pattern with ``%``, ``_`` and ``\``; capitals of ASCII count as small."""

    type = Boolean()
    inherit_cache = True


@compiles(beyond_ascii)
def _beyond_ascii(element: Any, compiler: Any, **more: Any) -> str:
    (text,) = (compiler.process(clause, **more) for clause in element.clauses)
    if compiler.dialect.name == "postgresql":
        return f"(octet_length({text}) <> length({text}))"
    return f"(length({text}) <> length(CAST({text} AS BLOB)))"


@compiles(place_of)
def _place_of(element: Any, compiler: Any, **more: Any) -> str:
    word, text = (compiler.process(clause, **more) for clause in element.clauses)
    name = "strpos" if compiler.dialect.name == "postgresql" else "instr"
    return f"{name}({text}, {word})"


@compiles(like)
def _like(element: Any, compiler: Any, **more: Any) -> str:
    text, pattern = (compiler.process(clause, **more) for clause in element.clauses)
    word = "ILIKE" if compiler.dialect.name == "postgresql" else "LIKE"
    return f"({text} {word} {pattern} ESCAPE '\\')"
