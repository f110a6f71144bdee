"""Typed words in one plain form: small letters, straight quotes, text-speak written out, danger words spelt right."""

from __future__ import annotations

import re
import unicodedata

# Of a longer text, what the rules of danger read. A cry stands where a message begins or ends, nobody types so much in
# danger, and a channel may be sent sixteen times as many characters as an answer is given to (4,000): text made to be
# slow must not hold up the 999 of others.
_READ_FIRST, _READ_LAST = 6_000, 2_000
LONGEST_WORD = 40  # no English word is longer; a longer run of letters is noise and would only cost time

_QUOTES = str.maketrans({"‘": "'", "’": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "–": " - ", "—": " - "})
_SIGNS = {"🔪": " knife ", "🗡": " knife ", "🔫": " gun ", "🆘": " sos ", "&": " and "}

# What is left out of a word when it is typed in a hurry, with or without the apostrophe.
_SHORT_FORMS = {
    "im": "i am", "ive": "i have", "i'd": "i would", "he'd": "he would", "she'd": "she would",
    "we'd": "we would", "i'll": "i will", "hes": "he is", "shes": "she is",
    "its": "it is", "theyre": "they are", "theyve": "they have", "they'll": "they will", "theyll": "they will",
    "theyd": "they would", "youre": "you are", "we're": "we are", "weve": "we have", "he'll": "he will",
    "she'll": "she will", "thats": "that is", "theres": "there is", "whats": "what is", "whos": "who is",
    "hows": "how is", "wheres": "where is", "lets": "let us", "cannot": "can not", "cant": "can not",
    "wont": "will not", "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not",
    "arent": "are not", "wasnt": "was not", "werent": "were not", "aint": "is not", "hasnt": "has not",
    "havent": "have not", "hadnt": "had not", "couldnt": "could not", "wouldnt": "would not",
    "shouldnt": "should not", "dunno": "do not know", "gonna": "going to", "gunna": "going to", "gna": "going to",
    "gon": "going to", "wanna": "want to", "gotta": "got to", "tryna": "trying to", "tryin": "trying",
    "kms": "kill myself", "kys": "kill yourself", "od": "overdose", "ods": "overdose", "odd'd": "overdosed",
    "od'd": "overdosed",
    "oded": "overdosed", "od'ed": "overdosed", "od'ing": "overdosing", "oding": "overdosing", "pls": "please",
    "plz": "please", "plse": "please", "u": "you", "ur": "your", "r": "are", "n": "and", "wiv": "with", "w": "with",
    "bf": "boyfriend", "gf": "girlfriend", "rn": "right now", "atm": "at the moment", "tmrw": "tomorrow",
    "tmr": "tomorrow", "tomoz": "tomorrow", "2moro": "tomorrow", "2nite": "tonight", "tonite": "tonight",
    "2night": "tonight", "2day": "today", "bby": "baby", "bbys": "babys", "yr": "year", "yrs": "years", "hr": "hour",
    "hrs": "hours", "min": "minute", "mins": "minutes", "wk": "week", "wks": "weeks", "mth": "month",
    "mths": "months", "yo": "year old", "y/o": "year old", "ppl": "people", "sum1": "someone", "some1": "someone",
    "sumone": "someone", "thru": "through", "bcos": "because", "cos": "because", "coz": "because", "cuz": "because",
    "bc": "because", "b4": "before", "yp": "young person", "ambo": "ambulance", "abt": "about", "wiht": "with",
    "mom": "mum", "mam": "mum", "mummy": "mum", "mommy": "mum", "mumma": "mum", "daddy": "dad", "mums'": "mums",
    "hitin": "hitting", "hittin": "hitting", "beatin": "beating", "breathin": "breathing", "bleedin": "bleeding",
    "killin": "killing", "hurtin": "hurting", "touchin": "touching", "screamin": "screaming", "dyin": "dying",
"lil": "little", "nite": "night", "nites": "nights",
    "gona": "going to", "wen": "when", "wat": "what", "aloud": "allowed", "no1": "no one", "any1": "anyone",
    "every1": "everyone", "sum": "some", "wnt": "will not", "bruv": "bro", "sumat": "something", "summat": "something",
    "arselves": "ourselves", "txt": "text", "txts": "texts", "txted": "texted", "txtd": "texted", "txting": "texting",
    "msgd": "messaged", "msged": "messaged",
}  # fmt: skip

