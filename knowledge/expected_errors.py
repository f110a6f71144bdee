"""Which errors a user is told in one line: the one place where an exception becomes words on the screen."""

from __future__ import annotations

# Every exception that Signpost defines names the thing, the cause and the remedy, so that its message can be shown as
# it stands. They are known by the package that defines them: this folder may import neither `ingest` nor `bot`, and
# importing SQLAlchemy in order to compare a class would slow every command down.
OURS = frozenset(("knowledge", "prompts", "ingest", "bot", "evals"))


def line_for(error: BaseException) -> str | None:
    """Give an expected error in one line; None for one that is a mistake in the program and deserves its traceback."""
    if any(kind.__module__.partition(".")[0] in OURS for kind in type(error).__mro__):
        # str() of a KeyError is its message in quotation marks.
        said = error.args[0] if isinstance(error, KeyError) and error.args else error
        return _in_one_line(str(said))
    if type(error).__name__ == "ValidationError" and str(getattr(error, "title", "")).endswith("Settings"):
        return _wrong_setting(error)
    if isinstance(error, OSError) and error.filename is not None:
        return _in_one_line(
            f"{error.filename}: {error.strerror}; check that it exists and that this user may read and write it"
        )
    return None


def _wrong_setting(error: BaseException) -> str:
    """Name the environment variable that pydantic refuses. Its value is not repeated: it may be a secret."""
    first = error.errors()[0]  # type: ignore[attr-defined]
    field = str(first["loc"][0]) if first["loc"] else "settings"
    name = field.upper() if field.lower().startswith("signpost_") else f"SIGNPOST_{field.upper()}"
    cause = first["msg"].removeprefix("Value error, ")
    return _in_one_line(f"{name}: {cause}; correct or unset it, `signpost doctor` lists every setting")


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
