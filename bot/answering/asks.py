"""What is asked for: whom to contact, a level of need, a kind of fact, and with which words to search."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.asides import without_asides
from bot.answering.child_asks import asks_something
from bot.answering.child_worries import Worry
from bot.answering.contact_asked import asks_for_contact
from bot.answering.danger.kinds import Danger
from bot.answering.months import with_whole_months
from bot.answering.privacy import ScreenedText
from bot.answering.times import Moment
from bot.answering.wanted import Wanted, wanted_in
from bot.answering.words import listed
from bot.ports import Intent
from knowledge.vocabulary import Expansion, Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What a conversation remembers: screened words, area and moment in force, who writes and of what danger."""

    question: ScreenedText  # the one that carries the subject: a follow-up that names a place or a time leaves it
    area: str | None
    about_contact: bool
    moment: Moment | None = None  # None where nobody stated one
    of_a_case: bool = False  # somebody in particular was told of: who goes on telling speaks of the same
    child_writing: bool = False  # who has written as a child once is spoken to as one from then on
    age_unsaid: bool = False  # with it: nothing yet says that it is no adult
    worry: Worry | None = None  # a child's, as it was named last
    told: tuple[str, ...] = ()  # the wordings that a child was given, so that the next turn brings another
    in_danger: Danger | None = None  # the emergency that this conversation is about
    of_oneself: bool = False  # with it: whoever writes meant to die or to hurt themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question as understood. `words` is the screened, spelling-corrected text that is searched with."""

    words: str
    expansions: tuple[Expansion, ...]
    wanted: Wanted
    about_contact: bool
    about_threshold: bool  # which level, whether it meets the threshold
    describes_child: bool  # a particular child is described, so that a level would be a decision
    is_follow_up: bool
    dates_the_past: bool  # the question itself names a past time or asks for a comparison, so history is wanted
    tells_of_a_case: bool = False  # somebody in particular is told of, for whom something may have to be done
    wants_only_contact: bool = False  # the rules and the vector agree, or it is too short to ask for more
    may_want_contact: bool = False  # no rule knows its words, but its vector is like those of questions for a contact
    looks_off_topic: bool = False  # its sentence vector is like those of questions that are not for Signpost
    like_unheld: float = 0.0  # cosine with the nearest of what people ask in vain, 0 where nothing is known


