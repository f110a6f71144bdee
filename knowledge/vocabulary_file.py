"""The vocabulary's YAML file, read and checked at the edge: what each kind of entry must say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

_Words = Annotated[str, Field(min_length=1, pattern=r"\w")]
_WordList = Annotated[tuple[_Words, ...], Field(min_length=1)]
# A year, a month or a day: sources rarely print the day on which a board was renamed.
_PartialDate = Annotated[str, BeforeValidator(str), Field(pattern=r"^\d{4}(-\d\d){0,2}$")]


class UnusableVocabulary(ValueError):
    """A vocabulary file that cannot be used, with the entry at fault and what to do about it."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class AbbreviationEntry(_Entry):
    """A short form and what it stands for, the likeliest first; another meaning is another entry."""

    kind: Literal["abbreviation"]
    term: _Words
    expansions: _WordList
    never_expanded: bool = False  # the sources never spell it out: good for searching, never to be quoted as theirs
    also_a_word: bool = False  # IT, CAN, ART: meant only in capitals, or beside a word of `context`
    context: tuple[_Words, ...] = ()
    source: str | None = None


class SynonymEntry(_Entry):
    """Terms that staff and documents use for the same thing; each leads to the others."""

    kind: Literal["synonyms"]
    terms: Annotated[tuple[_Words, ...], Field(min_length=2)]


class EverydayEntry(_Entry):
    """What people say, and the formal words for it; the formal words do not lead back."""

    kind: Literal["everyday"]
    say: _WordList
    formal: _WordList


class FormerNameEntry(_Entry):
    """A board, team, form or trust that goes by another name now. Dates are when the former name held."""

    kind: Literal["former-name"]
    former: _WordList
    current: _WordList
    since: Annotated[_PartialDate | None, Field(alias="from")] = None
    until: _PartialDate | None = None
    area: str | None = None
    source: str | None = None


class MisspellingEntry(_Entry):
    """Ways in which a field term is misspelt."""

    kind: Literal["misspelling"]
    wrong: _WordList
    right: _Words


AnyEntry = Annotated[
    AbbreviationEntry | SynonymEntry | EverydayEntry | FormerNameEntry | MisspellingEntry,
    Field(discriminator="kind"),
]


class VocabularyFile(_Entry):
    """The whole file.

    `ordinary_words` are short forms in capitals and plain words otherwise (IT, CAN, ART);
    `field_words` are the terms a near miss is taken for; `correct_words` are ordinary words that look like one and
    are right as they stand.
    """

    entries: tuple[AnyEntry, ...]
    ordinary_words: tuple[_Words, ...] = ()
    field_words: tuple[Annotated[str, Field(pattern=r"^[a-z]{6,}$")], ...] = ()
    correct_words: tuple[_Words, ...] = ()


def read_vocabulary_file(path: Path) -> VocabularyFile:
    """Read and check a vocabulary file. Raises UnusableVocabulary with the entry and the remedy."""
    try:
        # Of the two safe loaders the one in C, where it is built: six times as fast on a thousand entries.
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except FileNotFoundError as error:
        raise UnusableVocabulary(f"{path}: no such file; give the path of a vocabulary.yaml") from error
    except yaml.YAMLError as error:
        raise UnusableVocabulary(f"{path.name}: not valid YAML ({error}); correct the line it names") from error
    try:
        return VocabularyFile.model_validate(content)
    except ValidationError as error:
        raise UnusableVocabulary(_explained(path, content, error)) from error


def _explained(path: Path, content: Any, error: ValidationError) -> str:
    first = error.errors()[0]
    place = first["loc"]
    if len(place) < 2 or place[0] != "entries":
        field = ".".join(map(str, place)) or "the file"
        return f"{path.name}: {field}: {first['msg']}; the file needs a list called 'entries'"
    number = int(place[1])
    fields = ".".join(str(part) for part in place[3:]) or "kind"
    return (
        f"{path.name}: entry {number + 1} ({_name_of(content['entries'][number])}): {fields}: {first['msg']}; "
        f"correct that field or remove the entry"
    )


def _name_of(entry: Any) -> str:
    if not isinstance(entry, dict):
        return repr(entry)
    for field in ("term", "terms", "say", "former", "right", "expansions"):
        if entry.get(field):
            value = entry[field]
            return str(value[0] if isinstance(value, list) else value)
    return "no name"
