"""Teams gives what every other channel gives: the same ending, contacts and sources."""

import json
import re

import pytest

from evals.cases import load_cases
from tests.bot.channels.chat.parity import CONVERSATIONS, Seen, by_the_assistant, differences, on_the_web, said_in
from tests.bot.channels.teams.conftest import a_web
from tests.bot.channels.teams.teams_server import CHAT, activity, card_of, words_of
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.anyio
MOST = 50


def seen_in(message):
    """What a message in Teams shows."""
    links = re.findall(r'"url": "(https?://[^"]+)"', json.dumps(card_of(message)))
    first = next(iter(card_of(message).get("body", ())), {})
    return Seen(words=words_of(message), links=frozenset(links), is_emergency=first.get("style") == "attention")


async def test_fifty_questions_end_the_same_in_teams_as_in_the_assistant(workplace, teams, sample_assistant, question):
    cases = load_cases(REPOSITORY / "evals" / "questions" / "bedfordshire.jsonl")
    step = max(1, len(cases) // MOST)
    asked = [each.question for each in cases[::step] if each.question.strip()][:MOST]
    place = await workplace(web=a_web(sample_assistant))
    wrong = {}
    for number, text in enumerate(asked):
        where = f"{CHAT}-{number}"  # a chat of its own, so that no question follows up another
        await place.send(activity(teams.url, text, where=where, id=str(number)))
        reply = place.deliveries.inbox.find(f"teams:{where}:{number}").reply
        wrong[text] = differences(reply, seen_in(teams.messages[-1]))
        alone, _ = sample_assistant.reply(question(text))
        assert reply["outcome"] == alone.outcome.value
        assert [c["id"] for c in reply["contacts"]] == [c.contact.id for c in alone.contacts]
        assert [c["url"] for c in reply["citations"]] == [c.url for c in alone.citations]
    assert {text: found for text, found in wrong.items() if found} == {}


@pytest.mark.parametrize("conversation", CONVERSATIONS)
async def test_a_conversation_goes_in_teams_as_everywhere(workplace, teams, sample_assistant, question, conversation):
    web = a_web(sample_assistant)
    expected = by_the_assistant(sample_assistant, conversation, question)
    assert await on_the_web(web, conversation, question) == expected
    place = await workplace(web=web)
    replies = []
    for number, text in enumerate(conversation):
        await place.send(activity(teams.url, text, id=str(number)))
        replies.append(place.deliveries.inbox.find(f"teams:{CHAT}:{number}").reply)
    assert [said_in(reply) for reply in replies] == expected
    shown = zip(replies, teams.messages, strict=True)
    assert [differences(reply, seen_in(message)) for reply, message in shown] == [[]] * len(conversation)