FEW_WORDS = 11  # of a question for a contact: nothing else is asked in so few
_THRESHOLD = re.compile(
    r"\b(?:thresholds?|what level|which level|level (?:of need|[1-4]|one|two|three|four)\b|tier [1-4]"
    r"|meets? (?:the )?(?:criteria|level|bar)|(?:is (?:this|it|that)|count as|counts as|class(?:ed)? as) (?:neglect"
    r"|abuse|significant harm|level|child protection|safeguarding|section|s47|s17|cp|cin|serious enough|bad enough"
    r"|enough)|neglect or not|bad enough|serious enough|do (?:i|we) (?:need|have) to refer|should (?:i|we) refer"
    r"|need (?:a )?referr(?:al|ing))\b",
    re.I,
)
# Levels of something else than need: of a course, or of another body's scheme.
_OTHER_LEVELS = re.compile(
    r"\blevels? [1-7](?: \w+){0,2} (?:course|training|essay|nvq|diploma|award|qualification|module|certificate"
    r"|assignment|childcare)s?\b|\b(?:hours?|hrs|course|training|nvq|diploma|intercollegiate"
    r"|mappa)\b.{0,25}\blevels? [1-7]\b",
    re.I,
)
# The paper itself is asked about, not a child's place in it: "is the 2015 thresholds leaflet still good".
_ABOUT_THE_PAPER = re.compile(
    r"^(?=.*\bthresholds? (?:of need )?(?:doc\w*|guide|guidance|leaflet|poster|booklet|pdf|paper)\b)"
    r".*\b(?:new(?:er|est)?|latest|old|still|current|replaced?|replaces|version|updated?|changed?|out of date|in force"
    r"|took over|launch\w*|publish\w*|which one|(?:19|20)\d\d)\b",
    re.I | re.S,
)
_DESCRIBES = re.compile(
    r"\[(?:name|date of birth|NHS number|address|school|case reference)\]"
    r"|\b(?:a|an|this|the|my|our|one of (?:my|our|the)|\d{1,2}[- ]?(?:yo|yr|year)s?[- ]?olds?|yr ?\d+|year ?\d+"
    r"|y\d+)\s+(?:\w+\s+){0,2}?(?:child|kid|boy|girl|pupil|student|baby|toddler|teenager|teen|patient|family|mum"
    r"|mother|dad|father|son|daughter|lad|lass|young person|siblings?)\b[^.?!]{0,60}\b(?:is|are|was|has|have|had"
    r"|keeps?|comes?|came|lives?|says?|said|told|turns?|turned|looks?|smells?|seems?|missed|won'?t|doesn'?t|isn'?t"
    r"|hasn'?t|gets?|got|who|with)\b|\b(?:he|she|they)(?:'s|'re| is| are| has| have| keeps?| comes?| was| were)\b"
    # In the shorthand of a ward: "infant w subdural", "15f with an overdose", "3yr old bib grandma".
    r"|\b(?:infant|neonate|newborn|\d{1,2} ?(?:f|m|yo|yr|mth|wk|/12|/52)s?(?:[- ]?old)?) (?:w/?|with|c/o|bib|admitted"
    r"|brought in)(?=\s)",
    re.I,
)
_HARM = re.compile(
    r"\b(?:bruis|hit|hurt|burn|beat|rape|abus|touch|injur|marks?\b|black eye|scared|starv|hungry|dirty|neglect|dv\b"
    r"|violen|pregnant|cut(?:s|ting)?\b|self.?harm|groom|nai\b|non.?accidental|subdural|retinal|fractur|overdos)",
    re.I,
)
_FOLLOW_UP = re.compile(
    r"^\s*(?:and|but|so|also|even|ok(?:ay)?|what about|how about|what if|same (?:for|question)|or|then)\b", re.I
)
# "How long does it take", "what if they refuse": the thing itself was named before.
_LEANS_BACK = re.compile(
    r"\b(?:does|do|did|is|are|was|will|would|can|could|should|must|if|has|have|about|for|of|with|after|before)"
    r" (?:it|they|them|that|those|these)\b(?! (?:illegal|legal|lawful|ok(?:ay)?|right|wrong|allowed|normal|true|abuse"
    r"|neglect|best|better|possible|safe|enough) )|\b(?:it|they|them|those)\W*$",
    re.I,
)
# "Should he be suspended", "should i give her a bath": asked of somebody whom the message before told of.
_OF_ONE_TOLD_OF = re.compile(
    r"^\W*(?=(?:can|could|should|shall|may|must|do|does|did|is|was|will|would|what|when|where|how|why"
    r"|who)\b)(?:(?!\b(?:child|kid|baby|toddler|boy|girl|lad|lass|teen\w*|pupil|student|patient|mum|mam|mother|dad"
    r"|father|parent|step\w+|son|daughter|brother|sister|uncle|aunt\w*|nan|gran\w*|friend|mate|neighbour|partner|ex"
    r"|man|woman|teacher|carer|worker|officer|leader)s?\b).)*?\b(?:he|she|him|her|his)\b",
    re.I | re.S,
)
_MOST_OF_ONE_TOLD_OF = 10  # words
# Said of any subject: a question of nothing else is about the one before it, "do i need to tell anyone".
_SAYS_NO_SUBJECT = listed(
    "i you he she they we it me him her them us my your his their our this that these those a an the to of in on at for"
    " with from by and or but if so then than as is are was were be been am do does did done have has had having i've"
    " can could will would shall should may might must not no yes ok okay please pls now today tonight tomorrow soon"
    " later yet still again just only really actually even also too very up about i'm dont don't need want tell told"
    " say said know ask asked get got give go goes going come comes wait long quick quickly often many much time times"
    " day days week weeks hour hours happen happens next first after before there here anyone someone anybody somebody"
    " everyone mum dad mother father parent parents else who what when where why how which"
    " whom decide decides decided agree agrees agreed refuse refuses refused allowed sign stop right wrong legal"
    " legally write keep it's that's who's whos what's whats they're theyre she's shes he's hes back take takes"
    " taking taken complain appeal help helps"
)
_MOST_WITHOUT_SUBJECT = 9  # words
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
# "What is FGM" names a subject of its own, however short it is.
_OWN_SUBJECT = re.compile(
    r"^\s*(?:what(?:'?s| is| are| does)|who(?:'?s| is| are)|define|explain)(?: an?)? "
    r"(?!(?:it|that|this|they|those|next|then|the|their|his|her|number|time)\b)\w",
    re.I,
)
_MENDS_THE_PLACE = re.compile(  # "sorry he actually lives in flitwick", "i meant kempston"
    r"^\W*(?:sorry|oops|no|wait|hang on|oh|actually|correction|my mistake|scrap that|or rather|i (?=mea?nt?))\b"
    r".*\b(?:(?:lives?|living|stay(?:s|ing)?|is|are|(?:it|s?he|they)['’]?(?:s|re)|moved|based"
    r"|actually)(?: \w+)? (?:in|at|near|to|over in)"
    r"|mea?nt?)\b (?!(?:the|an?|my|his|her|their|our|year|yr|home|work|care|foster|school|nursery|college|hospital|fear"
    r"|danger|pain|poverty|trouble|tears|to|how|what|who|when|about)\b)[\w' -]{3,30}\W*$",
    re.I,
)
_PLACE_ALONE = re.compile(  # what is typed when we ask which area: "he lives in Luton"
    r"^\s*(?:(?:it'?s|its|(?:he|she|they|the (?:child|family)) (?:lives?|is|are)) )?(?:in |at "
    r"|near )?(?!(?:wh|how|is|do|can))[\w' -]{3,30}\W*$",
    re.I,
)
# After a contact was given: "can my DSL do it for me" asks for no other, "are they open at night" does.
_ASKS_ANOTHER_THING = re.compile(
    r"^\W*(?:(?:and|but|so|ok(?:ay)?|then|also|right)\W+)*(?:can|could|may|might|must|should|do|does|did|will|would|is"
    r"|are|how (?:long|many|much|soon|often|do|does)|when|why"
    r"|who(?:'?s)? (?!do\b|else\b|about\b)\w+"
    r"|what (?:happens|is|are|do|does|should|would|if (?:they|he|she|i|we|mum|dad)))\b"
    r"(?!.*\b(?:open|clos\w+|answer\w*|ring|call|phone|numbers?|text|e-?mail|weekends?|nights?|hours|tonight|today|free"
    r"|line|speak|talk|reach|contact (?:them|him|her|us|me|details))\b)",
    re.I | re.S,
)
_PAST = re.compile(
    r"\b(?:(?:19|20)\d\d|chang(?:e|ed|es)|since|before|used to|previous(?:ly)?|former(?:ly)?|over the years|then"
    r"|history|historical|improv(?:e|ed)|compared?|comparison|was|were|did|had|found|said|inspect\w*|ofsted|cqc|jtai"
    r"|annual report|back in)\b",
    re.I,
)


