"""A chat model behind its port: on time, within its budget, and never a reason for anybody to get no answer."""

import json
import os
import subprocess
import sys
import threading
from datetime import date

import pytest

from bot.adapters.language_model import ChatLanguageModel
from bot.adapters.language_model_faults import UnusableModel, fault_of
from bot.adapters.language_model_limits import FAILURES, KEPT_FOR_S, MOST_KEPT, PAUSE_S, Breaker, Kept
from bot.adapters.language_model_opening import ModelSpec, examine, held_to, open_model
from bot.adapters.language_model_spending import Caps, Spending
from bot.answering.claims import SCHEMA
from bot.model import Question
from bot.ports import ModelUnavailable, Prompt
from tests.bot.asking import BEDFORD, WEDNESDAY, check
from tests.bot.writing import a_model, a_writing_assistant
from tests.fakes.lying_server import SCRIPTS, lying_server

REFERRAL = "what follows a referral and by when is a written referral due"
TRUE = "A written referral follows within two working days."
PROMPT = Prompt(version="t-1", instructions="Write.", data="Data.", schema=SCHEMA, as_json="JSON.", as_lines="Lines.")
WORD = Prompt(version="t-1", instructions="Write.", data="Data.", schema={}, as_json="", as_lines="Lines.")


@pytest.fixture(autouse=True, scope="module")
def _libraries_are_loaded():
    """Load the client libraries once: on a busy machine that takes longer than a short deadline."""
    open_model(ModelSpec(name="openai:liar", url="http://127.0.0.1:9/v1"), timeout_s=1)


def reply_by(liar, text=REFERRAL, **given):
    assistant = a_writing_assistant(a_model(liar.url, **given), timeout_s=given.get("timeout_s", 8.0))
    reply, _ = assistant.reply(Question(text=text, at=WEDNESDAY, area=BEDFORD))
    check(reply)
    return reply


# Whatever the server does, there is a reply


@pytest.mark.parametrize("script", [each for each in SCRIPTS if each not in ("hang", "drip")])
def test_whatever_the_server_answers_nothing_bad_is_shown(script):
    with lying_server(script=script) as liar:
        reply = reply_by(liar)
    assert [text for told in liar.told for text, _ in told.bad if text in reply.text] == []
    assert reply.composed_by in ("extract", "model")
    assert liar.received


@pytest.mark.parametrize("script", ["hang", "drip"])
def test_a_reply_goes_out_while_the_server_still_takes_its_time(script):
    with lying_server(script=script) as liar:
        reply = reply_by(liar, timeout_s=3.0)
        assert liar.busy.is_set()
    assert reply.composed_by == "extract"
    assert any("did not answer in time" in each for each in reply.trace)


def test_what_is_true_is_shown_by_json_and_by_lines():
    for as_json in (True, False):
        says = json.dumps({"statements": [{"text": TRUE, "passages": ["P1"]}]}) if as_json else f"[P1] {TRUE}"
        with lying_server(says=says) as liar:
            reply = reply_by(liar)
        assert "1 statements of a model hold" in reply.trace
        assert "response_format" in liar.received[0]


def test_a_server_that_knows_no_json_schema_is_asked_for_lines_from_then_on():
    with lying_server(script="no shape", says=f"[P1] {TRUE}") as liar:
        model = a_model(liar.url)
        assert TRUE in model.complete(PROMPT, corpus_version="1", timeout_s=8)
        assert TRUE in model.complete(PROMPT, corpus_version="2", timeout_s=8)
    assert ["response_format" in each for each in liar.received] == [True, False, False]
    assert "Lines." in liar.received[1]["messages"][0]["content"]


def test_a_model_is_not_held_to_a_shape_where_the_setting_says_so():
    with lying_server(says="x") as liar:
        a_model(liar.url, holds_to_shape=False).complete(PROMPT, corpus_version="1", timeout_s=8)
    assert "response_format" not in liar.received[0]


def test_an_answer_without_end_is_not_read_to_its_end():
    with lying_server(script="flood") as liar:
        reply = reply_by(liar)
    assert any("does not end" in each for each in reply.trace)


def test_what_fails_for_a_moment_is_tried_again():
    with lying_server(scripts=["429", "500"], says="ready") as liar:
        assert a_model(liar.url).complete(WORD, corpus_version="1", timeout_s=8) == "ready"
    assert len(liar.received) == 3


def test_what_will_not_pass_is_not_tried_again():
    with lying_server(script="401") as liar, pytest.raises(ModelUnavailable, match="the key was refused"):
        a_model(liar.url).complete(WORD, corpus_version="1", timeout_s=8)
    assert len(liar.received) == 1


# What leaves


def test_nothing_that_was_screened_out_is_sent():
    typed = (
        "My pupil Zebedee Quillfeather, born 03/02/2014, of 14 Larkspur Avenue, NHS number 943 476 5919, 07700 900123: "
        "by when is a written referral due and what follows a referral?"
    )
    with lying_server(says=f"[P1] {TRUE}") as liar:
        reply_by(liar, typed)
    sent = json.dumps([liar.received, liar.headers])
    assert liar.received
    assert "[name]" in sent
    for detail in ("Quillfeather", "Zebedee", "03/02/2014", "Larkspur", "943 476", "900123"):
        assert detail not in sent


