"""Times at which something happened, keeps happening or is planned: they are not when somebody is to be rung."""

from __future__ import annotations

import re

from bot.answering.named_days import WEEKEND

TOMORROW = r"(?:tomorrow|tommorr?ow|tomorow|tmrw|tmr|tomoz|2moro|2morrow)"
_WEEKDAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?"
_HOLIDAY = (
    r"(?:(?:christmas|xmas|boxing|new year['’]?s?) (?:day|eve)|good friday|easter monday|bank holiday"
    r"|(?:over|at|during|through) (?:the )?(?:christmas|xmas|easter|new year)(?: (?:break|period|hol(?:iday)?s?))?)"
)
_PART = r"(?:mornings?|afternoons?|evenings?|eve|nights?|nites?|midnight|overnight|daytime|teatime)"
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_IN_DIGITS = {word: str(hour) for hour, word in enumerate(_WORDS, start=1)}
# An hour in a word, where no noun follows: not "after six visits".
_IN_WORDS = re.compile(
    r"\b((?:at|since|from|around|after|past|gone|till?|until|by|it[’']?s)\s+(?:about\s+)?)"
    r"(?:(three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s*(?:$|[?!,;.]|(?:on|tonight|today|tomorrow|who"
    r"|what|where|how|is|are|do|can|when|if|i|we|mon|tues?|wed|thu|fri|sat|sun)(?:\b|[a-z]*day\b)))"
    rf"|({'|'.join(_WORDS)})(?=\s*(?:o'?clock|in the (?:morning|afternoon|evening)|at night)\b))",
    re.I,
)
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)|(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours|h)"
    r"|(?:0\d|1\d|2[0-3]|[6-9]):[0-5]\d"
    r"|(?:at|since|from|around|about|after|past|till?|until|by)\s+\d{1,2}(?:[:.]\d\d)?(?:\s?o'?clock)?"
    r"|(?:at|since|from|around|after|past|till?|until|by)\s+(?:about\s+)?0\d[0-5]\d"
    r"|half (?:past )?(?:\d{1,2}|five|six|seven|eight|nine|ten|eleven))"
)
_BEFORE = (
    r"(?:(?:at|on|in|over|during|since|from|around|about|by|before|b4|after|till?|until|late|early|this|the|a|an|last"
    r"|all|every|most|some|for)\s+){0,4}"
)
_ONE = rf"(?:{_CLOCK}|{_HOLIDAY}|{_WEEKDAY}|{_PART}|{WEEKEND}|yesterday|yest|{TOMORROW})"
_TIME = rf"\b{_BEFORE}{_ONE}(?:\s+{_BEFORE}{_ONE})*\b"
_SAID = re.compile(_TIME, re.I)

_DENIED = re.compile(
    r"\b(?<!why )(?<!if )(?:not|rather than|instead of|other than)\s+(?!(?:in|on)\s+(?:at|on|over|during)\b)"
    r"(?P<denied>(?:for\s+)?(?:" + _TIME + r"|\b(?:now|today|tonight|tonite)\b))",
    re.I,
)
_SEASON = re.compile(rf"\b{_BEFORE}(?:christmas|xmas|easter|new year['’]?s?|nye|half[- ]term)\b", re.I)
# Whatever is said with it, this is behind, or is how long something takes or can wait.
_NEVER_ASKED = re.compile(
    r"\b(?:since|yesterday|yest|till?|until|(?:all|every|most|some) (?:night|nite)s?"
    rf"|last (?:night|nite|evening|{WEEKEND}|\w+day)"
    rf"|(?:before|b4|by) (?:the )?(?:{_WEEKDAY}|weekend|{TOMORROW}|morning))\b",
    re.I,
)
_USUAL = re.compile(
    rf"\b(?:at|in the|during the|over|on)\s(?:nights?|nites?|evenings?|{WEEKEND})\b"
    rf"|\b(?:nights|nites|evenings|mornings|(?:week\s?-?|wk)ends|all {WEEKEND}|\w{{3,6}}days)\b|\bevery \w+",
    re.I,
)
_IS_NOW = r"\b(?:it[’']?s|it is|now|gone)(?:\s+(?:now|only|just|like|gone|nearly|almost|still|past))*\s+"
_SAID_OF_NOW = re.compile(_IS_NOW + _TIME, re.I)
_NOW_BEFORE = re.compile(_IS_NOW + "$", re.I)

