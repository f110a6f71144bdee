"""How people say that somebody is in danger now: kinds of danger, classes of words, and the table of rules.

A rule is read on text from `normalise.plain`: small words, one space apart. In a pattern, `{name}` is a class of words
and `~` is up to five words of the same sentence. Gaps are bounded, so that every search is linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Danger(StrEnum):
    """A kind of present danger. Each has its first words in `prompts/replies.yaml`."""

    INJURY = "injury"  # hurt, poisoned, in labour, not waking
    VIOLENCE = "violence-now"  # also abuse that is happening at this moment
    WEAPON = "weapon"
    ABDUCTION = "abduction"  # also held, taken abroad, forced marriage or FGM soon
    SUICIDE = "suicide-or-self-harm"
    BABY = "baby-shaken-or-not-breathing"
    DISCLOSURE = "child-disclosing"
    INTOXICATED_DRIVER = "intoxicated-driver"
    STAFF = "staff-in-danger"
    MISSING = "missing"  # a child missing or alone now
    QUIET = "quiet"  # a bare cry for help, often from someone who cannot talk


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way of saying it. `needs` must stand anywhere in the message, `unless` must not.

    `firm`: said of oneself or to the point, so no talk of policies, "if" or a date takes it back.
    """

    danger: Danger
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    firm: bool = False