# Common misspellings of the words that danger is told in. Rare ones are not worth a false alarm.
_MISSPELT = {
    "suicide": "suiside suicid sucide suicde siucide suacide suicied",
    "suicidal": "sucidal suicical suisidal sucicidal suicidle",
    "overdose": "overdoze overdos ovrdose",
    "overdosed": "overdossed overdozed",
    "unconscious": "unconcious unconsious unconcsious unconsious uncontious unconscous",
    "breathing": "breathng brething breething breahing breathign breating",
    "breathe": "breath breth brethe breeth",
    "bleeding": "bleding bleedng blding bleedign",
    "strangled": "strangeld strangulated",
    "strangling": "strangeling strangleing",
    "choking": "chocking chokeing",
    "knife": "nife kinfe knif",
    "stabbed": "stabed stabd",
    "stabbing": "stabing",
    "hitting": "hiting",
    "beating": "beeting",
    "punching": "puching",
    "threatening": "threatning threatening threating thretening",
    "threatened": "threatend thretened threatned",
    "ambulance": "ambulence amublance ambulanc",
    "police": "polis poilce plice",
    "paracetamol": "paracetemol paracetomol paracetamols parecetamol",
    "tablets": "tablits tabelts",
    "collapsed": "collasped colapsed",
    "unresponsive": "unresponsve unrisponsive",
    "seizure": "siezure seizer seisure seazure",
    "swallowed": "swollowed swalowed swallwed",
    "kidnapped": "kidnaped kidnappd",
    "emergency": "emergancy emergeny emercency",
    "scared": "scard scarred",
    "myself": "meself mysel",
    "himself": "hisself",
    "drunk": "drunck",
    "bruise": "bruse bruize",
    "help": "hlep halp",
    "uncle": "uncel unkle unlce",
    "touches": "toches tuches touchs tuchs",
    "touched": "toched tuched tutched",
    "touching": "toching tuching tutching",
    "stepdad": "step-dad stepfather step-father",
    "stepmum": "step-mum stepmother step-mother stepmom",
    "right now": "rightnow",
    "dying": "dieing",
}
# "hittin" and the like: the last letter is the first to go.
_STEMS = (
    "com do go gett mak tak try smash kick punch chok strangl stabb shak cry fitt hold wait runn driv lock throw "
    "threaten slapp cutt hid bang swing drink batter drown walk jump say tell look ly burn hang sleep"
)
_CLIPPED = {f"{stem}in": f"{stem}ing" for stem in _STEMS.split()}
_RESPELT = {wrong: right for right, many in _MISSPELT.items() for wrong in many.split()} | _SHORT_FORMS | _CLIPPED

