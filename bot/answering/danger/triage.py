"""Is somebody in danger now, and is it a child who writes? By rules alone: no network, model, index or database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from bot.answering.danger.attackers import ATTACKERS
from bot.answering.danger.babies import BABIES
from bot.answering.danger.dread import is_breathless, is_horrified, waits_for_a_child_too
from bot.answering.danger.figures import literal
from bot.answering.danger.got_at import GOT_AT
from bot.answering.danger.home import HOME
from bot.answering.danger.injuries import INJURIES
from bot.answering.danger.journeys import JOURNEYS
from bot.answering.danger.kinds import OF_THE_BODY, Danger
from bot.answering.danger.later import can_wait_for_an_answer, is_no_call_for_help
from bot.answering.danger.life import LIFE
from bot.answering.danger.missing import MISSING
from bot.answering.danger.normalise import beginning_and_end, plain
from bot.answering.danger.others import TAKES_OTHERS
from bot.answering.danger.over import is_no_live_case, is_over
from bot.answering.danger.poison import POISON
from bot.answering.danger.quiet import BARE_CRY, QUIET
from bot.answering.danger.rule import Rule, compiled
from bot.answering.danger.staff import STAFF
from bot.answering.danger.subjects import (
    does_another,
    is_done_by_the_writer,
    is_of_another,
    is_of_the_writer,
    is_put_out,
    is_quoted,
)
from bot.answering.danger.suicide import LIGHTLY, MEANT, SUICIDE
from bot.answering.danger.taken import TAKEN
from bot.answering.danger.talk import NOW, QUESTION, SINCE_LAST_WEEK, TOPIC
from bot.answering.danger.told import told
from bot.answering.danger.violence import VIOLENCE
from bot.answering.danger.weapons import WEAPONS
from bot.answering.danger.writer import is_child

__all__ = ["Danger", "Triage", "triage"]

_ORDER: Final = tuple(Danger)
_RULES: Final = sorted(
    (
        *LIFE,
        *INJURIES,
        *POISON,
        *GOT_AT,
        *BABIES,
        *SUICIDE,
        *WEAPONS,
        *VIOLENCE,
        *ATTACKERS,
        *STAFF,
        *JOURNEYS,
        *TAKEN,
        *MISSING,
        *HOME,
        *QUIET,
    ),
    key=lambda rule: _ORDER.index(rule.danger),
)
_TRIES: Final = 6  # the same words denied six times over are talk about a topic
_TOGETHER: Final = 4  # signs stand together within so many sentences
# What is asked first governs what follows it, but not a new thought: "what is the threshold, also the baby is blue".
_NEW_THOUGHT: Final = re.compile(
    r" ?\?(?: ?[?!.…])* |,? (?:also|oh and|btw|by the way|ps)\b,? | ?[,.] anyway\b,? |, (?=(?:the|an?|my|his|her|their"
    r"|our|mums?|dads?|step\w+|baby|he|she|they|there|one of|someone|somebody)\b)"
)
_OF_A_LIFE: Final = OF_THE_BODY | {Danger.SUICIDE, Danger.HEIGHT}
# Where a body may be failing, what is told as of this moment is not left to the second net to be talked away.
_AT_THIS_MOMENT: Final = re.compile(
    r"\b(?:still (?=\w)|last night(?! about)|today (?=he\b|she\b|they\b|my\b|the\b)|tonight|right now"
    r"|this (?:morning|afternoon|evening)|(?:minutes?|hours?|seconds?) ago|at the moment"
    r"|in front of me|with me now|(?:is|are|has|have|will|can) (?:just|still|not|now|gone|stopped|turned|taken"
    r"|fitting|bleeding|choking|unconscious|unresponsive|floppy|limp|blue|being)|now(?= [.,!]|$))"
)
_SUPPOSED: Final = re.compile(r"\b(?:if|when|whether|say|suppose|imagine|example|eg|scenario|case study)\b")
_ALREADY: Final = r"(?:(?:have|just|already|only|think i|might have|may have|did|accidentally|also|went and) ){0,3}"
_TAKES_OTHERS: Final = compiled(TAKES_OTHERS)
_OWN_BODY: Final = re.compile(r"\bmy (?:own )?(?:arms?|wrists?|legs?|thighs?|neck|throat|stomach)\b|\bmyself\b")
# Whoever means to die would take a child along.
_CHILDREN: Final = r"(?:kids?|child|children|baby|babies|sons?|daughters?|boys?|girls?|twins|toddlers?)"
_AND_A_CHILD: Final = re.compile(
    rf"\bmyself (?:and|then|with|plus) (?:\w+ ){{0,3}}?{_CHILDREN}\b"
    rf"|\btak(?:e|ing) (?:\w+ ){{0,3}}?{_CHILDREN} with me\b"
)
_DENIED: Final = re.compile(
    r"\b(?:not|no|never|nobody|without|nor|no one|none)(?: (?!only|just|sure|stop|stopped|let|leave)\w+"
    # "can not speak his lips are blue": what begins with its own subject is not denied
    r"(?: (?!only|just|sure|stop|stopped|let|leave|(?:his|her|he|she|they|it|its|my|our|their|there|i|we)\b)\w+)?)? $"
)
_NOUN_AFTER: Final = re.compile(
    r" (?:wounds?|victims?|figures?|rates?|stat(?:s|istics)|numbers|data|polic(?:y|ies)|procedures?|guidance"
    r"|prevention|awareness|training|hoax|drill|leaflets?|templates?|risk assessments?|strategy|protocol|team"
    r"|service|lead|group|forum|pathway|toolkit|lessons?|referral form|risk|unit|history|support|course|posters?)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Triage:
    """What the rules found. `because` holds the words that decided: for the trace, after screening, never for a log.

    `of_oneself`: whoever writes means to die or to hurt themselves.
    `is_certain`: what was said cannot be talk about danger, such as a cry or what somebody says of oneself.
    `can_wait`: the danger that was told is in hand or weeks ahead, or it is those whom 999 sends who ask; what is asked
    is answered, with 999 named before it.
    """

    danger: Danger | None
    child_writing: bool
    because: str
    of_oneself: bool = False
    is_certain: bool = False
    can_wait: bool = False


def triage(text: str) -> Triage:
    """Recognise present danger in a message of any length; of a long one, beginning and end are read. Never raises."""
    words = plain(beginning_and_end(text))
    child = is_child(words)
    if cry := BARE_CRY.search(words):
        return Triage(danger=Danger.QUIET, child_writing=child, because=cry[0].strip(), is_certain=True)
    held = [*_rules_that_hold(words)]
    rules = [each for each in held if not is_breathless(each[1], words)]
    rule, because = rules[0] if rules else (None, "")
    told_as = None if rule is None else rule.danger
    if not child and (is_no_call_for_help(words, told_as=told_as) or is_horrified(words, told_as=told_as)):
        return Triage(danger=None, child_writing=False, because=because, can_wait=True)
    if rule is None:
        because = held[0][1] if held else ""
        return Triage(danger=None, child_writing=child, because=because, can_wait=bool(held))
    # Who was strangled long ago may mean to die now; whom doctors have may be carried off from them.
    pressing = [each for each in rules if each[0] is rule or each[0].danger in _OF_A_LIFE or each[0].certain]
    pressing = [each for each in pressing if not _can_wait(*each, words, child=child)]
    if not pressing:
        return Triage(danger=None, child_writing=child, because=because, can_wait=True)
    rule, because = pressing[0]
    # The first names the kind; any other may be the plainest.
    is_certain = (
        rule.firm
        or rule.certain
        or bool(NOW.search(words))
        or (rule.danger in OF_THE_BODY and _is_of_this_moment(because, words))
        or (rule.danger is Danger.STRANGLED and bool(SINCE_LAST_WEEK.search(words)))
        or (rule.danger is Danger.SUICIDE and bool(MEANT.search(because)) and not LIGHTLY.search(words))
        or any(each.firm or each.certain for each, _ in rules)
    )
    of_oneself = rule.of_oneself or (rule.danger is Danger.OVERDOSE and _took_it_oneself(because, words))
    of_oneself = of_oneself or (rule.danger is Danger.SUICIDE and _hurt_oneself(because, words))
    of_oneself = of_oneself and not is_quoted(because, words)
    danger = rule.danger
    if danger is Danger.SUICIDE and of_oneself and not child and _takes_a_child(words):
        danger = Danger.MAY_HURT  # the advice for who may hurt a child, which puts it out of reach
    return Triage(danger=danger, child_writing=child, because=because, of_oneself=of_oneself, is_certain=is_certain)


def _takes_a_child(words: str) -> bool:
    """Whether whoever means to die says that a child is to die too."""
    return bool(_TAKES_OTHERS.search(words) and _AND_A_CHILD.search(words))


def _can_wait(rule: Rule, because: str, words: str, *, child: bool) -> bool:
    if waits_for_a_child_too(rule.danger, because, words) or is_over(rule.danger, words):
        return True
    return not rule.firm and not child and (can_wait_for_an_answer(rule.danger, words) or is_no_live_case(words))


def _is_of_this_moment(because: str, words: str) -> bool:
    """Whether the sentence that tells of it says that it goes on, or when today it happened."""
    return any(because in each and _AT_THIS_MOMENT.search(each) for each in re.split(r" ?[.!?;] ?", words))


def _hurt_oneself(because: str, words: str) -> bool:
    """Whether it is the writer's own body, with nobody else as its subject: "cut my arms again"."""
    return bool(_OWN_BODY.search(because)) and not does_another(words.partition(because)[0])


