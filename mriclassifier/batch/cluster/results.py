"""The tables of a batch on a cluster: CSV and Parquet, on this computer or at a URL."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from mriclassifier.batch.cluster import remote
from mriclassifier.batch.columns import Columns
from mriclassifier.batch.csv_report import CsvReport
from mriclassifier.batch.output_file import OutputFile
from mriclassifier.errors import MriClassifierError

_GROUP = 50_000  # rows of a group in a Parquet file, in memory at once
Row = Mapping[str, Any]


class _NothingYet(Exception):  # noqa: N818  (never leaves this module)
    pass


def check_target(target: str) -> None:
    """Find out before the work whether a table can be written to ``target``; nothing is left there.

    Raises
    ------
    OutputError, ClusterError
        It cannot.
    """
    if remote.is_url(target):
        remote.check_system(target)
        return
    try:
        with OutputFile(Path(target)):
            raise _NothingYet
    except _NothingYet:
        pass


def write_csv(target: str, rows: Iterable[Row], classes: Sequence[str]) -> None:
    """Write the same table as ``--csv`` without a cluster.

    Raises
    ------
    OutputError, ClusterError
        It cannot be written; what was there before stays.
    """
    with _local(target) as path, CsvReport(path, classes=classes) as report:
        for row in rows:
            report.add(dict(row))


def write_parquet(target: str, rows: Iterable[Row], classes: Sequence[str]) -> None:
    """Write the columns of the CSV table with their types: numbers, truth values, lists.

    Raises
    ------
    OutputError, ClusterError
        It cannot be written; what was there before stays.
    """
    from pyarrow import Table, parquet

    schema = _schema(classes)
    with _local(target) as path, OutputFile(path) as output:
        try:
            with parquet.ParquetWriter(output.file, schema, compression="zstd") as writer:
                source = iter(rows)
                while group := list(islice(source, _GROUP)):
                    lines = [_typed(row, classes) for row in group]
                    writer.write_table(Table.from_pylist(lines, schema=schema))
        except MriClassifierError:
            raise
        except OSError as error:
            raise output.failure(error) from error


def _schema(classes: Sequence[str]) -> Any:
    import pyarrow as pa

    words = pa.list_(pa.string())
    kinds = {
        "frame": pa.int32(),
        **{f"probability_{name}": pa.float64() for name in classes},
        "prediction_set": words,
        "in_distribution": pa.bool_(),
        "ood_score": pa.float64(),
        "warnings": words,
        "notices": words,
        "seconds": pa.float64(),
    }
    return pa.schema([(name, kinds.get(name, pa.string())) for name in Columns(classes).names])


def _typed(row: Row, classes: Sequence[str]) -> dict[str, Any]:
    columns = Columns(classes)
    cells = dict(zip(columns.names, columns.cells(row), strict=True))
    lists = {name: row[name] for name in ("prediction_set", "warnings", "notices")}
    typed = {**cells, **lists, "in_distribution": row["in_distribution"]}
    # Bytes of a file name that are no UTF-8 have no place in the format
    return {
        name: _text(value) if isinstance(value, str) else value for name, value in typed.items()
    }


def _text(value: str) -> str:
    return value.encode("utf-8", "replace").decode("utf-8")


@contextmanager
def _local(target: str) -> Iterator[Path]:
    """A path on this computer to write to; what is meant for a URL is copied there at the end."""
    if not remote.is_url(target):
        yield Path(target)
        return
    with tempfile.TemporaryDirectory(prefix="mriclassifier-") as folder:
        path = Path(folder) / "table"
        yield path
        remote.upload(path, target)
