"""Slack gives what every other channel gives: the same ending, contacts and sources."""

import json
import re

import pytest

from evals.cases import load_cases
from tests.bot.channels.chat.parity import Seen, differences
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
        await place.send(event(direct(text, ts=f"{number}.5"), f"Ev{number}"))
        reply = place.deliveries.inbox.find(f"slack:T0HOME:D0ASKER:{number}.5").reply
        wrong[text] = differences(reply, seen_in(slack.messages[-1]))
        alone, _ = sample_assistant.reply(question(text))
        assert reply["outcome"] == alone.outcome.value
        assert [c["id"] for c in reply["contacts"]] == [c.contact.id for c in alone.contacts]
        assert [c["url"] for c in reply["citations"]] == [c.url for c in alone.citations]
    assert {text: found for text, found in wrong.items() if found} == {}