_REACH = r"(?:ring|call|phone|contact|speak|talk|report|refer|reach|get|tell|ask|use|go)"
_ASKED = (
    rf"\b(?:who|who['’]?s|what|whats|where|which|how|(?<!the )number|open|(?<!no )answer(?:s|ing)?|available|manned"
    rf"|staffed|on (?:duty|call)|need|cover|picks? up|is there|(?:i|we|you|u|to|and|pls|please) {_REACH})\b"
)
_HAPPENED = (
    r"\b(?:told(?! to\b)|said|says|happen(?:s|ed)|saw|seen|heard|found|came|went|rang|took|taken|left|ran|gave|hit|hurt"
    r"|bit|broke|broken|threw|woke|fell|drank|made|met|sent|wrote|began|born|died|lost|kept|slept|spoke|caught|brought"
    r"|beaten|was|wasnt|wasn['’]t|were|had|been|(?<!ve )(?<!have )got"
    # Not what somebody is or feels: "a disabled child", "I am worried", "the office is closed".
    r"|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bmy )(?<!\babout )(?<!\bfor )(?<!\bof )(?<!\bwith )"
    r"(?!worri|concern|scar|bas|suppos|requir|interest|clos|hundred|mann|staff)\w{3,}(?<!e)ed)\b"
)
_PERSON = (
    r"(?:he|she|they|(?:step)?(?:dad|mum|father|mother|brother|sister|son|daughter)|mom|mam|nan|gran|uncle|aunt(?:ie)?"
    r"|child|kid|baby|toddler|boy|girl|lad|lass|pupil|student|teenager|partner|boyfriend|girlfriend|bf|ex|husband|wife"
    r"|neighbour|friend|mate|man|woman|bloke|lady|coach|teacher|family)"
)
_PEOPLE = (
    r"(?:they|parents|kids|children|boys|girls|lads|pupils|students|neighbours|friends|men|people|families|mum and dad)"
)
_OFTEN = r"(?:(?:who|that|often|always|sometimes|just|still|only|regularly|usually|never|both|all)\s+){0,3}"
_DOES = (
    r"(?:is|isnt|isn['’]t|has|wont|won['’]t|dont|don['’]t|doesnt|doesn['’]t|cant|can['’]t"
    r"|(?!was\b|services|concerns|cases|numbers|lines|teams|houses)\w+[a-rt-z]s)"
)
_DO = (
    r"(?:are|arent|aren['’]t|have|go|leave|get|keep|come|lock|put|let|make|shout|scream|fight|argue|drink|sleep|stay"
    r"|work|hit|dont|don['’]t|wont|won['’]t)"
)
_HABIT = (
    rf"\b{_PERSON}(?:['’]?s)?\s+{_OFTEN}{_DOES}\b|\b(?:he|she|dad|mum)['’]?s\b|\bthey['’]?re\b"
    rf"|\b{_PEOPLE}\s+{_OFTEN}{_DO}\b|\bhappens\b|\b(?:i|we)\s+{_OFTEN}(?:meet|see|visit|teach|coach|volunteer|run"
    rf"|have|hold|mind|babysit|help)\b"
    r"|\b(?:crying|messag\w+|texting|shouting|screaming|alone|wander\w*|awake|(?<!pick )(?<!picks )up|wets|wetting"
    r"|wakes|worst|worse|kicks? off|kicking off|goes on|gets (?:bad|rough|violent|loud|nasty))\b|\bout\s+$"
)
# "Saturdays are the worst", "Friday night is when he drinks": said of the time itself, whoever is to be rung then.
_IS_THE_WORST = re.compile(
    r"\s*(?:is|are|['’]s)\s+(?:always\s+|usually\s+|often\s+|by far\s+|definitely\s+)*(?:the\s+)?"
    r"(?:worst|worse|hardest|harder|bad|awful|terrible|horrible|hell|rough|difficult|hard|when|his|her|their)\b",
    re.I,
)
# Who works nights asks about nights; who works Mondays may ask about any day.
_WORKS = re.compile(r"\b(?:i|we)\s+(?:only\s+|just\s+)?work\s*$", re.I)
_DAYS_ALONE = re.compile(rf"(?:on\s+)?{_WEEKDAY}", re.I)
# "Saturday club", "Friday night football": what is named after its day is no hour to ring at.
_IS_AN_ACTIVITY = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}?(?:clubs?|schools?|league|lessons?|class(?:es)?|sessions?|groups?|practice|training"
    r"|choir|mass|camp|prayers|scouts|cubs|brownies|guides|cadets|football|rugby|swimming|swim|dance|ballet"
    r"|gymnastics|karate|judo|boxing|tennis|disco)\b(?!\s+(?:is|are|was|has been|gets?)?\s*(?:shut|closed|over"
    r"|off)\b)",
    re.I,
)
_JOINS = re.compile(
    r"\b(?:and|or|at|in|on|the|our|my|a|an|his|her|their|from|about|for|to|is|are|was|when|who|which|what|no"
    r"|where|how)\b",
    re.I,
)
_PLAN = (
    rf"\b(?:{_PERSON}|{_PEOPLE})(?:['’]?s|['’]?re|['’]?ll| is| are| will| wont| won['’]t)?\s+(?:be\s+|get\s+|not\s+)?"
    r"(?:going|go|come|take|bring|see|ring|get|do|coming|goes|gets|due|leaving|leaves|picking|collecting|picks"
    r"|collects|finishes|back|home|flying|moving|comes (?:home|back|round))\b(?! missing)"
)
_GOVERNOR = re.compile(rf"(?P<asked>{_ASKED})|(?P<happened>{_HAPPENED})|(?P<planned>{_PLAN})|(?P<habit>{_HABIT})", re.I)
_IF = re.compile(rf"\bif\b|\bin case\b|{_ASKED}.*\bwhen\b", re.I)
# "Is the emergency duty team there all night" asks about a night; "is he there all night" does not.
_OPEN_ALL_NIGHT = re.compile(
    r"^\W*(?:(?:ok|so|and|but|hi|hello|or)\W+)*(?:is|are|does|do|will|can)"
    rf"(?: (?!(?:{_PERSON}|{_PEOPLE})\b)[\w'’-]+){{1,5}}?"
    r" (?:on|there|open|available|manned|staffed|answer(?:ed|ing)?|pick up|up|running) all (?:night|nite)s?$",
    re.I,
)
_NEAR = 300  # characters: a verb further off does not govern a time
_BREAK = re.compile(r"[?!,;:\n]|\.(?!\d)")
# "Saturday night and", "Friday night here": the time stands by itself.
_APART = re.compile(r"\s*(?:and|n|&|here|in|on|shift|duty)\b", re.I)


