"""The wordings: complete, filled with exactly what they ask for, and short enough to read aloud."""

import re
from importlib import resources
from pathlib import Path

import pytest

from bot.answering.danger.kinds import Danger
from prompts.words import MissingWording, Words, words

ANSWERING = Path(__file__).resolve().parents[2] / "bot" / "answering"


def test_a_wording_is_filled_and_folded_to_one_line():
    assert Words({"a": "Ask\n  {who}."})("a", who="the hub") == "Ask the hub."


def test_a_wording_that_is_missing_names_the_file():
    with pytest.raises(MissingWording, match=r"replies\.yaml: no wording 'no-such'; add it there"):
        Words({})("no-such")


@pytest.mark.parametrize("given", [{}, {"whom": "the hub"}, {"who": "the hub", "when": "now"}])
def test_a_placeholder_without_its_value_is_an_error(given):
    with pytest.raises(ValueError, match=r"'a' takes \['who'\]"):
        Words({"a": "Ask {who}."})("a", **given)


def test_a_value_with_braces_is_shown_as_it_is():
    assert Words({"a": "Ask {who}."})("a", who="{when}") == "Ask {when}."


def test_the_wordings_are_read_once():
    assert words() is words()


def test_names_are_dotted():
    assert {"emergency.lead", "declined.harm", "contact.ring"} <= words().names()


def test_every_danger_has_its_wording():
    assert {f"emergency.{danger.value}" for danger in Danger} <= words().names()


def test_every_emergency_wording_gives_999_in_its_first_two_sentences():
    tree = {f"emergency.{danger.value}" for danger in Danger} | {"emergency.lead"}
    late = [name for name in tree if "999" not in " ".join(re.split(r"(?<=[.!?]) ", words()(name))[:2])]
    assert late == []


def test_what_a_child_is_told_gives_childline():
    assert all("0800 1111" in words()(name) for name in ("child.emergency", "child.lead"))


def test_every_name_that_answering_uses_is_held():
    used = set()
    for path in ANSWERING.glob("*.py"):
        used |= set(re.findall(r'words\(\s*"([a-z.-]+)"', path.read_text("utf-8")))
    assert len(used) > 15
    assert used <= words().names()


def test_no_wording_promises_that_nothing_needs_doing():
    text = resources.files("prompts").joinpath("replies.yaml").read_text("utf-8").lower()
    assert not re.search(r"no referral (?:is )?needed|not serious enough|nothing to worry", text)
