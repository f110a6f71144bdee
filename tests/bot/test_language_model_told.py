"""`signpost doctor` and /readyz say how the language model is, and nobody's answer depends on it."""

from types import SimpleNamespace

import pytest

from bot.adapters.language_model import State
from bot.bootstrap import Bootstrap
from bot.channels.language_model_examined import examine_language_model
from bot.channels.settings_list import settings_listed
from bot.channels.verdict import State as Health
from bot.model import Question
from bot.serve import _try_model
from bot.settings import BotSettings
from knowledge.settings import KnowledgeSettings
from tests.bot.asking import BEDFORD, WEDNESDAY
from tests.fakes.lying_server import lying_server


def a_bootstrap(tmp_path, **given):
    return Bootstrap(bot=BotSettings(**given), knowledge=KnowledgeSettings(home=tmp_path))


def test_without_a_model_doctor_says_that_none_is_set():
    verdict = examine_language_model()
    assert (verdict.state, verdict.found) == (Health.FINE, "not set: answers are exact sentences")


@pytest.mark.parametrize(
    ("script", "found"),
    [("401", "the key was refused"), ("404", "has no model 'liar'"), ("404 address", "there is no chat API")],
)
def test_doctor_says_which_is_wrong_the_key_the_model_or_the_address(script, found, monkeypatch):
    with lying_server(script=script) as liar:
        monkeypatch.setenv("SIGNPOST_LLM", "openai:liar")
        monkeypatch.setenv("SIGNPOST_LLM_URL", liar.url)
        verdict = examine_language_model()
    assert verdict.state is Health.ATTENTION
    assert found in verdict.found
    assert "SIGNPOST_LLM" in verdict.remedy


def test_doctor_says_which_models_answer(monkeypatch):
    with lying_server(says="ready") as liar:
        monkeypatch.setenv("SIGNPOST_LLM", "openai:liar")
        monkeypatch.setenv("SIGNPOST_LLM_JUDGE", "openai:judge")
        monkeypatch.setenv("SIGNPOST_LLM_URL", liar.url)
        verdict = examine_language_model()
    assert verdict.state is Health.FINE
    assert "openai:liar and openai:judge answered" in verdict.found
    assert [each["model"] for each in liar.received] == ["liar", "judge"]


def test_the_key_is_listed_as_set_and_not_shown(monkeypatch):
    monkeypatch.setenv("SIGNPOST_LLM_KEY", "very-secret")
    listed = {each.name: each.value for each in settings_listed()}
    assert listed["SIGNPOST_LLM_KEY"] == "set, not shown"
    assert listed["SIGNPOST_LLM_DAILY_CAP"] == "2000000"


def test_a_wrong_model_keeps_nobody_from_an_answer(tmp_path):
    assistant = a_bootstrap(tmp_path, llm="nonsense", llm_judge="openai:judge").unaided("no library")
    reply, _ = assistant.reply(Question(text="who do I ring about a child?", at=WEDNESDAY, area=BEDFORD))
    assert [each.contact.id for each in reply.contacts] == ["bedford-ifd"]


def test_a_model_that_does_not_answer_is_told_at_the_start(capsys):
    told = State(name="openai:x", works=False, told="the key was refused (401)")
    _try_model(SimpleNamespace(check=lambda: told))
    _try_model(SimpleNamespace(check=lambda: State(name="openai:x", works=True, told="")))
    assert capsys.readouterr().err == "The language model openai:x does not answer: the key was refused (401)\n"
