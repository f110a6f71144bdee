"""A message in another language is told who answers in any; English in a hurry is never taken for one."""

import pytest

from bot.answering.other_languages import is_another_language
from bot.model import Behaviour
from tests.bot.asking import ask, ids


@pytest.mark.parametrize(
    "text",
    [
        "gdzie mam zadzwonic w sprawie dziecka",
        "tengo miedo de mi padre",
        "moj maz bije mnie i dzieci prosze o pomoc",
        "me pega mi padre",
        "mera baccha ghar nahi hai",
        "unde sunt copiii mea copil",
        "çocuk nerede kim",
        "où est mon enfant",
    ],
)
def test_another_language_is_told_apart_and_nothing_is_guessed(text):
    assert is_another_language(text)
    reply = ask(text)
    assert reply.behaviour is Behaviour.CLARIFY
    assert ids(reply) == ["emergency-999", "childline"]
    assert "interpreter" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "mash lado bedford",
        "edt no pls",
        "bruise on baby who do i ring",
        "mia and nino told me something",
        "call me a mama",
        "wot is fgm",
        "que?",
        "nan says el paso cafe isnt safe for kids",
        "",
    ],
)
def test_english_in_a_hurry_is_english(text):
    assert not is_another_language(text)
