"""A history in a PostgreSQL server, which several computers share; the extra ``postgres`` brings the driver."""

from mriclassifier.cases.postgres.driver import load_driver

load_driver()
