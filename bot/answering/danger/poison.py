"""Poison, drugs, overdoses; births and diabetes."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import ORDINARY

_AS_IT_SHOULD_BE = (
    r"off (?:a|an|him|her|them|the|my|one)|from (?:a|an|him|her|them|the|my|one)|back to|to (?:the|a) (?:chemist"
    r"|pharmacy|office|head|police|gp|nurse)|for (?:a |an |my |the |this )?(?:\w+ )?(?:headache|pains?|period"
    r"|hay ?fever|cold|migraine|back|cramps?|tooth\w*|knee|flu|cough|throat|fever|temperature|allerg\w+)|prescri\w+"
    r"|like (?:always|normal|usual|…)|as usual|every (?:day|morning|night)|home from|ipads?|laptops?|devices?|chargers?"
    r"|(?:took|taken) (?:\w+ ){0,4}?(?:away|out|home|in to school|into school)|when i was|at \d+ (?:and|but|when)"
    r"|as a (?:teen|child|kid|girl|boy)\w*|years? ago|last (?:week|month|year|term)|in (?:19|20)\d\d|months? ago"
    r"|weeks? ago|used to|in (?:january|february|march|april|may|june|july|august|september|october|november|december)"
)

POISON: tuple[Rule, ...] = (
    # Poison and drugs
    rule(
        Danger.INJURY,
        r"{took} (?:\w+ ){0,5}?{toxin}|{toxin} ~(?:in (?:his|her|their|its) mouth|gone down|swallowed|down (?:his"
        r"|her) throat)",
        unless=ORDINARY + r"|glass of|glasses|pin number|berries for|coins for|had (?:\w+ ){0,3}(?:glass|cleaner"
        r"|pods?|pins?|coins?)$"
        r"|given (?:\w+ ){0,3}(?:glass|glasses|cleaner|coins?|pins?)|mushroom (?:soup|pizza)|strawberries"
        r"|cleaner (?:had|has|is)|(?:piece|talk|session|lesson|item|feature|post|course|leaflet) (?:on|about)",
        however_well=True,
    ),
    rule(
        Danger.INJURY,
        r"(?:took|taken|taking|had|smoked|vaped|snorted|sniffed|inhaled|swallowed|given|drank|drunk|dropped|done"
        r"|popped|necked|bombed|eaten|ate|spiked)"
        r" (?:\w+ ){0,6}?{drug}|spiked|(?:put|slipped) something in (?:her|his|my|their) (?:drink|cup|coke)"
        r"|bad batch|alcohol poisoning|on a bad trip|whitey|(?:drunk|drank) (?:a "
        r"|the )?(?:whole|load|loads|bottle|litre)"
        r"|so drunk|too much to drink|(?:drank|drunk|had) (?:way |far )?too much|smoked (?:something|summat|sumthing)",
        r"{unwell}",
        unless=ORDINARY + r"|sick of|medication (?:form|policy|consent)",
    ),
    rule(  # said of oneself, however few
        Danger.OVERDOSE,
        r"i (?:have |just |think i |may have |might have |already )*(?:overdosed|(?:took|taken) (?:an overdose"
        r"|too (?:much|many)))(?! on)|i (?:have |just |only |think i |already |went and |might have )*(?:took|taken"
        r"|swallowed|necked|popped|downed|ate|eaten|had) (?:some|a few|a couple|a bunch|a handful|loads|lots|a load"
        r"|too many|all|most|half|the rest|a lot|so many|several) (?:of )?(?:my |the |mums |dads |nans |her |his "
        r"|these |those |some )*(?:\w+ )?(?:{pills})(?= (?:[.,!?]|and|but|now|so|because|i|an|about|earlier|today"
        r"|a (?:bit|little|while|few)|do not tell"
        r"|tonight|last|at|before|just|ago|this|do not know|dunno|idk|not sure|no idea|to (?:die|sleep|end|make|stop"
        r"|go))(?= |$)|$)",
        unless=ORDINARY + r"|" + _AS_IT_SHOULD_BE,
        firm=True,
        of_oneself=True,
        however_well=True,
    ),
    rule(
        Danger.OVERDOSE,
        r"over ?dos(?:e|ed|ing)(?! (?:on|of) (?:coffee|policy|polic\w+|meetings|caffeine|chocolate|sugar|admin"
        r"|training))|{took} (?:\w+ ){0,4}?(?:load|loads|lots?|packets?|pack|box|boxes|bottle|bunch|handfuls?|strips?"
        r"|whole|all|too many|too much|too big|unknown|double|about|twenty|thirty|forty|fifty|sixty|a dozen|ten"
        r"|fifteen|\d\d+|every|the rest|a couple of packs)"
        r" (?:\w+ ){0,5}?(?:{pills}|something|of them)|{took} (?:\w+ ){0,3}?(?:mums|dads|nans|grans|grandmas|grandads"
        r"|brothers|sisters|step\w+|someone elses|my) (?:\w+ ){0,2}?{pills}|(?:empty|empties) (?:\w+ ){0,2}?(?:strips?"
        r"|packets?|bottles?|packs?|blister|boxes|box)|(?:packets?|strips?|bottles?|boxes) ~(?:empty|are all gone"
        r"|all gone)|{pills} ~(?:are |is )?(?:all )?(?:gone|missing) (?:and|from)|(?:taken|took|swallowed"
        r"|necked) the lot|(?:took|taken|swallowed|necked) (?:\w+ ){0,2}?(?:\d\d+|\d|some|a few|twenty|thirty|forty"
        r"|loads|lots) (?:of (?:my|her|his|the|them|mums|dads) )?(?:\w+ )?(?:{pills})?"
        r" ?(?:and|now|at (?:break|lunch)|in the|an hour|just|before|to (?:die|end|kill|sleep forever))"
        r"|swallowing (?:them|it|all)|stomach pump\w*",
        unless=ORDINARY + r"|empty (?:lunch|crisp|sweet)|(?:course|courses|lessons|training|photos?|steps"
        r"|minutes) (?:and|now|in the|just|before)|(?:taken|took|had|given|drank|drunk|eaten|ate"
        r"|dropped) (?:\w+ ){0,3}(?:(?:minutes|hours|weeks|days)(?! (?:ago|back|earlier|since))|steps|photos|children"
        r"|pupils|books|people|sandwich\w*|sweets)|covid|flu|who is liable|to the (?:pharmacy|chemist)|took (?:some "
        r"|my |the |all )*(?:ipads|laptops|devices)|took my (?:{pills}) (?:\w+ ){0,4}?(?:like (?:always|normal|usual|…)"
        r"|as usual|every|as normal|with my)|^if (?:he|she|they) (?:got|took|had)",
        however_well=True,
    ),
    rule(
        Danger.INJURY,
        r"(?:in labour|giving birth|waters (?:have |has |just )?(?:broken?|gone)|baby is coming|there is baby coming"
        r"|baby coming|head is (?:out|showing)|crowning|contractions"
        r"|having (?:a|the|her) baby|just (?:had|given birth|delivered)|miscarr\w+|gave birth"
        r"|given birth) ~(?:toilets?|loos|now|at school|here|heavy|bleeding|blood|hidden|bathroom"
        r"|alone|class|minutes apart|please|pain|in the|and|quick|on her own|every)?",
        r"now|toilets?|loos|here|help|just|blood|bleeding|bathroom|minutes apart|alone|she is|hiding|nobody knows"
        r"|in the|am|has|waters|baby (?:is )?coming",
        unless=ORDINARY + r"|labour (?:ward|party|market|suite|government)|after giving birth|before giving birth"
        r"|due to give|when (?:she|i) gave birth|last (?:week|month|year)"
        r"|plan\w*|antenatal|postnatal",
    ),
    rule(
        Danger.INJURY,
        r"(?:diabetic|diabetes|insulin|type one|type 1|sugar|hypo|epilep\w+|asthmatic|sickle cell|haemophil\w+)",
        r"hypo|coma|on the floor|will not (?:talk|wake|answer|eat|respond)|no insulin|not (?:given|had|giving)"
        r"|refus\w+|confused|shaking|sweating|floppy|drowsy|low|unconscious|will not (?:give|take)|fruity|vomit\w*"
        r"|passed out|collapsed|crisis",
        r"is|are|has|have|now|just|today|gone|since",
        unless=ORDINARY + r"|care plan|training|packed lunch|coma scale|low (?:income|attendance|mood)|policy"
        r"|school nurse"
        r"|refus\w+ to (?:attend|let|engage|come)",
    ),
)
