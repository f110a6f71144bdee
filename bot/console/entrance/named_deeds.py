"""Names the things in the record of who did what, and links to them: what is kept there is a kind and an id."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from bot.adapters.records.deeds import Deed
from bot.adapters.records.names import Names
from bot.console.answers.pages import kept_answers, titles
from bot.console.console import Console
from bot.console.release.places import name_of
from bot.ports import TranscriptsUnusable

_LONGEST = 80  # characters of a question
# What a deed's words are about, where its thing is a bare id.
_BARE = (("gap", "gap"), ("drill", "drill"), ("evaluation", "run"), ("contact", "contact"))
_SET = re.compile(r"^(?P<name>[\w-]+): (?P<rest>.+)$")
_COPIED = re.compile(r"^(?P<from>[\w-]+) to (?P<to>[\w-]+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What a deed was done to. No path: there is nothing to be looked at."""

    words: str
    path: str = ""


def named(console: Console, deeds: Sequence[Deed]) -> list[tuple[Deed, Thing]]:
    """Name the things of one page of the record."""
    split = [(deed, *_kind_of(deed)) for deed in deeds]
    wanted: dict[str, list[str]] = {}
    for _, kind, thing in split:
        wanted.setdefault(kind, []).append(thing)
    kinds = _Kinds(console, wanted)
    return [(deed, kinds.thing(kind, thing)) for deed, kind, thing in split]


def _kind_of(deed: Deed) -> tuple[str, str]:
    """Say of what kind a thing is, and which one; kind "" where its words say all."""
    kind, _, thing = deed.what.partition(" ")
    if thing and kind in _Kinds.NAMED:
        return kind, thing
    if "question" in deed.did and (_SET.match(deed.what) or _COPIED.match(deed.what) or "set" in deed.did):
        return "set", deed.what
    return next(((kind, deed.what) for word, kind in _BARE if word in deed.did), ("", deed.what))


class _Kinds:
    """The names of the things of one page, each kind looked up once."""

    NAMED = frozenset(
        {"answer", "correction", "sample", "document", "difference", "file", "gap", "drill", "place", "message"}
    )

    def __init__(self, console: Console, wanted: Mapping[str, Sequence[str]]) -> None:
        names = Names(console.records)
        self._known: Mapping[str, Mapping[str, str]] = {
            "answer": _questions(console, wanted.get("answer", ())),
            "sample": names.samples(wanted.get("sample", ())),
            "correction": names.corrections(wanted.get("correction", ())),
            "gap": names.gaps(wanted.get("gap", ())),
            "drill": names.drills(_COPIED.sub(r"\g<to>", each) for each in wanted.get("drill", ())),
            "contact": {each.id: each.name for each in console.web.directory} if "contact" in wanted else {},
        }
        self._title = titles(console.web) if "document" in wanted else str

    def thing(self, kind: str, thing: str) -> Thing:
        """Name one."""
        own: Mapping[str, Callable[[str], Thing]] = {
            "document": lambda one: Thing(words=self._title(one), path=f"/console/documents/held/{quote(one)}"),
            "difference": lambda _: Thing(words="a difference of documents", path="/console/documents/differences"),
            "file": lambda _: Thing(words="a file", path="/console/documents/waiting"),
            "place": lambda one: Thing(words=_place(one), path="/console/release"),
            "message": lambda one: Thing(words=f"a reply in {one.partition(':')[0].title()}", path="/console/release"),
            "run": lambda one: Thing(words=f"evaluation {one}", path=f"/console/questions/runs/{quote(one)}"),
            "set": _of_set,
            "drill": self._drill,
            "": lambda one: Thing(words=one),
        }
        return own[kind](thing) if kind in own else self._kept(kind, thing)

    def _kept(self, kind: str, thing: str) -> Thing:
        """Name what may be gone: an answer after its days, a contact that was removed."""
        name = self._known[kind].get(thing)
        if name is None:
            return Thing(words=f"{'an' if kind == 'answer' else 'a'} {kind} that is no longer kept")
        words = f"sample {name}" if kind == "sample" else name or f"{kind} {thing}"
        return Thing(words=words, path=f"{_PATHS[kind]}/{quote(thing)}")

    def _drill(self, thing: str) -> Thing:
        copied = _COPIED.match(thing)
        return self._kept("drill", copied["to"] if copied else thing)


_PATHS = {
    "answer": "/console/answers",
    "correction": "/console/corrections",
    "sample": "/console/checking/samples",
    "gap": "/console/gaps",
    "drill": "/console/drills",
    "contact": "/console/contacts",
}


def _questions(console: Console, replies: Sequence[str]) -> dict[str, str]:
    kept = kept_answers(console.web)
    if kept is None or not replies:
        return {}
    try:
        lines = kept.lines(list(replies))
    except TranscriptsUnusable:
        return {}
    return {reply: f"“{_short(line.question)}”" for reply, line in lines.items()}


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _place(key: str) -> str:
    parts = key.split("|")
    try:
        return name_of(parts)
    except (KeyError, ValueError):
        return key


def _of_set(thing: str) -> Thing:
    found = _SET.match(thing) or _COPIED.match(thing)
    name = thing if found is None else (found.groupdict().get("to") or found.groupdict()["name"])
    return Thing(words=thing, path=f"/console/questions/set/{quote(name)}")