def _took_it_oneself(because: str, words: str) -> bool:
    """Whether the words that tell of an overdose follow on "I have", or on "I am 15 and"."""
    return bool(re.search(rf"\bi {_ALREADY}{re.escape(because)}", words)) or is_of_the_writer(because, words)


def _rules_that_hold(words: str) -> Iterator[tuple[Rule, str]]:
    """Give each rule that holds, in the order of their kinds, with the words that decided."""
    meant = literal(words)
    as_happening = [*_stretches(told(meant)), *_new_thoughts(meant)]
    however_well = [*_stretches(told(meant, however_well=True)), *_new_thoughts(meant)]
    as_said = [*_stretches(meant)]
    for rule in _RULES:
        for stretch in as_said if rule.firm else however_well if rule.however_well else as_happening:
            held, found = _found(rule, stretch)
            if found:
                yield held, found.strip()
                break


def _new_thoughts(words: str) -> Iterator[str]:
    """Give what is told after a question about something else."""
    first, *others = _NEW_THOUGHT.split(words)
    is_asked = bool(QUESTION.search(first) or TOPIC.search(first) or words.startswith(f"{first} ?"))
    if is_asked and not _SUPPOSED.search(first):
        yield from (told(each) for each in others)


def _stretches(words: str) -> Iterator[str]:
    """Cut a message into overlapping runs of sentences, so that words far apart are not read together."""
    sentences = [each for each in re.split(r" ?[.!?;] ?", words) if each.strip(" …")]
    for start in range(0, max(1, len(sentences) - _TOGETHER + 1)):
        yield " . ".join(sentences[start : start + _TOGETHER])


def _found(rule: Rule, stretch: str) -> tuple[Rule, str]:
    """Give the words of the first sign, where all of them are there and the first is not denied.

    Where another says or feels what is mostly said of oneself, it is a rule of another, and not certain.
    """
    of_another = ""
    # Most stretches lack a sign, so that few are searched for what takes it back.
    if not all(sign.search(stretch) for sign in reversed(rule.signs)) or (rule.unless and rule.unless.search(stretch)):
        return rule, ""
    for found in islice(rule.signs[0].finditer(stretch), _TRIES):
        before = stretch[: found.start()]
        if _DENIED.search(before, max(0, found.start() - 40)) or _NOUN_AFTER.match(stretch, found.end()):
            continue
        if rule.danger is Danger.VIOLENCE and is_done_by_the_writer(found[0], before):
            continue
        if is_put_out(found[0], stretch[found.end() :]):
            continue
        if rule.of_oneself and not rule.from_others and is_of_another(found[0], before):
            of_another = of_another or ("" if _TAKES_OTHERS.search(stretch) else found[0])
            continue
        return rule, found[0]
    return replace(rule, of_oneself=False, firm=False), of_another