_KIN = (
    "mum|dad|stepdad|stepmum|stepbrother|stepsister|uncle|aunt|aunty|auntie|nan|nana|gran|granny|grandma|grandad"
    "|granddad"
    "|grandpa|father|mother|brother|sister|cousin|boyfriend|girlfriend|partner|husband|wife|ex|family|foster dad"
    "|foster mum"
    "|foster carer|fella|missus|sis|bro|dads girlfriend|mums boyfriend|parents"
)
_KID = (
    r"child|children|kid|boy|girl|lad|lass|baby|toddler|infant|newborn|pupil|student|teen|teenager|teenage boy"
    r"|teenage girl"
    r"|youngster|son|daughter|nephew|niece|grandson|granddaughter|young person|young woman|young man|twin|little one"
    r"|placement|resident|friend|mate|\d+ (?:year|month|week)s? old|year \d+|one of (?:my|our) \w+"
)
_OTHER = (
    "man|men|woman|bloke|guy|parent|carer|neighbour|someone|somebody|coach|tutor|teacher|gang|lads|client|caller|worker"
    "|staff|colleague|manager|visitor|person|people|officer|brothers|group"
)
WORDS = {
    "kin": rf"(?:{_KIN})s?",
    "kid": rf"(?:{_KID})s?",
    "person": rf"(?:he|she|they|{_KIN}|{_KID}|{_OTHER})s?",
    "adult": rf"(?:he|she|they|{_KIN}|{_OTHER})s?",
    "someone": rf"(?:me|him|her|them|us|each other|(?:(?:my|the|his|her|our|their|a|an|this|one of the) )?"
    rf"(?:(?:little|older|younger|big|baby|small) )?(?:{_KIN}|{_KID}|{_OTHER})s?)",
    "hitting": "hitting|burning|scalding|branding|"
    "beating|beating up|punching|kicking|slapping|smacking|battering|strangling|throttling|attacking"
    "|stabbing|raping|hurting|assaulting|torturing|suffocating|smothering|drowning|thumping|whacking|whipping|belting"
    "|molesting|dragging|laying into|going for|kicking the shit out of|kicking fuck out of|shaking|pinning down"
    "|choking",
    "hits": "hits|beats|punches|kicks|slaps|smacks|batters|strangles|attacks|rapes|hurts|burns|whips|belts|chokes"
    "|molests|abuses|touches|fingers|gropes|locks|starves|canes|pins|harms|bites",
    "hit": "hit|beat|punched|kicked|slapped|battered|strangled|attacked|raped|hurt|burned|burnt|whipped|choked|molested"
    "|abused|touched|groped|stabbed|assaulted|grabbed|beaten|threw",
    "kill": "kill|murder|grab|break|snatch|kidnap|force|drag|cut|smash|torture|abuse|stab|shoot|rape|hurt|batter|beat"
    "|attack|strangle|harm|burn|hit|do|drown|throw|smother|slap|punch"
    "|bash|finish|end|jump",
    "self": "myself|himself|herself|themselves|themself|themselve",
    "own": "my|his|her|their",
    "going": "going to|will|about to|wants? to|threatening to|threatened to|threatens to|planning to|trying to|plans to"
    "|ready to|tried to|keeps trying to|intends to|set to|swears? (?:he|she) will",
    "pills": "paracetamol|ibuprofen|tablets|pills|meds|medication|medicine|methadone|antidepressants|painkillers"
    "|sleeping pills"
    "|insulin|morphine|codeine|aspirin|nurofen|calpol|diazepam|xanax|drugs|ketamine|mdma|heroin|capsules"
    "|sertraline|fluoxetine|citalopram|mirtazapine|prozac|propranolol|zopiclone|co codamol|tramadol|sleepers"
    "|xanny|benzos",
    "poison": "bleach|antifreeze|weedkiller|weed killer|rat poison|poison|battery|batteries|magnets?"
    "|caustic soda|petrol"
    "|white spirit|dishwasher tablets?|detergent|drain cleaner|acid|vape liquid|methadone|razor blades?"
    "|screenwash|hand sanitiser|turps",
    "weapon": "knife|knives|guns?|blades?|machetes?|zombie kni(?:fe|ves)|weapons?|axes?|swords?|hammers?|firearms?"
    "|bombs?"
    "|daggers?|crossbow|cleaver|pistol"
    "|rifle|screwdriver|baseball bat|bat|hatchet|penknife|razor blade|acid(?! reflux)|petrol and|petrol can"
    "|lighter fuel|grenade",
    "drugged": "drunk|hammered|legless|trollied|sloshed|bladdered|blotto|mashed|wrecked|tipsy"
    "|(?:bottles?|pints|cans|litre"
    r"|glasses) of (?:wine|vodka|gin|beer|lager|whisky)|(?:had|drunk|drank|downed|after) (?:\d+|a few|several"
    "|too many|loads of|two|three|four|five|six|eight|ten) (?:pints?|drinks|beers|cans|glasses|shots|vodkas)"
    "|(?:clearly |definitely )?on something|keep (?:her|his) eyes open|can not stand up|can not stand|swaying"
    "|stumbling|pissed|plastered|steaming|off (?:his|her|their) face|slurring|stoned|intoxicated|wasted|drinking"
    "|under the influence|smoking weed|(?:stinks?|smells?|smelling|reeks?|stinking|reeking) ~(?:alcohol|drink"
    "|booze|weed|beer|vodka"
    "|wine|cannabis)|high as a kite|high on|high and|high behind|(?:is|are|was|looks?|clearly|dad|mum|he"
    "|she) high(?! (?:risk|school|level|need|up|on the list|priority|number|demand))|on drugs"
    "|can not walk straight|unsteady|over the limit|out of it|paralytic|snorting|(?:swigging|swigged|downing"
    r"|downed|necking|necked) (?:\w+ ){0,3}?(?:vodka|wine|gin|beer|whisky|cider|cans?|spirits|rum)",
    "driving": "driv(?:e|ing|es)|drove|engine|(?:the|his|her|a|their) car|car keys?|behind the wheel|the wheel|motor"
    "|her van|his van|getting in (?:the|a|her|his) car|seat belt|(?:into|in) the (?:car|van)",
    "high": "roof|bridge|ledge|(?:train )?tracks?|railway|edge|multi storey|car park|balcony|cliff|platform|window sill"
    "|viaduct",
    "months": r"\d+ (?:weeks?|months?|days?) olds?|(?:one|two|three|four|five|six|eight|nine|ten) (?:week|month)s? old",
    "infant": r"(?:baby|bub|newborn|infant|neonate|toddler|bubba|bubs|preemie|\d+ (?:weeks?|months?|days?) olds?)s?",
    "young": r"(?:baby|toddler|infant|little (?:girl|boy|kid|one|lad|brother|sister)|kid|children|child|[1-9] year old"
    r"|1[0-5] year old"
    r"|aged (?:\d|1[0-5])|pupil|son|daughter|grandson|granddaughter|foster child|foster son|foster daughter"
    r"|autistic|twin|reception"
    r"|year [1-9]|nephew|niece|boy|girl|student|young person|lac|brother|sister|placement)s?",
    "soon": r"today|tonight|tomorrow|this (?:weekend|week|morning|afternoon|evening|friday|saturday|sunday)|right now"
    r"|now|in \d+ "
    r"(?:minutes|hours|days)|about to|at (?:the airport|heathrow|gatwick|stansted|luton airport)|on a plane"
    r"|in the next|on the way"
    "|on (?:his|her|their|my) way|just|boarding|leaving|any minute|later",
    # Something that ties the words to this place and hour.
    "at_hand": r"right now|now|tonight|today|tomorrow|just|(?:\d+|a few|a|ten|five|two|couple of|half an) (?:minutes?"
    r"|seconds?|hours?|sec) (?:ago|late)"
    r"|outside|(?:at|by|through|behind) (?:my|the|our|her) (?:\w+ )?(?:door|gates?|window)"
    r"|on the (?:\w+ )?(?:floor|street|road|phone|ground|stairs|line)"
    r"|in the (?:\w+ )?(?:street|road|corridor|playground|toilets?|next room|garden|car|waiting room|reception"
    r"|park|hall|kitchen|shop|foyer|lobby|bathroom)"
    r"|here|can (?:\w+ )?hear|hear (?:it|him|her)|please|again|help|coming|on (?:friday|saturday|sunday)"
    r"|this (?:morning|afternoon|evening|weekend)"
    r"|quick(?:ly)?|with me|in (?:\d+|ten|five|twenty) minutes|since (?:lunch|break|this morning|last night|\d+)"
    r"|dark|upstairs|downstairs|urgent(?:ly)?|asap"
    r"|still (?:in|here|there)|at \d+ (?:pm|am)|home time|after school|waiting|last night|turned up"
    r"|at (?:the )?(?:school|nursery|house|hospital)|scared|any minute|next door|when (?:he|she"
    r"|they) gets? (?:in|home|back)",
    "just_told": "just (?:now )?(?:told|disclosed|said|showed|shown|confided|reported|revealed|messaged|texted"
    "|rang|come|came"
    "|been)"
    "|(?:is|here|sat|sitting|standing|stood|crying|child|pupil|girl|boy|now|in) (?:here )?(?:with me|next to me"
    "|in front of me)"
    "|with me|in my (?:office|room|classroom|class now|car)|in front of me|this morning|right now|at the moment"
    "|today|as we speak"
    "|last night|tonight|in the next room",
    "unsafe_home": "(?:scared|afraid|terrified|frightened|refus(?:es|ing|ed)|petrified) (?:to|of)"
    " (?:go|going) (?:back )?home"
    "|(?:can|will) not go (?:back )?home|not (?:to )?send (?:him|her|them) home|does not want to go home"
    "|not safe (?:to go home|at home)"
    "|(?:has|have|due|got|supposed) to go home|going home (?:soon|now|in|to him|at)|picking (?:him|her|them) up"
    "|pick (?:him|her|them) up"
    "|to collect|coming to get|collecting (?:him|her|them)|home time|to pick|coming home|will not leave my"
    "|he is coming",
}


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with its classes and gaps filled in, to match whole words."""
    for _ in range(2):  # a class may name another
        pattern = re.sub(r"\{([a-z_]+)\}", lambda found: f"(?:{WORDS[found[1]]})", pattern)
    return re.compile(rf"\b(?:{pattern.replace('~', '(?:[^ .!?;]+ ){0,5}?')})(?![^ ])")


def rules(danger: Danger, *rows: str, needs: str = "", unless: str = "", firm: bool = False) -> tuple[Rule, ...]:
    """Make one rule of each row. A row is one sort of wording; `needs` and `unless` hold for all of them."""
    required, excluded = (compiled(text) if text else None for text in (needs, unless))
    return tuple(Rule(danger=danger, pattern=compiled(row), needs=required, unless=excluded, firm=firm) for row in rows)


# The whole message is nothing but this: no more is needed, and no less.
BARE_CRY = re.compile(
    r"^(?:please |pls |someone |omg |somebody |anyone |anybody |[.!,] )*(?:help|sos|help me|help us|i need help"
    r"|need help|save me|emergency|999|call 999|pomocy|pomoc|ajutor|madad|bachao)"
    r"(?: (?:me|us|now|please|quick|quickly|asap|urgent|right now|fast|help|sos|[.!]))*$"
)
