"""The words that tell of those who use a child, lie in wait for one or despise one: mostly outside the home."""

from __future__ import annotations

from bot.answering.child_worry_kinds import Worry

_STRANGER = (
    r"(?:a|an|some|this|random|weird|strange) (?:(?!foster)\w+ )?(?:man|men|woman|lady|bloke|guy|stranger|car|van)"
)
_NOT_ONLINE = (
    r"(?!.*\b(?:online|snap\w*|insta\w*|tik ?tok|discord|roblox|xbox|playstation|fortnite|minecraft|whatsapp|dms?|chat"
    r"|games?|messag\w*|texts?|texted)\b)"
)
_HERE = r"(?:next to|beside|by|near|behind|in front of) (?:me|us|my (?:house|school))"
_OTHERS = (
    r"(?:(?:his|her|their|other|some|these|older|different|random|loads of|of his|of their) (?:\w+ )?(?:mates?|friends?"
    r"|men|man|boys|lads|blokes|guys|people|cousins?|brothers?)|men|blokes|strangers)(?! kids\b)"
)
_SEX_WITH = (
    r"(?:sleep|(?:have|having|had) sex|go|get off|(?:do|does|doing) (?:stuff|things|it|that|favours)|(?:be|being) nice)"
)
_MADE = (
    r"(?:says?|said|saying|wants?|wanted|makes?|made|making|told|tells?|telling|asks?|asked|asking|have to|got to"
    r"|had to|if i (?:really )?love\w*|owe|forc\w+|expects?)"
)
_FOR = (
    r"(?:money|cash|vapes?|weed|drugs|drinks?|vodka|clothes|trainers|food|somewhere to (?:stay|sleep)|a (?:phone|lift))"
)
OUTSIDE: dict[Worry, str] = {
    # A boyfriend who has them for his mates; sex for gifts.
    Worry.EXPLOITED: rf"\b{_MADE}\b.{{0,80}}?\b{_SEX_WITH} (?:with|for|to) {_OTHERS}"
    rf"|\b{_SEX_WITH} (?:with|for|to) {_OTHERS}.{{0,80}}?\b{_MADE}\b"
    rf"|\b(?:hotels?|house|flat|part(?:y|ies))\b.{{0,40}}\b(?:to meet|with|full of|and|other) (?:\w+ )?(?:men|blokes"
    rf"|older guys)\b"
    rf"|\b(?:sex|sleep(?:ing)? with (?:him|them|people)|do(?:ing)? (?:stuff|things)) (?:\w+ ){{0,3}}?for {_FOR}\b"
    r"|\b(?:pimp\w*|(?:sells?|selling|sold) me|pass(?:es|ed|ing)? me (?:round|around|on))\b",
    # Somebody unknown in the street.
    Worry.STRANGER: rf"^{_NOT_ONLINE}.*\b{_STRANGER}\b.{{0,80}}?\b(?:(?:get|got|getting|climb|jump|hop|come|came|go"
    rf"|went"
    r"|walk\w*) (?:in|into|over|with|near|up|to (?:him|her|his|their))\b(?! (?:my|our) (?:room|bed|house))"
    r"|(?:offer|g[ai]v)\w* me|sweets|pupp(?:y|ies)|kittens?|(?:follow|chas|film|star|shout|whistl)\w* (?:at )?(?:me|us)"
    r"|grabbed (?:me|us)|(?:tri\w+|wanted) to (?:take|grab|get|snatch) (?:me|us)|flash\w*|exposed|show(?:s|ed) me his"
    rf"|pulled up|(?:stop\w*|slow\w*|park\w*|stood|standing|waiting) (?:\w+ )?{_HERE})",
    Worry.WETTING: r"\b(?:wet|wets|wetting|wee|weed|wees|pee|peed|pees|soil\w*) (?:(?:in|the|my|our) )*(?:bed|myself"
    r"|pants|sheets|pyjamas|pjs|mattress)\b|\b(?:wet bed|bed ?wett\w+)\b",
    Worry.RACISM: r"\b(?:paki|pakis|the (?:n|and) word|nigg\w*|chinks?|pikey|pikeys|gyppos?|gypos?|wog|coon|racis\w+"
    r"|racial\w*"
    r"|islamophob\w*|antisemit\w*|monkey (?:noises?|chants?|sounds?)|(?:call\w*|say\w*|said) (?:\w+ ){0,3}?(?:terrorist"
    r"|bomber|monkey|immigrant)|go (?:back|home) (?:home |back )?to (?:your|where)\b"
    r"|back to (?:your|my|our) (?:own )?(?:country|land)|colour of my skin|my skin colour"
    r"|(?:pull|rip|grab|yank|snatch|took|take)\w* (?:\w+ )?my (?:hijab|headscarf|scarf|turban|patka|kippah)"
    r"|because (?:i am|of me being|we are) (?:\w+ )?(?:black|brown|asian|muslim|jewish|polish|romanian|a traveller|roma"
    r"|gypsy|sikh|hindu|chinese|african|pakistani|indian|bengali|bangladeshi|somali|an immigrant|a refugee|foreign))\b",
}
