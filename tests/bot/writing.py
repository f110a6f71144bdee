"""An assistant whose answers a scripted server writes."""

from bot.adapters.language_model import ChatLanguageModel
from bot.adapters.language_model_meaning import NoMeaning
from bot.adapters.language_model_opening import ModelSpec
from bot.adapters.language_model_spending import Caps, Spending
from bot.answering.assistant import Assistant
from bot.answering.generate import ModelWriter
from tests.bot.asking import KNOWN, LIMITS, REPLIES, VOCABULARY
from tests.fakes.library import greywell


def a_model(url, *, name="openai:liar", timeout_s=8.0, caps=None, book=None, **given):
    return ChatLanguageModel(
        spec=ModelSpec(name=name, url=url, key="test-key"),
        spending=Spending(book, caps or Caps()),
        timeout_s=timeout_s,
        **given,
    )


def a_writing_assistant(model, *, library=None, meaning=None, timeout_s=8.0, **given):
    return Assistant(
        library=library or greywell(),
        replies=REPLIES,
        vocabulary=VOCABULARY,
        known=KNOWN,
        limits=LIMITS,
        writer=ModelWriter(model=model, meaning=meaning or NoMeaning(), timeout_s=timeout_s, **given),
    )
