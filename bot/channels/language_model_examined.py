"""What `signpost doctor` says of the language model: not set, answering, or what is wrong with it."""

from __future__ import annotations

from bot.bootstrap import Bootstrap
from bot.channels.verdict import State, Verdict

NAME = "language model"


def examine_language_model() -> Verdict:
    """Ask each model that is set for one word. What is wrong needs attention: answers are exact sentences meanwhile."""
    bootstrap = Bootstrap()
    models = [each for each in (bootstrap.language_model, bootstrap.judge) if each is not None]
    if not models:
        return Verdict(name=NAME, state=State.FINE, found="not set: answers are exact sentences")
    for model in models:
        state = model.check()
        if not state.works:
            found, _, remedy = state.told.partition("; ")
            return Verdict(name=NAME, state=State.ATTENTION, found=f"{state.name}: {found}", remedy=remedy)
    named = " and ".join(model.spec.name for model in models)
    return Verdict(name=NAME, state=State.FINE, found=f"{named} answered; {models[0].state().told}")
