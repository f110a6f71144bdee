"""Whatever is said after whatever, there is one reply that keeps the contract."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from bot.answering.replies import Replies
from bot.model import Question
from evals.likeness_training import labelled
from knowledge.model import Audience
from tests.bot.asking import BEDFORD, CENTRAL, LUTON, SATURDAY_NIGHT, an_assistant, check

HERE = Path(__file__).parent
FILES = sorted(
    [*(HERE / f"{name}_messages.txt" for name in ("courtesy", "misuse", "triage")), *HERE.glob("danger_messages/*.txt")]
)
SAID: dict[str, list[str]] = {}  # by kind of danger, misuse or courtesy, so that each is begun with as often
for _path in FILES:
    for _kind, _words in labelled(_path):
        SAID.setdefault(_kind, []).append(_words)
# What comes second in a hurry, and says nothing by itself.
THEN = [
    "ok", "no", "yes", "he is here", "what now", "thanks", "who", "in luton", "tonight", "15", "he says tonight",
    "we dont have the reg", "is it", "?", "...", "she is 4", "the police are here", "he left", "what do i say",
    "will they take him", "what about consent", "and the number", "im 14", "my son", "999", "🙂", "", "how long",
    "shes crashed", "hes 9", "its ok now", "reg is AB12 CDE", "number 14 with the red door", "not sure",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_no_conversation_goes_without_a_reply(seed, monkeypatch):
    monkeypatch.setattr(Replies, "plainest_emergency", None)  # which would hide what breaks
    chance = random.Random(seed)  # noqa: S311 - the same conversations each time
    assistant = an_assistant()
    for _ in range(25):
        turn = None
        for place in range(3):
            is_new = place == 0 or chance.random() < 0.4
            question = Question(
                text=chance.choice(SAID[chance.choice(sorted(SAID))] if is_new else THEN),
                at=SATURDAY_NIGHT + timedelta(hours=chance.randrange(72)),
                area=chance.choice([None, BEDFORD, CENTRAL, LUTON]),
                audience=chance.choice([Audience.PUBLIC, Audience.PRACTITIONER]),
            )
            reply, turn = assistant.reply(question, turn)
            check(reply)