# "Will they take him tonight" asks what may be done, and not for what changes from day to day.
_FEARS_REMOVAL = re.compile(
    r"\b(?:take|taken|taking|remove|removed|keep|kept|arrest|arrested)\b"
    r" (?:(?:away )?(?:him|her|them|me|us|my|our|the (?:kids|children|baby))\b|tonight|today)",
    re.I,
)
_WANTED_BY = {
    Intent.COUNT: Wanted.NUMBER,
    Intent.MONEY: Wanted.MONEY,
    Intent.NAME: Wanted.OFFICE_HOLDER,
    Intent.OPENING: Wanted.OPENING,
    Intent.NEXT_DATE: Wanted.NEXT_DATE,
    Intent.TODAY: Wanted.TODAY,
}


def understand(
    screened: ScreenedText,
    *,
    vocabulary: Vocabulary,
    previous: Turn | None,
    intent: Intent = Intent.NONE,
    is_case: bool = False,
) -> Ask:
    """Read what is asked for. A follow-up ("and at weekends?") takes its subject from the previous question.

    `intent`: what the question's sentence vector says that is asked for. The rules come first, as to what is wanted.
    `is_case`: that vector is like those of messages that tell of somebody in particular.
    """
    text = vocabulary.correct(with_whole_months(without_asides(screened.text)))
    goes_on = previous is not None and previous.of_a_case and not asks_something(text)
    follow_up = previous is not None and (goes_on or _is_follow_up(text) or _names_the_missing_place(text, previous))
    words = f"{previous.question.text} {text}" if previous is not None and follow_up else text
    goes_on_about_it = previous is not None and follow_up and previous.about_contact
    about_contact = asks_for_contact(text) or (goes_on_about_it and not _ASKS_ANOTHER_THING.search(text))
    wanted = wanted_in(text)
    if wanted is Wanted.ANYTHING and follow_up:
        wanted = wanted_in(words)
    if wanted is Wanted.ANYTHING and not about_contact and not _FEARS_REMOVAL.search(text):
        wanted = _WANTED_BY.get(intent, Wanted.ANYTHING)
    return Ask(
        words=words,
        expansions=vocabulary.expand(words),
        wanted=wanted,
        about_contact=about_contact,
        about_threshold=bool(_THRESHOLD.search(_OTHER_LEVELS.sub(" ", text))) and not _ABOUT_THE_PAPER.search(text),
        describes_child=bool(_DESCRIBES.search(text)),
        tells_of_a_case=is_case or goes_on or bool(_DESCRIBES.search(text) and _HARM.search(text)),
        is_follow_up=follow_up,
        dates_the_past=bool(_PAST.search(words)),
        wants_only_contact=about_contact and (intent is Intent.CONTACT or len(text.split()) <= FEW_WORDS),
        may_want_contact=intent is Intent.CONTACT and not about_contact,
        looks_off_topic=intent is Intent.OFF_TOPIC and not about_contact,
    )


def _names_the_missing_place(text: str, previous: Turn) -> bool:
    """Whether this answers "which area?", asked about contacts where none is in force, or puts a place right."""
    if previous.about_contact and len(text.split()) <= 9 and _MENDS_THE_PLACE.search(text):
        return True
    return (
        previous.about_contact and previous.area is None and len(text.split()) <= 7 and bool(_PLACE_ALONE.search(text))
    )


def _is_follow_up(text: str) -> bool:
    count = len(text.split())
    if count <= 12 and _FOLLOW_UP.search(text):
        return True
    if count <= _MOST_WITHOUT_SUBJECT and set(_WORD.findall(text.lower())) <= _SAYS_NO_SUBJECT:
        return True
    if count <= _MOST_OF_ONE_TOLD_OF and _OF_ONE_TOLD_OF.search(text):
        return True
    return (count <= 3 and not _OWN_SUBJECT.search(text)) or (count <= 8 and bool(_LEANS_BACK.search(text)))
