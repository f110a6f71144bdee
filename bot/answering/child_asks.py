"""What a child asks, the wording that answers it, and whether a statement from a guide may be quoted to a child."""

from __future__ import annotations

import re

from bot.answering.danger.normalise import plain

# What a child asks that is the same for every worry, by the name of the wording that answers it.
_ASKED = {
    "child.chat": re.compile(
        r"\b(?:not (?:on|over|by) the phone|hate phones|(?:do not|hate|not like|scared (?:to|of)|can not"
        r"|rather not) (?:\w+ )?(?:talk\w*|speak\w*|ring\w*|call\w*|phon\w*)|text (?:someone|somebody|them|you)"
        r"|chat (?:online|to)|no credit|without (?:ringing|talking|calling|a phone)|(?:not got|have not got|took"
        r"|taken) (?:a |my )?phone(?! charger)|email)\b"
    ),
    "child.free": re.compile(r"\b(?:phone bill|the bill|costs?|cost money|is it free|pay for|credit)\b"),
    # Somebody was told, and it did not help.
    "child.again": re.compile(
        r"\b(?:no ?(?:body|one) (?:ever |even )?(?:believe[ds]|listen(?:s|ed)|help(?:s|ed)|(?:does"
        r"|did) (?:\w+ )?anything)"
        r"|(?:do|does|did|has|have|is|are|was|were) not (?:\w+ )?(?:believ(?:e|ed|ing) (?:me|us)(?! to\b)"
        r"|believed|listen\w*)|(?:never|will not) (?:\w+ )?listen\w*|never (?:\w+ )?believ\w+ (?:me|us)"
        r"|(?:says?|said|thinks?|thought|told me|reckons?) (?:that )?i am (?:lying|making)|call\w* me a liar"
        r"|(?:did|does|done|doing|do) nothing|(?:and|but|still|then) nothing (?:\w+ )?(?:happen\w*|chang\w*)"
        r"|ignored? (?:it|me)|told (?:a|my|the|someone|miss|sir) (?:\w+ )?but (?:he|she|they|it|nothing|no|still))\b"
    ),
    # Nobody was told: what they fear of it is not what happened.
    "child.fear": re.compile(
        r"\b(?:(?:will|would|might|may|going to) (?:not |never |ever )*(?:believe|listen to) (?:me|us)"
        r"|no ?(?:body|one) (?:will|would|is going to|can) (?:ever )?(?:believe|listen|help)|not trust"
        r"|(?:never|not) (?:\w+ )?told (?:anyone|anybody|no ?one|nobody|someone|a soul))\b"
    ),
    "child.childline": re.compile(
        r"\b(?:what (?:is|do|does|will|would|can|is the point of) (?:\w+ )?childline"
        r"|(?:what|how) (?:\w+ ){1,2}?childline|what happens (?:if|when) i (?:\w+ ){0,2}?childline"
        r"|childline (?:going to )?(?:do|help|say)"
        r"|do i have to (?:give|say|tell them) my (?:real )?name)\b"
    ),
    "child.social-worker": re.compile(
        r"\b(?:what (?:do|does|will|would|is|are) (?:a |the |my )?social workers? (?:do\w*|going|like|for|ask|say|want)"
        r"|what (?:is|are) (?:a )?social workers?|why is (?:a|the) social worker|social worker is coming|will (?:a|the)"
        r" social worker (?:ask|say|look|come))\b"
    ),
    "child.go-back": re.compile(
        r"\b(?:make|making|makes|send|sending|take|taking|put|putting) (?:me|us) (?:go )?(?:back|home)\b"
        r"|\b(?:not|never|have to|must i|scared to|do i) (?:want to |going to )?(?:go|going) back\b"
        r"(?! to (?:school|lessons?|class|sleep|bed|work)\b)"
    ),
    "child.see-them": re.compile(
        r"\b(?:see|seeing|visit|live with|stay with|write to|talk to|contact) (?:with )?my (?:\w+ )?(?:brother|sister"
        r"|bro|sis|sibling|twin|nan|real mum|birth mum|mum|dad)s?\b(?=.*\b(?:adopt\w*|care|foster\w*|contact)\b)"
        r"|^(?=.*\bmy (?:\w+ )?(?:brother|sister|bro|sis|sibling|twin|nan|mum|dad)s?\b)"
        r"(?=.*\b(?:adopt\w*|care|foster\w*)\b).*\b(?:see|visit|write to|talk to|live with) (?:him|her|them)\b"
        r"|\b(?:adopt\w*|care|foster\w*|contact)\b.*\b(?:see|seeing|visit|live with|stay with|write to) my (?:\w+ )?"
        r"(?:brother|sister|bro|sis|sibling|twin|nan|real mum|birth mum|mum|dad)s?\b"
    ),
    "child.say": re.compile(
        r"\b(?:do (?:i|we|kids|children) (?:even )?(?:get|have) (?:a |any )?(?:say|choice)|no ?(?:body"
        r"|one) (?:ever )?asked (?:me|us)"
        r"|can i (?:say no|refuse|choose|decide|pick)|am i allowed to (?:say no|refuse)"
        r"|(?:can|could|will|would|are|do|does|is) (?:they|he|she|it|(?:my|the|a) \w+(?: \w+)?) (?:\w+ )?(?:mak(?:e"
        r"|ing)|forc(?:e|ing))"
        r" me|(?:do|must|why do) (?:i|we) (?:still )?(?:have to |got to )?(?:go|see|live|stay|talk|speak|move|visit)"
        r" (?!home\b|school\b|back\b)(?:(?:to|with|and|round) )?(?:(?:my|the|a) )?(?:\w+ )?(?:contact|mums?|dads?|him"
        r"|her|them"
        r"|social worker|reviews?|meetings?|court|there|homes?|placement|stepdad|stepmum|nan|carers?|parents)\b"
        r"|(?:who|where) (?:i|we) (?:want to |get to |can )?live\b|can (?:i|we) (?:\w+ )?(?:change|ask for|have"
        r"|get) (?:a |my )?(?:new "
        r"|different |another )*(?:social worker|carers?|placement))"
    ),
    "child.file": re.compile(
        r"\b(?:see|read|look at|have|get|what is in) (?:all )?(?:my|our) (?:\w+ )?(?:files?|records?|case notes|notes"
        r"|reports?)\b"
        r"|\bwhat (?:they|she|he|my social worker|people) (?:write|wrote|writes|put|have written"
        r"|has written) (?:about|on|in)\b"
    ),
    "child.privacy": re.compile(
        r"\b(?:parents|mum|dad|stepdad|stepmum|carers?|foster \w+) (?:\w+ ){0,3}?(?:read|check|track|look|go|spy"
        r"|monitor|watch)\w* "
        r"(?:\w+ ){0,2}?(?:my |me on )(?:\w+ )?(?:messages?|texts?|phone|snap\w*|insta\w*|chats?|location|diary|dms)\b"
        r"(?=.*\b(?:allowed|legal|illegal|fair|right|rights|normal|ok|okay|can they|wrong)\b)"
    ),
    "child.silly": re.compile(
        r"\b(?:am i|i am) (?:just |being |probably )*(?:silly|overreacting|dramatic|paranoid|making a fuss)\b"
    ),
    "child.money": re.compile(
        r"\b(?:do|does|can|could|will|would|should) (?:we|i|she|he|they|my \w+|nan|gran|grandad) (?:\w+ )?(?:get|claim"
        r"|have|ask for) (?:\w+ ){0,2}?(?:money|benefits?|allowance|paid)\b"
    ),
    "child.body": re.compile(
        r"\b(?:tummy|belly|stomach) (?:\w+ )?(?:hurts?|aches?|feels?)\b|\bfeel(?:ing|s)? sick (?:when|before|every)\b"
    ),
    "child.telling": re.compile(
        r"\b(?:(?:do|will|would|does|are|have|has|going) (?:they|she|he|childline|you|the school|my teacher|my school)"
        r" (?:have to |going to |got to )?(?:tell|ring|call)|what (?:happens|will happen) (?:if|when|next|to me|then)"
        r"|have to tell|tells? my (?:school|mum|parents|teacher|dad)|find(?:ing)? out|who will know|is it (?:secret"
        r"|private|confidential))\b"
    ),
    "child.how": re.compile(
        r"\b(?:how do i (?:tell|say|talk)|what do i say|not know (?:how|what) to (?:say|tell|start)|(?:can not"
        r"|hard to) say|scared (?:to|of) (?:tell|say|telling)|too embarrass\w+|ashamed)\b"
    ),
    # What becomes of somebody else.
    "child.others": re.compile(
        r"\bget(?:ting|s)? (?:him|her|them|(?:my )?(?:\w+ )?(?:mum|dad|uncle|brother|sister|teacher|coach|carer|friend"
        r"|nan|grandad)) in(?: ?to)? (?:trouble|trubb?le)\b"
        r"|\b(?:will|would|does|do|could|can|is|are) (?:he|she|they|it|(?:my )?(?:\w+ )?(?:mum|dad|uncle|brother|sister"
        r"|teacher|coach|carer|friend|nan|grandad)s?) (?:\w+ ){0,3}?(?:prison|jail|arrested|nicked|in trouble|locked up"
        r"|done|sacked|(?:his|her|their) job)\b"
    ),
    "child.trouble": re.compile(
        r"\b(?:in trouble|arrested|get done|(?:to|get|for) prison|feds|snitch|grass|be angry|my fault|blame me|illegal"
        r"|criminal)\b"
    ),
    "child.who": re.compile(
        r"\b(?:who (?:do|can|should|else|would) (?:(?:can|could|should|do) )?(?:i |else )?(?:tell|talk|speak|ask|help"
        r"|ring|complain)|who can help|(?:should|shall) i (?:just )?(?:tell|talk to|speak to) (?:someone|somebody"
        r"|anyone|anybody)|what (?:do|should|can|am) i (?:do|meant|supposed)|what to do|help me|what now)\b"
    ),
}


