"""Slack gives what every other channel gives: the same ending, contacts and sources."""

import json
import re

import pytest

from evals.cases import load_cases
from tests.bot.channels.chat.parity import CONVERSATIONS, Seen, by_the_assistant, differences, on_the_web, said_in
from tests.bot.channels.slack.conftest import a_web
from tests.bot.channels.slack.slack_server import direct, event, words_of
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.anyio
MOST = 50


def seen_in(message):
    """What a Slack message shows."""
    links = re.findall(r"<(https?://[^|>]+)", words_of(message)) + re.findall(r'"url": "([^"]+)"', json.dumps(message))
    is_emergency = message["blocks"][0]["type"] == "header"
    return Seen(words=words_of(message), links=frozenset(links), is_emergency=is_emergency)


async def test_fifty_questions_end_the_same_in_slack_as_in_the_assistant(workplace, slack, sample_assistant, question):
    cases = load_cases(REPOSITORY / "evals" / "questions" / "bedfordshire.jsonl")
    step = max(1, len(cases) // MOST)
    asked = [each.question for each in cases[::step] if each.question.strip()][:MOST]
    place = await workplace(web=a_web(sample_assistant))
    wrong = {}
    for number, text in enumerate(asked):
        room = f"D{number}"  # of its own, so that no question goes on telling of another's danger
        await place.send(event(direct(text, ts=f"{number}.5", channel=room), f"Ev{number}"))
        reply = place.deliveries.inbox.find(f"slack:T0HOME:{room}:{number}.5").reply
        wrong[text] = differences(reply, seen_in(slack.messages[-1]))
        alone, _ = sample_assistant.reply(question(text))
        assert reply["outcome"] == alone.outcome.value
        assert [c["id"] for c in reply["contacts"]] == [c.contact.id for c in alone.contacts]
        assert [c["url"] for c in reply["citations"]] == [c.url for c in alone.citations]
    assert {text: found for text, found in wrong.items() if found} == {}


@pytest.mark.parametrize("conversation", CONVERSATIONS)
@pytest.mark.parametrize("is_in_a_thread", [True, False])
async def test_a_conversation_goes_in_slack_as_everywhere(
    workplace, slack, sample_assistant, question, conversation, is_in_a_thread
):
    web = a_web(sample_assistant)
    expected = by_the_assistant(sample_assistant, conversation, question)
    assert await on_the_web(web, conversation, question) == expected
    place = await workplace(web=web)
    said = []
    for number, text in enumerate(conversation):
        given = {"thread_ts": "1.5"} if is_in_a_thread or number > 1 else {}
        await place.send(event(direct(text, ts=f"{number}.5", **given), f"Ev{number}"))
        said.append(said_in(place.deliveries.inbox.find(f"slack:T0HOME:D0ASKER:{number}.5").reply))
    if is_in_a_thread:
        assert said == expected
        assert [differences(place.deliveries.inbox.find(f"slack:T0HOME:D0ASKER:{number}.5").reply, seen_in(message))
                for number, message in enumerate(slack.messages)] == [[]] * len(conversation)  # fmt: skip
    elif expected[0][0] == "emergency":  # outside the thread it goes on all the same
        assert said == expected
