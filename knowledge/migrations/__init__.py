"""The history of the catalogue's tables, run by `knowledge.database` with Alembic."""