def test_a_key_of_the_environment_is_not_given_to_another_server(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-provider")
    with lying_server(says="ready") as liar:
        model = ChatLanguageModel(spec=ModelSpec(name="openai:liar", url=liar.url), spending=Spending(None, Caps()))
        model.complete(WORD, corpus_version="1", timeout_s=8)
    assert "sk-of-the-provider" not in json.dumps(liar.headers)


def test_no_trace_goes_anywhere_whatever_the_environment_says(monkeypatch):
    with lying_server(says="ready") as liar, lying_server(says="traced") as tracer:
        monkeypatch.setenv("LANGSMITH_TRACING", "true")
        monkeypatch.setenv("LANGSMITH_API_KEY", "key")
        monkeypatch.setenv("LANGSMITH_ENDPOINT", tracer.url)
        a_model(liar.url).complete(WORD, corpus_version="1", timeout_s=8)
    assert (len(liar.received), tracer.received) == (1, [])


def test_asking_without_a_model_imports_none():
    code = (
        "import sys, bot.bootstrap, bot.channels.terminal\n"
        "from bot.bootstrap import Bootstrap\n"
        "Bootstrap().unaided('no library')\n"
        "found = [each for each in sys.modules if each.split('.')[0] in ('langchain', 'langchain_openai', 'openai')]\n"
        "sys.exit(f'imported: {found}' if found else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120, env={**os.environ, "SIGNPOST_LLM": ""})


# Limits


def test_after_failures_in_a_row_a_model_is_left_alone_and_then_tried_once():
    now = [0.0]
    breaker = Breaker(clock=lambda: now[0])
    for _ in range(FAILURES):
        assert breaker.lets_through()
        breaker.failed()
    assert breaker.is_open
    assert not breaker.lets_through()
    now[0] = PAUSE_S
    assert (breaker.is_open, breaker.lets_through(), breaker.lets_through()) == (False, True, False)
    breaker.worked()
    assert breaker.lets_through()


def test_a_model_that_is_left_alone_is_not_asked():
    with lying_server(script="401") as liar:
        model = a_model(liar.url)
        for _ in range(FAILURES):
            with pytest.raises(ModelUnavailable):
                model.complete(WORD, corpus_version="1", timeout_s=8)
        with pytest.raises(ModelUnavailable, match="left alone"):
            model.complete(WORD, corpus_version="1", timeout_s=8)
    assert len(liar.received) == FAILURES


def test_nobody_waits_for_a_place():
    with lying_server(script="hang") as liar:
        model = a_model(liar.url, timeout_s=30.0, most_at_once=1)
        first = threading.Thread(target=lambda: _quietly(model))
        first.start()
        assert liar.busy.wait(30)
        with pytest.raises(ModelUnavailable, match="as many questions as may"):
            model.complete(PROMPT, corpus_version="2", timeout_s=8)
        liar.stopping.set()
        first.join()


def _quietly(model):
    with pytest.raises(ModelUnavailable):
        model.complete(WORD, corpus_version="1", timeout_s=30)


def test_the_same_prompt_over_the_same_corpus_is_asked_once():
    with lying_server(says="ready") as liar:
        model = a_model(liar.url)
        for version in ("1", "1", "2"):
            assert model.complete(WORD, corpus_version=version, timeout_s=8) == "ready"
    assert len(liar.received) == 2


def test_what_is_kept_grows_old_and_makes_room():
    now = [0.0]
    kept = Kept(clock=lambda: now[0])
    for number in range(MOST_KEPT + 1):
        kept.put(str(number), "text")
    assert (kept.get("0"), kept.get(str(MOST_KEPT))) == (None, "text")
    now[0] = KEPT_FOR_S
    assert kept.get(str(MOST_KEPT)) is None


def test_tokens_are_counted_by_day_across_processes(tmp_path):
    days = [date(2026, 11, 18)]
    caps = Caps(tokens=1_000, price_in=2.0, price_out=10.0)
    book = tmp_path / "book.sqlite"
    Spending(book, caps, day=lambda: days[0]).add(500, 100)
    spending = Spending(book, caps, day=lambda: days[0])
    assert (spending.spent().calls, spending.spent().tokens) == (1, 600)
    assert spending.spent().cost == pytest.approx(0.002)
    assert spending.exhausted() is None
    spending.add(400, 0)
    assert "1,000 tokens are used up" in spending.exhausted()
    days[0] = date(2026, 11, 19)
    assert spending.exhausted() is None


def test_a_cap_on_cost_ends_the_day_too():
    spending = Spending(None, Caps(cost=0.5, price_in=1_000_000.0))
    spending.add(1, 0)
    assert "0.50 are spent" in spending.exhausted()
    assert spending.spent().calls == 1


def test_a_model_whose_day_is_used_up_is_not_asked(tmp_path):
    with lying_server(says="ready") as liar:
        model = a_model(liar.url, caps=Caps(tokens=900), book=tmp_path / "book.sqlite")
        model.complete(WORD, corpus_version="1", timeout_s=8)
        with pytest.raises(ModelUnavailable, match="used up"):
            model.complete(WORD, corpus_version="2", timeout_s=8)
        assert model.state().works is False
    assert len(liar.received) == 1


# What is wrong with it


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("401", "the key was refused"),
        ("404", "the server has no model 'liar'"),
        ("404 address", "there is no chat API at"),
        ("500", "the server failed (500)"),
        ("429", "too many requests"),
        ("400", "refused the request"),
        ("html", "could not be read"),
    ],
)
def test_the_state_says_what_is_wrong(script, found):
    with lying_server(script=script) as liar:
        state = a_model(liar.url, timeout_s=3.0).check()
    assert state.works is False
    assert found in state.told


