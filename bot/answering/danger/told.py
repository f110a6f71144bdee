"""What a message tells as happening: talk of rules, "what if", the past and make-believe is left out of it."""

from __future__ import annotations

import re

from bot.answering.danger.talk import (
    ASKING,
    BEHIND,
    BREAK,
    CLAUSES,
    CONDITION,
    FRAMED,
    FRAMES_BACK,
    FRESH,
    GENERAL_IF,
    GOVERNED,
    HAPPENING,
    NOT_FRAMED,
    NOT_NEW,
    NOW,
    PAST,
    PRESENT,
    QUESTION,
    SEEMS_WELL,
    SETTLED,
    SINCE_THEN,
    STILL,
    TOPIC,
    TURNED,
)


def told(words: str, *, however_well: bool = False) -> str:
    """Give the parts that are told as happening, sentence by sentence; what is left out becomes an ellipsis.

    `however_well`: that everybody seems well does not settle it.
    """
    sentences = [each for each in re.split(r" ?[.!?;] ?", words) if each.strip()]
    parts = [_told_of(each) for each in (sentences if NOT_FRAMED.search(words) else _outside_the_frame(sentences))]
    for place, sentence in enumerate(sentences):
        settled = SETTLED.search(sentence) or (None if however_well else SEEMS_WELL.search(sentence))
        if settled and not NOW.search(words):
            rest = sentence[settled.end() :] + " " + " ".join(sentences[place + 1 :])
            if not TURNED.search(rest):
                return ""
    return " . ".join(parts)


def _outside_the_frame(sentences: list[str]) -> list[str]:
    """Leave out the sentence that says it is make-believe and what follows it; what was told before it stays.

    All is left out where that sentence speaks of what was told before it; nothing but its clause, where danger is now.
    """
    place = next((place for place, each in enumerate(sentences) if FRAMED.search(each)), None)
    if place is None:
        return sentences
    before, after = sentences[:place], sentences[place + 1 :]
    beside = " , ".join(each for each in CLAUSES.split(sentences[place]) if not FRAMED.search(each))
    if any(NOW.search(each) for each in (beside, *after)):
        return [*before, beside, *after]
    return [] if FRAMES_BACK.search(sentences[place]) else before


def _told_of(sentence: str) -> str:
    if BEHIND.search(sentence):
        sentence = _before_what_is_behind(sentence)
    elif NOW.search(sentence):
        return sentence
    if GENERAL_IF.match(sentence) and not FRESH.search(sentence):
        return "…"
    return _without_talk(_without_the_past(sentence))


def _before_what_is_behind(sentence: str) -> str:
    """Leave out the clause that is only reported or asked and what follows it, and all, if none before it is present.

    "He has taken 30 tablets, does that need a referral" tells danger; "he took some at 15, is there support" does not.
    """
    end = 0
    for gap in CLAUSES.finditer(sentence):
        if BEHIND.search(sentence, end, gap.start()):
            break
        end = gap.end()
    before = sentence[:end]
    if not HAPPENING.search(before) or NOT_NEW.search(before) or (PAST.search(before) and not STILL.search(before)):
        return "…"
    return before + "…"


def _without_talk(sentence: str) -> str:
    """Leave out what a topic, a question or an "if" governs: up to where a new statement begins by itself."""
    kept, place = [], 0
    for start in _governors(sentence):
        if start < place:
            continue
        kept.append(sentence[place:start])
        place = _fresh_start(sentence, start)
        kept.append("…")
    kept.append(sentence[place:])
    return " ".join(" ".join(kept).split())


def _governors(sentence: str) -> list[int]:
    starts = [found.start() for pattern in (TOPIC, QUESTION, GOVERNED) for found in pattern.finditer(sentence)]
    starts += [found.start() for found in CONDITION.finditer(sentence) if ASKING.search(sentence, 0, found.start())]
    return sorted(starts)


def _fresh_start(sentence: str, start: int) -> int:
    ends = [found.start() for pattern in (FRESH, BREAK) if (found := pattern.search(sentence, start + 1))]
    return min(ends, default=len(sentence))


def _without_the_past(sentence: str) -> str:
    """Leave out what is dated in the past; what is told beside it stays where it is told as present."""
    if not PAST.search(sentence) or STILL.search(sentence):
        return sentence
    clauses = CLAUSES.split(sentence)
    present = [each for each in clauses if not PAST.search(each)]
    if any(PRESENT.search(each) for each in present):
        return " , ".join(present)
    past = PAST.search(sentence)
    since = SINCE_THEN.search(sentence, past.end()) if past else None
    return "… " + sentence[since.start() :] if since else "…"