def without_happenings(text: str) -> str:
    """Take out the times that are not asked about: "told me at 2pm", "since 9pm", "he is left alone at night"."""
    return _SAID.sub(lambda said: " " if _is_of_a_happening(text, said) else said.group(), text)


def without_times(text: str) -> str:
    """Take out every time that is said, whatever goes with it, and the seasons of holidays."""
    return " ".join(_SEASON.sub(" ", _SAID.sub(" ", hours_in_digits(text))).split()).strip(" ,;:")


def hours_in_digits(text: str) -> str:
    """Write hours that are in words as figures: "after six" as "after 6"."""
    return _IN_WORDS.sub(lambda said: said[1] + _IN_DIGITS[(said[2] or said[3]).lower()], text)


def without_denied(text: str) -> str:
    """Take out the times that are said not to be meant: "not tonight but first thing tomorrow"."""
    # What is said of usual times tells who is closed: "the office is not at night".
    return _DENIED.sub(lambda said: said.group() if _USUAL.search(said["denied"]) else " ", text)


def said_of_now(text: str) -> str:
    """Give the time that is said to be the present one, or nothing: "it's 9pm", "its monday"."""
    found = _SAID_OF_NOW.search(text)
    return found.group() if found else ""


def _is_of_a_happening(text: str, said: re.Match[str]) -> bool:
    """Whether a time goes with something that happens: the nearest verb before it in its clause decides."""
    before, after = _clause(text, said)
    if _NEVER_ASKED.search(said.group()):
        return not _OPEN_ALL_NIGHT.search(before + said.group())
    if _names_an_activity(said, after) or (_WORKS.search(before) and _DAYS_ALONE.fullmatch(said.group())):
        return True
    if _IS_THE_WORST.match(after) and not _IF.search(before):
        return True
    # "A child comes in on a Saturday" is thought up, and asks about a Saturday.
    if re.search(r"\bon an? ", said.group(), re.I) or _NOW_BEFORE.search(before):
        return False
    if _IF.search(before) and not re.search(r"\d", said.group()):
        return False
    return _goes_with(before, after, is_usual=bool(_USUAL.search(said.group()))) not in (None, "asked")


def _names_an_activity(said: re.Match[str], after: str) -> bool:
    """Whether the day is in the name of what children go to: "our Saturday club", not "on Saturday at the club"."""
    found = _IS_AN_ACTIVITY.match(after)
    return found is not None and not _JOINS.search(found.group())


def _goes_with(before: str, after: str, *, is_usual: bool) -> str | None:
    """Name what the nearest verb tells of; what follows counts where nothing goes before: "at 2pm she told me".

    A habit has usual times alone: "he is here at 9pm" may well be now.
    """
    kinds = [found.lastgroup for found in _GOVERNOR.finditer(before)]
    if not kinds and not _APART.match(after):
        kinds = [found.lastgroup for found in _GOVERNOR.finditer(after)][::-1]
    return next((kind for kind in reversed(kinds) if is_usual or kind != "habit"), None)


def _clause(text: str, said: re.Match[str]) -> tuple[str, str]:
    near = max(0, said.start() - _NEAR)
    start = max((found.end() for found in _BREAK.finditer(text, near, said.start())), default=near)
    end = _BREAK.search(text, said.end(), said.end() + _NEAR)
    return text[start : said.start()], text[said.end() : end.start() if end else said.end() + _NEAR]
