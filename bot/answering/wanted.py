"""The kind of thing that a question asks for, and which words supply it: a count, a date, a name, opening times.

Scores cannot tell a passage that answers from one that speaks of the same thing. What can be told is whether a sentence
holds the kind of thing that is asked for. A kind is added here, in both tables.
"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.answering.privacy.name_lists import given_names


class Wanted(StrEnum):
    """The kind of thing that an answer must supply, where the question makes that plain."""

    EXPANSION = "expansion"  # what an abbreviation stands for
    TODAY = "thing that changes from day to day"  # free places, what was decided this morning: no document says it
    OPENING = "opening time"
    NEXT_DATE = "date of the next one"
    PLACE = "place"
    MONEY = "sum of money"
    AGE = "age"
    DURATION = "duration"
    NUMBER = "number"
    DATE = "date"
    OFFICE_HOLDER = "office holder"  # who holds a post: somebody's name
    PERSON = "person"  # who does a thing: a role, a team, a body
    ANYTHING = "anything"


_NOW = (
    r"(?:tonight|today|right now|now|at the (?:moment|min(?:ute)?)|atm|this (?:morning|afternoon|evening|week)"
    r"|currently)"
)
_POST = (
    r"(?:head|director|chief \w+|leader|chair(?:person|man)?|scrutineer|commissioner|lead inspector|mayor|manager"
    r"|designated (?:nurse|doctor)|named (?:nurse|doctor|midwife))"
)
# In the order in which they are tried: the more particular before the more general.
_ASKED: tuple[tuple[Wanted, str], ...] = (
    (
        Wanted.EXPANSION,
        r"(?-i:^\W*[A-Z][A-Za-z&-]*[A-Z]\W*$|\bstands? for\b"
        r"|\bwhat(?:'?s| is| does| are)(?: an?| the)? [A-Z][A-Za-z0-9&-]*[A-Z0-9][A-Za-z0-9]*"
        r"(?: mean| short for)?\s*\??$|\bmeaning of [A-Z]{2,}\b|\b(?:full name|short) (?:of|for)\b"
        r"|\bwhat do(?:es)? (?:the )?(?:letters|initials)\b)",
    ),
    (
        Wanted.TODAY,
        rf"\b(?:has|have|any|got|with|are there) (?:\w+ ){{0,3}}(?:places?|spaces?|vacanc\w+|beds?|availability)\b"
        rf"(?: \w+){{0,2}} (?:{_NOW}|left|free|available)\b"
        rf"|\bwait(?:ing)?(?: lists?| times?)?\b.{{0,40}}\b{_NOW}\b|\b{_NOW}\b.{{0,40}}\bwaiting (?:list|time)"
        rf"|\bhow long\b.{{0,40}}\b(?:take|taking|wait|come)\w*\b.{{0,30}}\b{_NOW}"
        rf"|\bcurrent(?:ly)? wait\b|\b(?:the|how long) wait\b.{{0,30}}\b(?:{_NOW}|this month|these days)\b"
        rf"|\bhow long(?:'?s| is)(?: the)? wait\b.{{0,30}}\b(?:{_NOW}|this month|these days)\b"
        r"|\bwhat (?:did|have|has|was|were)\b.{0,30}\b(?:decided?|agreed?|concluded?)\b.{0,60}\b(?:our|my|his|her|this"
        rf"|{_NOW}|yesterday)\b",
    ),
    (
        Wanted.OPENING,
        r"\bopening (?:times?|hours?)\b|\bwhat (?:time|hours) (?:does|do|is|are)\b.{0,40}\b(?:open|close|shut)\w*"
        r"|\b(?:open|close[sd]?|shuts?) (?:at|on|until|till) \w+\s*\?",
    ),
    (
        Wanted.NEXT_DATE,
        r"\b(?:next|upcoming|forthcoming) (?:\w+ ){0,4}?(?:course|training|session|event|forum|webinar|workshop)s?\b"
        r"|\b(?:course|training|workshop) dates\b|\bdates?\b.{0,30}\b(?:course|training|workshop|webinar)s?\b",
    ),
    (Wanted.PLACE, r"\bpostcodes?\b|\bwhich (?:street|ward|estate|neighbourhood|village)s?\b"),
    (
        Wanted.MONEY,
        r"\b(?:salary|salaries|wages?|fees?|prices?|budgets?|bursar(?:y|ies))\b|£(?! ?\d)|\bcosts? of\b"
        r"|\bhow much (?:money|does|did|do|is|was|will|are|were)\b"
        r"|\bhow much\b.*\b(?:cost|fund|pay|paid|contribut|spen[dt])"
        r"|\b(?:cost|fund(?:ing|ed)?|paid|pay|spend|spent)\b.*\bhow much",
    ),
    (Wanted.AGE, r"\bhow old\b|\b(?:what|which) ages?\b|\bage (?:limit|range|group)s?\b"),
    (
        Wanted.DURATION,
        r"\bhow (?:long|soon|quick(?:ly)?|fast|often|late)\b|\b(?:within|in) how (?:many|long)\b"
        r"|\bhow (?:many|much) (?:working )?(?:days|weeks|months|hours|years|hrs|wks|mths|yrs|time)\b"
        r"|\b(?:deadline|time ?limit|time ?scale|timescale|time ?frame)s?\b"
        r"|\bmax(?:imum)? (?:sentence|time|days|length)\b"
        r"|\bwhen\b.{1,30}\b(?:out of date|runs? out|expires?|lapses?|due again|need (?:re)?doing)\b",
    ),
    (
        Wanted.NUMBER,
        r"\bhow (?:many|much|big|large)\b|\bwhat (?:percent(?:age)?|proportion|number|share|rate|score|ratio)\b"
        # "Attendance 43%" tells a share, and asks for none.
        r"|(?<!\d )\bpercent(?:age)?\b|\bwhat %|(?<!\d)(?<!\d )%"
        r"|\bnumber of\b|\bstats?\b|\bfigures?\b|\bratios?\b|\bexact number\b"
        r"|\btotal (?:number|\w+ \w+)\b|\bin total\b|\bup or down\b"
        r"|\bwhat(?:'?s| is| was| were)? (?:the |our )?(?:[\w'’-]+ ){0,4}?"
        r"(?:rate|percentage|proportion|ratio|average)s?\b",
    ),
    (
        Wanted.DATE,
        # "When is it ok to" and "when does it become" ask on what condition.
        r"\bwhen (?:was|were|did|is(?! it (?:ok(?:ay)?|right|allowed|alright|fine|enough|too|not|best|safe|legal"
        r"|lawful|appropriate|just|more than)\b)|are|does(?!(?: [\w'’-]+){1,6} (?:become|count|turn|stop being|go from"
        r"|cross|amount|tip)\b)|do(?! (?:i|we|you|u)\b)|will|the)\b"
        r"|\bwhat (?:date|day|year|month)\b|\bwhich year\b|\bby when\b",
    ),
    (
        Wanted.OFFICE_HOLDER,
        rf"\b(?:who(?: is| was| are|'?s)|name of)\b(?! (?:my|an?|any)\b)[\w' -]{{0,40}}?\b{_POST}\b"
        r"(?! of (?:an?|any|my|our)\b)"
        rf"|^(?:(?:the|current|present|new|name of) )*{_POST} (?:of|for|at|in)"
        r" (?:(?!do|does|role|duties)[\w'’]+(?:[^\w'’]+|$)){1,9}$",
    ),
    (
        Wanted.PERSON,
        r"(?:^|[.?!,;:]\s*|\b(?:and|so|but|or|know|ask|me|n) )who(?:'?s| is| was| are| were| wrote| signed| led| leads"
        r"| chairs| chaired| runs| did| carried| paid| funded)\b|\bname of the\b",
    ),
)
# These may be answered by a sentence that puts it otherwise: "there is no law that gives an age".
SOFT = frozenset({Wanted.AGE, Wanted.DURATION, Wanted.DATE, Wanted.PERSON})
_ASKED_RULES = [(wanted, re.compile(pattern, re.I)) for wanted, pattern in _ASKED]

_LEFT_OUT = re.compile(r"\[[a-z ]+\]")  # "[postcode]" stands where one was screened out; none is asked for
_SHARE = re.compile(r"%|\bper ?cent(?:age)?s?\b|\bpc of\b|\bproportion\b|\bwhat share\b|\brates?\b", re.I)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d(?: ?[-–/] ?\d\d\b)?")  # is no count of anything
# Nor are these, that stand beside almost everything: "level 3", "section 47", "turns 18", "18 years", "31 March".
_NO_COUNT = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|becom(?:es?|ing)|reach(?:es|ed|ing)?(?: the age of)?|age of|working together) \d+\b"
    r"|\b(?:over|under)[- ]1\ds\b|\b1[678] (?:or|and) (?:over|older|under|younger)\b"
    r"|\b(?:level|tier|section|paragraph|chapter|version|stage|step|part|regulation|article|aged?|under|year|grade|key"
    r" stage)s? \d+\b|\b\d+(?:st|nd|rd|th)?[- ](?:working |calendar )?(?:years?|months?|weeks?|days?|hours?|minutes?"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b\d{1,2}[:.]\d\d ?(?:am|pm)?\b",
    re.I,
)
_DATE = re.compile(
    r"\b(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|spring"
    r"|summer|autumn|winter)\b",
    re.I,
)
_DURATION = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|minutes?|immediately|straight away|at once|annual(?:ly)?|weekly|monthly"
    r"|daily|quarterly|as soon as|promptly|same day)\b",
    re.I,
)
_SUPPLIED_BY = {
    Wanted.TODAY: (),
    Wanted.OPENING: (
        re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b|\b\d\d[:.]\d\d\b|\b24 hours|day and night", re.I),
    ),
    Wanted.NEXT_DATE: (
        re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"),
        re.compile(
            r"\b(?:disband\w*|discontinu\w+|ceased|wound up|stood down|no longer (?:meets?|runs?|exists?))\b", re.I
        ),
    ),
    Wanted.PLACE: (re.compile(r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\b|\bwards?\b"),),
    Wanted.MONEY: (re.compile(r"£ ?\d|\b\d+ ?(?:pounds|million)\b|\bno (?:fee|charge|cost)\b|\bfree\b", re.I),),
    Wanted.AGE: (re.compile(r"\b\d{1,2}\b|\bbirthday\b|\b(?:ten|sixteen|eighteen)\b", re.I),),
    Wanted.NUMBER: (
        re.compile(r"\d"),
        re.compile(
            r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half"
            r"|quarter|third|majority|none|twice)\b(?! ways?\b)",
            re.I,
        ),
    ),
    Wanted.DATE: (_DATE, _DURATION),
    Wanted.DURATION: (_DURATION, _DATE),
    Wanted.PERSON: (
        re.compile(  # capitals matter in the first line alone
            r"\b[A-Z][a-z]+(?:[ -](?:[A-Z]\.? ?)?[A-Z][a-z'’A-Z]+)+\b"
            r"|(?i:\b(?:chair|lead|director|officer|team|partnership|board|council|police|commissioner|inspector|ofsted"
            r"|cqc|workers?|managers?|coordinators?|nurses?|doctors?|teachers?|heads?|governors?|agenc(?:y|ies)"
            r"|authorit(?:y|ies)|practitioners?|professionals?|members?|staff|services?|visitors?|court|secretary"
            r"|minister|parents?|carers?|famil(?:y|ies)|child(?:ren)?|adults?|people|persons?|anyone|everyone"
            r"|those who)\b)"
        ),
    ),
}
# A title and a capitalised word, or two of which the first is a name that people are given: somebody's name.
_NAMED = re.compile(
    r"\b(?P<title>Professor|Prof|Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Cllr|Councillor|Lady|Lord)\b\.? [A-Z]"
    r"|\b(?P<given>[A-Z][a-z]+) (?:[A-Z]\.? )?[A-Z][A-Za-z'’-]+"
)


def wanted_in(text: str) -> Wanted:
    """Say what kind of thing a question asks for."""
    said = _LEFT_OUT.sub(" ", text)
    return next((wanted for wanted, pattern in _ASKED_RULES if pattern.search(said)), Wanted.ANYTHING)


def asks_for_share(text: str) -> bool:
    """Whether a percentage is asked for: then a sentence that holds one answers before others with a number."""
    return bool(_SHARE.search(text))


def supplies(wanted: Wanted, text: str) -> bool:
    """Whether a sentence supplies the kind of thing asked for: a figure for "how many", a date for "when"."""
    if wanted is Wanted.OFFICE_HOLDER:
        return any(each["title"] or each["given"].lower() in given_names() for each in _NAMED.finditer(text))
    if wanted is Wanted.NUMBER:
        text = _NO_COUNT.sub(" ", _A_YEAR.sub(" ", text))
    rules = _SUPPLIED_BY.get(wanted)
    return rules is None or any(rule.search(text) for rule in rules)
