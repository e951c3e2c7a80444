"""A history in a PostgreSQL server, which several computers share; the extra ``postgres`` brings the driver."""
