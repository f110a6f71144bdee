"""How Signpost is just now, for the start page: the library and the language model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.channels.web.site import Web, tell_the_log


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at: `is_well` False where somebody should do something."""

    about: str
    is_well: bool
    told: str
    untold: str = ""  # in place of how it is, where that is not known

    @property
    def standing(self) -> str:
        """How it is, in a word or two."""
        return self.untold or ("in order" if self.is_well else "look at this")


def state_of(web: Web) -> Sequence[Finding]:
    """Look at what may be out of order. Searches the library once."""
    return (_library(web), _model(web))


def _library(web: Web) -> Finding:
    try:
        works, told = web.readiness()
    except Exception as error:  # what is out of order must not take the page with it that says so
        tell_the_log(error, "the library could not be looked at for the console's start page")
        works, told = False, "could not be looked at; the log says why"
    is_whole = works and not web.paused and "(" not in told
    return Finding(about="Library", is_well=is_whole, told=_sentence(told))


def _model(web: Web) -> Finding:
    if web.language_model is None:
        said = "None is set up, and none is needed: answers are exact sentences from the documents."
        return Finding(about="Language model", is_well=True, told=said, untold="not in use")
    state = web.language_model()
    if state.works is None:
        said = f"{state.name} is set up and has not been asked anything since the server was started."
        return Finding(about="Language model", is_well=True, told=said, untold="not asked yet")
    return Finding(about="Language model", is_well=state.works, told=_sentence(f"{state.name}: {state.told}"))


def _sentence(told: str) -> str:
    return f"{told[:1].upper()}{told[1:]}{'' if told.endswith(('.', ')')) else '.'}"
