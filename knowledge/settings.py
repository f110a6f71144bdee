"""Settings of the knowledge side: environment variables that begin with SIGNPOST_."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

PLAIN_MODEL = "all-MiniLM-L6-v2"
TUNED_MODEL = "signpost-minilm-3"  # the plain one, tuned on how people ask
BUNDLED_MODEL = TUNED_MODEL  # the default
LISTENER_MODEL = "signpost-listener-1"  # the plain one, taught to hear danger; it searches nothing


class KnowledgeSettings(BaseSettings):
    """Where knowledge is kept and how it is searched. `signpost doctor` lists each field."""

    model_config = SettingsConfigDict(env_prefix="SIGNPOST_", extra="ignore", frozen=True)

    home: Path = Field(
        default_factory=lambda: Path.home() / ".signpost",
        description="Folder for all data: catalogue, indexes, transcripts",
    )
    database_url: str | None = Field(
        default=None, description="SQLAlchemy URL of the catalogue; unset: SQLite in the home folder"
    )
    lock_timeout_s: float = Field(
        default=10.0, ge=0, description="Seconds to wait for a home that another process is using"
    )
    library_folder: Path | None = Field(
        default=None,
        description="Folder with your own library, its missing parts the starter's; unset: as `library use` has it",
    )
    embedding_model: str = Field(
        default=BUNDLED_MODEL,
        description="Embedding model: the bundled one, all-MiniLM-L6-v2, or the name or folder of a "
        "sentence-transformers model",
    )
    embedding_folder: Path | None = Field(
        default=None,
        description="Folder with the bundled model's files; unset: where its package is installed",
    )
    embedding_threads: int = Field(default=2, ge=1, description="Threads for one embedding call")
    dense_weight: float = Field(
        default=0.8, ge=0, le=1, description="Share of meaning in the ranking; the rest is keywords"
    )
