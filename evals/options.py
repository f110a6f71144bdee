"""Options that several commands of `signpost eval` share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Questions = Annotated[
    list[Path] | None,
    typer.Option(
        "--questions",
        help="Question set, JSON Lines; may be given more than once. Else those that come with Signpost.",
    ),
]
WithJudge = Annotated[
    bool,
    typer.Option(
        "--judge/--no-judge",
        help="Have the model of SIGNPOST_LLM_JUDGE say what it thinks of each reply. Only one whose agreement with "
        "people was measured (`signpost eval judge`) is asked.",
    ),
]
