"""A run as it is kept: each question with its reply, what was found for it, what is wrong and how long it took."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.model import Behaviour
from evals.cases import Case

SIGNPOST = "signpost"
PLAIN_PIPELINE = "plain pipeline"


def with_model(model: str) -> str:
    """Name the system that answers with a language model."""
    return f"{SIGNPOST} + {model}"


class UnusableRecord(ValueError):
    """A file holds no run; the message says why and what to do."""


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class QuestionSet(_Kept):
    """A question set that was asked: its file's name and the hash of its bytes."""

    path: str
    sha256: str


class Retrieved(_Kept):
    """One passage of the ranked evidence, best first."""

    document: str
    text: str
    heading: tuple[str, ...] = ()  # outermost first
    paragraph: str | None = None
    score: float | None = None
    chosen: bool = False  # whether the reply quotes it

    @property
    def place(self) -> str:
        """Where it stands, in a line: document, paragraph or heading."""
        return " ".join(part for part in (self.document, self.paragraph or " > ".join(self.heading)) if part)


class Item(_Kept):
    """One question with its reply.

    `measures` holds a number for each measure that applies to this question (1 and 0 for yes and no), `remarks` what
    was found where a measure is not as it should be. Both are filled in by `evals.measure`, once all is asked.
    """

    case: Case
    question_set: str  # the `path` of its set
    reply: dict[str, Any]  # as the contract has it (bot/reply.schema.json); the plain pipeline fills in what it has
    behaviour: Behaviour
    trace: tuple[str, ...] = ()
    retrieved: tuple[Retrieved, ...] = ()
    stage_ms: dict[str, float] = Field(default_factory=dict)
    took_ms: float = 0.0
    tokens: int | None = None  # sent to and received from a language model; None where none was asked
    cost: float | None = None  # of them, by the prices in the settings
    judged: str | None = None  # what a judge model said of the reply: right, partly, wrong
    failures: tuple[str, ...] = ()
    measures: dict[str, float] = Field(default_factory=dict)
    remarks: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong with the reply."""
        return not self.failures


class Judged(_Kept):
    """The judge model that was wanted, whether its figures may be shown, and why (not) in a sentence or two."""

    model: str
    prompt: str  # the version of its instructions
    is_shown: bool
    told: str


class RunRecord(_Kept):
    """A whole run. Two runs can be compared where they share questions."""

    name: str
    started: datetime
    question_sets: tuple[QuestionSet, ...]
    corpus_version: str
    settings: dict[str, str]  # SIGNPOST_* in force, without secrets
    commit: str  # of the repository, else the version of the package
    system: str = SIGNPOST  # or `with_model(...)`, or PLAIN_PIPELINE
    judge: Judged | None = None
    items: tuple[Item, ...] = ()

    def write(self, path: Path) -> None:
        """Keep the run as JSON."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.model_dump_json(indent=1), "utf-8")

    @classmethod
    def read(cls, path: Path) -> RunRecord:
        """Read a run; a folder means the `record.json` in it. Raises UnusableRecord."""
        file = path / "record.json" if path.is_dir() else path
        try:
            return cls.model_validate_json(file.read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise UnusableRecord(
                f"{file}: cannot be read ({error}); give a record.json of `signpost eval run`"
            ) from error
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"]) or "the file"
            raise UnusableRecord(f"{file}: no run of this version ({place}: {first['msg']}); run it again") from error