def asked(text: str) -> str | None:
    """Name the wording that answers what a child asks or will not do; None where it is nothing of the kind."""
    words = plain(text)
    return next((name for name, signs in _ASKED.items() if signs.search(words)), None)


_ASKS = re.compile(
    r"\?|\b(?:what|who|how|why|(?:when|where) (?:do|does|did|is|are|will|would|can|should)|can|could"
    r"|will|would|should|am i|is it|is this|does|do i|do they|are they)\b"
)


def asks_something(text: str) -> bool:
    """Whether a child asks something, and does not only tell."""
    return bool(_ASKS.search(plain(text)))


# A child is not told what a worker has to do: "you" in a guide is the worker.
_FOR_WORKERS = re.compile(
    r"“(?:never|do|tell|ask|record|keep|make|use|give|see|ring|check|note|write|take|speak|listen|consider|share|report"
    r"|find)\b|\b(?:you|your|we|our|safeguarding lead|dsl|lado|practitioners?|professionals?|refer\w*|front door"
    r"|mash|agenc(?:y|ies)|section \d+|multi-agency|threshold|assessments?|staff|strategy|designated|statutory"
    r"|partnership|procedure)\b",
    re.I,
)
# What is said of services is not said to a child.
_REPORTS = re.compile(r"^[^“]*\b(?:annual report|inspection|finding at that date)\b", re.I)
_SENTENCE = re.compile(r"“[A-Z][^”]*[.!?]”")
_FEWEST_WORDS, _MOST_WORDS = 6, 35