def test_the_state_says_that_a_server_is_not_there():
    state = a_model("http://127.0.0.1:9/v1", timeout_s=3.0).check()
    assert "http://127.0.0.1:9/v1 cannot be reached" in state.told
    assert "SIGNPOST_LLM_URL" in state.told


def test_the_state_says_that_all_is_well():
    with lying_server(says="ready") as liar:
        model = a_model(liar.url, caps=Caps(price_in=100.0))
        assert (model.state().works, model.state().told) == (None, "not asked yet")
        state = model.check()
    assert state.works is True
    assert "1 calls and 980 tokens today, 0.09 spent" in state.told


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        (ModelSpec(name="gpt-4o"), "write provider:model"),
        (ModelSpec(name="acme:one"), "write provider:model"),
        (ModelSpec(name="anthropic:claude", key="k"), r"pip install 'signpost\[anthropic\]'"),
        (ModelSpec(name="openai:one", url="localhost:80"), "write it as http"),
        (ModelSpec(name="openai:one"), "set SIGNPOST_LLM_KEY or OPENAI_API_KEY"),
    ],
)
def test_a_model_that_cannot_be_opened_says_why(spec, told, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(UnusableModel, match=told):
        examine(spec)


def test_a_package_that_refuses_its_settings_is_told_without_them(monkeypatch):
    monkeypatch.delenv("AZURE_OPENAI_ENDPOINT", raising=False)
    monkeypatch.delenv("OPENAI_API_VERSION", raising=False)
    with pytest.raises(UnusableModel, match="cannot be opened") as raised:
        open_model(ModelSpec(name="azure_openai:one", key="very-secret"), timeout_s=1)
    assert "very-secret" not in str(raised.value)
    model = ChatLanguageModel(spec=ModelSpec(name="openai:one", url="nowhere"), spending=Spending(None, Caps()))
    assert "not an address" in model.check().told


def test_a_provider_without_a_shape_is_asked_for_lines():
    class Bound:
        def bind(self, **given):
            return given

    assert held_to(ModelSpec(name="anthropic:x"), Bound(), SCHEMA) is None
    assert held_to(ModelSpec(name="ollama:x"), Bound(), SCHEMA) == {"format": SCHEMA}


def test_an_ollama_server_gets_its_own_settings(monkeypatch):
    import langchain.chat_models

    given = {}
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    monkeypatch.setattr(langchain.chat_models, "init_chat_model", lambda model, **more: given.update(more, model=model))
    open_model(ModelSpec(name="ollama:small", url="http://127.0.0.1:11434"), timeout_s=5)
    assert (given["model"], given["base_url"], given["client_kwargs"]) == (
        "small", "http://127.0.0.1:11434", {"timeout": 5},
    )  # fmt: skip
    open_model(ModelSpec(name="ollama:small"), timeout_s=5)
    open_model(ModelSpec(name="anthropic:small", key="k"), timeout_s=5)
    assert given["api_key"] == "k"


def test_an_error_of_an_unknown_kind_is_told_by_its_kind_alone():
    fault = fault_of(ValueError("with the question in it"), model="m", url="")
    assert (fault.found, fault.may_pass) == ("what came back could not be read (ValueError)", False)
    endless = type("LengthFinishReasonError", (Exception,), {})()
    assert fault_of(endless, model="m", url="").found == "its answer had no end"
    assert fault_of(TimeoutError(), model="m", url="").found == "it did not answer in time"
    assert fault_of(ConnectionResetError(), model="m", url="").found == "the provider cannot be reached"


def test_the_words_of_a_message_are_read_from_blocks_too():
    class Opened:
        def __init__(self, content, usage=None):
            self.content = content
            self.usage_metadata = usage

        def __call__(self, spec, *, timeout_s):
            return self

        async def ainvoke(self, messages):
            return self

    opened = Opened(["One ", {"type": "text", "text": "two"}, {"type": "tool", "text": 3}, {"type": "image"}])
    spending = Spending(None, Caps())
    model = ChatLanguageModel(spec=ModelSpec(name="anthropic:x"), spending=spending, opened=opened)
    assert model.complete(PROMPT, corpus_version="1", timeout_s=5) == "One two"
    assert spending.spent().tokens == (len("Write.JSON.Data.") // 3) + (len("One two") // 3)