_DOUBLES = frozenset(  # words that keep a double letter when "killll" or "neeeed" is shortened
    [
        "kill",
        "killing",
        "all",
        "will",
        "well",
        "pill",
        "pills",
        "ill",
        "hell",
        "fell",
        "still",
        "bleed",
        "bleeding",
        "need",
        "feel",
        "keep",
        "seen",
        "been",
        "see",
        "too",
        "soon",
        "off",
        "hitting",
        "stabbed",
        "screaming",
        "floppy",
        "good",
        "food",
        "school",
        "need",
        "room",
        "door",
        "blood",
        "week",
        "weeks",
        "teen",
        "street",
        "tell",
        "call",
    ]
)
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_TOKEN = re.compile(r"[^\W_]+(?:['/-][^\W_]+)*'?|[.!?;:,\n]|[^\w\s]")
_AGE = re.compile(r"\b(\d{1,2}) ?-?(?:y(?:ea)?rs?|yo|y/o|year)s?[ -]?(?:olds?)?\b(?! \d)")
_AGE_IN_WEEKS = re.compile(r"\b(\d{1,2})[ -]?(weeks?|wks?|months?|mths?)[ -]old\b")
# "Hell kill me" and "ill kill myself": an apostrophe left out that makes another word.
_WILL = re.compile(
    r"\b(hell|shell|ill) (?=(?:just |really |actually )?(?:kill|hurt|hit|stab|beat|drown|shoot|strangle|smother"
    r"|batter|murder|shake|throw|drop|harm|smack|punch|lose it|snap)\b)"
)
_IS_OF_AN_AGE = re.compile(
    r"\b((?:my|our) (?:\w+ )?(?:daughter|son|girl|boy|lad|brother|sister|friend|niece|nephew|grandson|granddaughter))s"
    r" (\d{1,2})\b(?! (?:friend|class|school|teacher)s?)"
)
_A_AND_E = re.compile(r"\ba ?[+/] ?e\b")
_STEP = re.compile(r"\bstep[ -]?(dad|mum|mom|father|mother|brother|sister)")


def beginning_and_end(text: str) -> str:
    """Give the text itself, or the beginning and the end of one that is too long to be read whole."""
    if len(text) <= _READ_FIRST + _READ_LAST:
        return text
    return f"{text[:_READ_FIRST]}\n{text[-_READ_LAST:]}"


def plain(text: str) -> str:
    """Write the text in plain small words, one space apart, sentence marks standing alone. Linear in its length."""
    folded = unicodedata.normalize("NFKC", text).translate(_QUOTES).casefold()
    for sign, word in _SIGNS.items():
        folded = folded.replace(sign, word)
    folded = "".join(c for c in folded if c == "\n" or unicodedata.category(c)[0] not in "CM" or c in "\t\r")
    folded = _STEP.sub(r"step\1", folded)
    folded = _A_AND_E.sub("a and e", folded)
    folded = _AGE_IN_WEEKS.sub(r"\1 \2 old", folded)
    folded = re.sub(r"\b(\d{1,2})(?=(?:yo|y|yr|yrs|yrold|m|am|pm|hrs?)\b)", r"\1 ", folded)
    words = " ".join(" ".join(_word(typed) for typed in _TOKEN.findall(folded)).split())
    words = re.sub(
        r"\b(my|him|her|his) self\b", lambda m: {"my": "myself", "her": "herself"}.get(m[1], "himself"), words
    )
    words = _IS_OF_AN_AGE.sub(r"\1 is \2", words)
    words = _WILL.sub(lambda typed: f"{typed[1].removesuffix('ll')} will ", words)
    return re.sub(r"\b(\d{1,2}) (?:years? olds?|years?-old|year-olds|y)\b", r"\1 year old", words)


def _word(typed: str) -> str:
    if len(typed) > LONGEST_WORD:
        return "…"
    if typed == "\n":
        return "."
    typed = typed.rstrip("'") or typed
    typed = _STRETCHED.sub(_shorten(typed), typed)
    if typed in _RESPELT:
        return _RESPELT[typed]
    bare = typed.replace("'", "")
    if bare in _RESPELT:
        return _RESPELT[bare]
    if "'" in typed:
        return _apart(typed, bare)
    return " ".join(_RESPELT.get(part, part) for part in typed.split("-")) if "-" in typed else typed


def _shorten(typed: str) -> str:
    """Choose whether a stretched letter stands for two or one: "killll" is "kill", "heeelp" is "help"."""
    return r"\1\1" if _STRETCHED.sub(r"\1\1", typed) in _DOUBLES else r"\1"


def _apart(typed: str, bare: str) -> str:
    stem, _, ending = typed.rpartition("'")
    if ending in {"ve", "re", "ll"}:
        return f"{stem} { {'ve': 'have', 're': 'are', 'll': 'will'}[ending] }"
    return bare  # "dad's" becomes "dads": possessive and "dad is" are told apart by what follows