_ASKS_WHO_IS_TOLD = re.compile(
    r"\b(?:tell|telling|told|find out|know|ring|call|contact|inform|speak to|involve)\b.{0,20}\bmy"
    r" (?:mum|dad|parents|mother|father|family|nan|carers?|foster \w+)\b"
)


def is_for_a_child(statement: str) -> bool:
    """Whether a statement is a short whole sentence that speaks to a child, or at least not to a worker alone."""
    said = statement.partition("“")[2].split()
    is_short = len(said) >= _FEWEST_WORDS and len(statement.split()) <= _MOST_WORDS
    is_whole = bool(_SENTENCE.search(statement)) and not _REPORTS.search(statement)
    return is_short and is_whole and not _FOR_WORKERS.search(statement)


# What any guide says, and so does not make a statement an answer.
_ANYWHERE = frozenset(
    {
        "social",  # with "worker" one notion, and not two
        *("about", "after", "again", "alone", "anyone", "because", "been", "before", "being", "child", "children"),
        *("could", "does", "family", "from", "have", "help", "home", "into", "just", "know", "like", "made", "make"),
        *("more", "much", "need", "parent", "parents", "people", "person", "really", "school", "should", "some"),
        *("someone", "something", "start", "still", "take", "taken", "talk", "tell", "that", "their", "them", "then"),
        *("there", "they", "thing", "things", "this", "told", "want", "what", "when", "where", "which", "will"),
        *("with", "would", "young", "your"),
    }
)
_STEM = 5  # letters that a word and its forms share
_FEWEST_SHARED = 2


def answers(statement: str, question: str) -> bool:
    """Whether a statement speaks of what a child asked: two words of the question, not counting those of any guide."""
    said = _stems(statement.partition("“")[2])
    return len(said & _stems(question)) >= _FEWEST_SHARED


def _stems(text: str) -> frozenset[str]:
    found = re.findall(r"[a-z]{4,}", plain(text))
    return frozenset(each[:_STEM] for each in found if each not in _ANYWHERE)


def asks_whether_parents_are_told(text: str) -> bool:
    """Whether a child asks if the parents will hear of it, but not from a helpline."""
    words = plain(text)
    return asks_something(text) and bool(_ASKS_WHO_IS_TOLD.search(words)) and "childline" not in words
