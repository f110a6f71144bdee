"""Asking in the terminal: one question, or a conversation when none is given."""

from __future__ import annotations

import io
import json
import secrets
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, NoReturn

import typer

from bot.answering.asks import Turn
from bot.answering.assistant import Assistant
from bot.answering.danger.triage import triage
from bot.bootstrap import Bootstrap
from bot.contract import as_json
from bot.model import Outcome, Question
from knowledge.areas import AreaTree, UnknownArea
from knowledge.calendar import LONDON, in_london
from knowledge.home import HomeBusy
from knowledge.model import Audience

Asking = Callable[[str], dict[str, Any]]


def ask(
    question: Annotated[list[str] | None, typer.Argument(help="What you want to know; none: a conversation.")] = None,
    area: Annotated[str | None, typer.Option(help="Area in force where the question names none.")] = None,
    audience: Annotated[Audience | None, typer.Option(help="Who asks.")] = None,
    at: Annotated[str | None, typer.Option(help="Answer as at this moment, e.g. 2026-11-21T22:30 (UK time).")] = None,
    as_json_: Annotated[bool, typer.Option("--json", help="Print the reply as one JSON object.")] = False,  # noqa: FBT002
) -> None:
    """Ask a question and get a sourced, dated answer."""
    if isinstance(sys.stdin, io.TextIOWrapper):  # a byte that is no letter here keeps nobody from an answer
        sys.stdin.reconfigure(errors="replace")
    typed = " ".join(question or ())
    if as_json_ and question is None:
        typed = sys.stdin.read()
    one = question is not None or as_json_
    if one and triage(typed).danger is not None:  # no lock to wait for, no index to open, no server to ask
        _talk(_in_danger(area, audience, at), typed, one=one, plain_json=as_json_)
        return
    bootstrap = Bootstrap()
    chosen = _area(area or bootstrap.bot.area, bootstrap.areas)
    moment = _moment(at)

    def asked(text: str) -> Question:
        return Question(
            text=text, area=chosen, audience=audience or bootstrap.bot.audience, at=moment or datetime.now(LONDON)
        )

    if url := bootstrap.home.served_at():  # it has the library open and warm
        answering = _Answering(bootstrap.unaided(f"{url}: the server of this home did not answer"), asked)
        _talk(_through(url, asked, answering), typed, one=one, plain_json=as_json_)
    else:
        try:
            with bootstrap.assistant("signpost ask") as assistant:
                answering = _Answering(assistant.now(), asked)
                _talk(answering, typed, one=one, plain_json=as_json_)
        except HomeBusy as busy:
            answering = _Answering(bootstrap.unaided(str(busy)), asked)
            _talk(answering, typed, one=one, plain_json=as_json_)
    if answering.trouble:  # contacts were shown, but the question itself could not be looked up
        _fail(answering.trouble)


def _in_danger(area: str | None, audience: Audience | None, at: str | None) -> Asking:
    """Answer danger whatever else is broken or mistyped: settings, the own library, the home, the options."""
    try:
        bootstrap = Bootstrap()
        chosen = area or bootstrap.bot.area
        chosen = chosen if chosen in bootstrap.areas else None
        reader = audience or bootstrap.bot.audience
        assistant = bootstrap.unaided("danger", by_rules_alone=True)
    except Exception:  # nothing may stand between danger and 999
        chosen, reader = None, audience or Audience.PRACTITIONER
        assistant = Bootstrap.starter().unaided("danger", by_rules_alone=True)
    try:
        moment = _moment(at)
    except typer.Exit:
        moment = None

    def asked(text: str) -> Question:
        return Question(text=text, area=chosen, audience=reader, at=moment or datetime.now(LONDON))

    return _Answering(assistant, asked)


class _Answering:
    """Asks an assistant, remembers the conversation, and why the last question could not be looked up."""

    def __init__(self, assistant: Assistant, asked: Callable[[str], Question]) -> None:
        self.trouble = ""
        self._assistant = assistant
        self._asked = asked
        self._turn: Turn | None = None

    def __call__(self, text: str) -> dict[str, Any]:
        reply, self._turn = self._assistant.reply(self._asked(text), self._turn)
        self.trouble = " ".join(" ".join(reply.trace).split()) if reply.outcome is Outcome.DEGRADED else ""
        return as_json(reply)


def _talk(answer: Asking, typed: str, *, one: bool, plain_json: bool) -> None:
    """Answer the one question, or one after another until the reader has had enough."""
    from bot.channels.terminal_view import show

    if one:
        reply = answer(typed)
        if plain_json:
            sys.stdout.write(json.dumps(reply, ensure_ascii=False) + "\n")
        else:
            show(reply)
        return
    sys.stdout.write("Ask about keeping a child safe; an empty line ends. In immediate danger ring 999.\n")
    while text := _line():
        show(answer(text))


def _line() -> str:
    try:
        return input("\n> ").strip()
    except (EOFError, KeyboardInterrupt):
        return ""


def _through(url: str, asked: Callable[[str], Question], instead: _Answering) -> Asking:
    """Ask the server that owns the home, as one conversation; ask `instead` where it does not answer."""
    conversation = secrets.token_urlsafe(24)

    def answer(text: str) -> dict[str, Any]:
        import httpx

        question = asked(text)
        body = {
            "question": question.text, "area": question.area, "audience": question.audience.value,
            "at": question.at.isoformat(), "conversation": conversation,
        }  # fmt: skip
        try:
            response = httpx.post(f"{url}/api/v1/ask", json=body, timeout=30, trust_env=False)
            response.raise_for_status()
        except httpx.HTTPError as error:
            reply = instead(text)
            if instead.trouble:
                instead.trouble = (
                    f"{url}: the server that holds this home did not answer ({error}); stop it, or try again"
                )
            return reply
        answered: dict[str, Any] = response.json()
        return answered

    return answer


def _area(area: str | None, areas: AreaTree) -> str | None:
    if area is None:
        return None
    try:
        return areas.get(area).id
    except UnknownArea as error:
        _fail(str(error), code=2)


def _moment(at: str | None) -> datetime | None:
    if at is None:
        return None
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        _fail(f"--at {at!r} is not a moment; write it as 2026-11-21T22:30 or 2026-11-21T22:30+00:00", code=2)
    return in_london(moment) if moment.tzinfo else moment.replace(tzinfo=LONDON)


def _fail(message: str, *, code: int = 1) -> NoReturn:
    sys.stderr.write(f"Error: {message}\n")
    raise typer.Exit(code)
