"""Every SIGNPOST_* setting with its value and its default; what is secret is said to be set, never shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import SecretBytes, SecretStr, ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings

from bot.settings import BotSettings
from knowledge.settings import KnowledgeSettings

KNOWN: tuple[type[BaseSettings], ...] = (KnowledgeSettings, BotSettings)

_SECRET_NAME = re.compile(r"(?:^|_)(?:secret|token|password|key|pepper)s?(?:_|$)")
_PASSWORD_IN_URL = re.compile(r"(?<=://)([^/@\s:]*):[^@\s]*@")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One environment variable. `value` and `default` are as they may be shown."""

    name: str
    value: str
    default: str
    description: str


def settings_listed() -> list[Setting]:
    """List every setting, by name; one that two classes share stands once."""
    found = {one.name: one for kind in KNOWN for one in _settings_of(kind)}
    return sorted(found.values(), key=lambda one: one.name)


def wrong_settings() -> list[ValidationError]:
    """The errors of the settings that cannot be read, one for each class of them."""
    wrong = []
    for kind in KNOWN:
        try:
            kind()
        except ValidationError as error:
            wrong.append(error)
    return wrong


def _settings_of(kind: type[BaseSettings]) -> Iterator[Setting]:
    try:
        given: BaseSettings | None = kind()
    except ValidationError:
        given = None  # the defaults are listed all the same: they show what a right value looks like
    prefix = kind.model_config.get("env_prefix", "")
    for name, field in kind.model_fields.items():
        yield Setting(
            name=f"{prefix}{name}".upper(),
            value="cannot be read" if given is None else _shown(name, getattr(given, name)),
            default=_default(name, field),
            description=field.description or "",
        )


def _default(name: str, field: FieldInfo) -> str:
    if field.is_required():
        return "none: must be set"
    return _shown(name, field.get_default(call_default_factory=True, validated_data={}))


def _shown(name: str, value: object) -> str:
    if value is None or value == "":
        return "unset"
    if isinstance(value, (SecretStr, SecretBytes)) or _SECRET_NAME.search(name):
        return "set, not shown"
    return _PASSWORD_IN_URL.sub(r"\1:***@", str(value))
