"""Settings of the bot: environment variables that begin with SIGNPOST_. Read by bootstrap alone."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.model import Audience


class BotSettings(BaseSettings):
    """How questions are answered. `signpost doctor` lists each field."""

    model_config = SettingsConfigDict(env_prefix="SIGNPOST_", extra="ignore", frozen=True)

    area: str | None = Field(
        default=None, description="Area in force where a question names none, e.g. bedford-borough"
    )
    audience: Audience = Field(default=Audience.PRACTITIONER, description="Who asks, where the channel does not say")
    contacts_file: Path | None = Field(
        default=None, description="Contact directory (YAML); unset: the one of the starter library"
    )
    areas_file: Path | None = Field(
        default=None, description="Areas and their places (YAML); unset: the starter library's"
    )
    vocabulary_file: Path | None = Field(default=None, description="Vocabulary (YAML); unset: the starter library's")
