"""What a message tells as happening: talk of rules, "what if", the past and make-believe is left out of it."""

from __future__ import annotations

import re

from bot.answering.danger.talk import (
    ASKING,
    AT_A_SHOW,
    BEHIND,
    BREAK,
    CLAUSES,
    CONDITION,
    DATES_IT,
    FRAMED,
    FRAMES_BACK,
    FRESH,
    GENERAL_IF,
    GOVERNED,
    HAPPENING,
    HARMS_LATER,
    NOT_FRAMED,
    NOT_NEW,
    NOW,
    PAST,
    PRESENT,
    QUESTION,
    REPORTED,
    SEEMS_WELL,
    SETTLED,
    SINCE_LAST_WEEK,
    SINCE_THEN,
    SQUEEZED,
    STILL,
    TOPIC,
    TREATED,
    TURNED,
    UNHURT,
    WITHIN_A_WEEK,
)


def told(words: str, *, however_well: bool = False) -> str:
    """Give the parts that are told as happening, sentence by sentence; what is left out becomes an ellipsis.

    `however_well`: that everybody seems well does not settle it, and what was done within a week is not past.
    """
    sentences = [each for each in re.split(r" ?[.!?;] ?", words) if each.strip()]
    if not NOT_FRAMED.search(words):
        sentences = _outside_the_frame(sentences)
    if not NOW.search(words):
        sentences = _not_settled(_not_dated_after(sentences), however_well=however_well)
    days_count = however_well and not TREATED.search(words)
    return " . ".join(_told_of(each, days_count=days_count) for each in sentences)


def _not_settled(sentences: list[str], *, however_well: bool) -> list[str]:
    """Leave out what is said to be settled, and what was told before that; what is told after it as present stays."""
    for place in reversed(range(len(sentences))):
        sentence = sentences[place]
        settled = SETTLED.search(sentence) or (None if however_well else SEEMS_WELL.search(sentence))
        if settled is None:
            continue
        beside, after = sentence[settled.end() :], sentences[place + 1 :]
        if TURNED.search(" ".join([beside, *after])):
            continue
        _, *clauses = CLAUSES.split(f"{beside} ")
        before = []
        if UNHURT.search(settled[0]):
            *earlier, _ = CLAUSES.split(f" {sentence[: settled.start()]}")
            before = [*filter(_goes_on, sentences[:place]), " , ".join(filter(_goes_on, earlier))]
        return [*before, " , ".join(filter(_goes_on, clauses)), *filter(_goes_on, after)]
    return sentences


def _goes_on(words: str) -> bool:
    """Whether it is told as happening, and not as what was said, is asked or has been so for long."""
    is_new = HAPPENING.search(words) and not NOT_NEW.search(words) and not REPORTED.match(words)
    return bool(is_new) and not PAST.search(words)


def _not_dated_after(sentences: list[str]) -> list[str]:
    """Leave out the sentence before one that says how long ago that was: "he strangled me. that was 2 years ago"."""
    for place in reversed(range(1, len(sentences))):
        if DATES_IT.match(sentences[place]) and PAST.search(sentences[place]) and not STILL.search(sentences[place]):
            return [*sentences[: place - 1], *sentences[place:]]
    return sentences


def _outside_the_frame(sentences: list[str]) -> list[str]:
    """Leave out the sentence that says it is make-believe and what follows it; what was told before it stays.

    All is left out where that sentence speaks of what was told before it; nothing but its clause, where danger is now
    or befell somebody at a play or a lesson.
    """
    place = next((place for place, each in enumerate(sentences) if FRAMED.search(each)), None)
    if place is None:
        return sentences
    before, after = sentences[:place], sentences[place + 1 :]
    beside = " , ".join(each for each in CLAUSES.split(sentences[place]) if not FRAMED.search(each))
    if any(NOW.search(each) for each in (beside, *after)):
        return [*before, beside, *after]
    if AT_A_SHOW.match(sentences[place]) and (HAPPENING.search(beside) or not beside):
        return [*before, beside, *after]
    return [] if FRAMES_BACK.search(sentences[place]) else before


def _told_of(sentence: str, *, days_count: bool) -> str:
    is_recent = days_count and _may_still_harm(sentence)
    if BEHIND.search(sentence):
        sentence = _before_what_is_behind(sentence, is_recent=is_recent)
    elif NOW.search(sentence):
        return sentence
    if GENERAL_IF.match(sentence) and not FRESH.search(sentence):
        return "…"
    return _without_talk(sentence if is_recent else _without_the_past(sentence))


def _may_still_harm(sentence: str) -> bool:
    """Whether what was swallowed or done to a neck is so lately that it may kill only now."""
    was_squeezed = SINCE_LAST_WEEK.search(sentence) and SQUEEZED.search(sentence)
    return bool(was_squeezed or (WITHIN_A_WEEK.search(sentence) and HARMS_LATER.search(sentence)))


def _before_what_is_behind(sentence: str, *, is_recent: bool) -> str:
    """Leave out the clause that is only reported or asked and what follows it, and all, if none before it is present.

    "He has taken 30 tablets, does that need a referral" tells danger; "he took some at 15, is there support" does not.
    """
    end = 0
    for gap in CLAUSES.finditer(sentence):
        if BEHIND.search(sentence, end, gap.start()):
            break
        end = gap.end()
    before = sentence[:end]
    if is_recent:
        return before + "…"
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
