"""Signs of what people tell of themselves: what they fear to do, or what was done to them."""

from __future__ import annotations

from typing import Final

_CHILDREN: Final = (
    r"(?:child(?:ren)?|kids?|minors?|little (?:girls?|boys?|ones?)|young (?:girls?|boys?)|underage \w+|under age \w+"
    r"|teen(?:s|agers?)|girls?|boys?|(?:step)?(?:daughter|son)s?|niece|nephew|bab(?:y|ies)|pupils?|grand\w+|brother"
    r"|sister|toddlers?)"
)
OWN_FEARS: Final = (
    rf"\bi (?:am|feel|might be|think i am|have (?:always )?(?:been|felt)) (?:\w+ )?(?:sexually )?(?:attracted|drawn"
    rf"|turned on|aroused) (?:to|by) (?!work|teach|help|support|car)(?:\w+ ){{0,2}}?{_CHILDREN}\b"
    rf"|\bi (?:have|get|am having|keep having|keep getting) (?:\w+ ){{0,2}}?(?:sexual|bad|wrong|dirty) (?:thoughts?"
    rf"|urges?|feelings?|fantasies) (?:about|towards?|for|of|around) (?:\w+ ){{0,3}}?{_CHILDREN}\b"
    # Which thoughts these are is mostly left unsaid.
    r"|\bi (?:have|get|got|had) (?:\w+ )?(?:feelings|urges) (?:about|towards?|for) (?:little |young |younger )?(?:kids"
    r"|child(?:ren)?|girls|boys)\b(?! (?:who|being|in|not|at|on|with|having|using|and (?:phones|screens)))"
    r"|\bi (?:am having|keep having|keep getting) (?:\w+ )?(?:thoughts?|urges?|feelings?|fantasies) (?:about|towards?"
    r"|for|of|around) (?:little|young|younger|small) (?:kids?|child(?:ren)?|girls?|boys?|ones)\b"
    # "i get thoughts about kids that scare me": of anybody's, unwanted, and of nothing that befalls them.
    r"|\bi (?:have|get|am having|keep having|keep getting) (?:\w+ ){0,2}?(?:thoughts?|urges?) (?:about|towards?)"
    r" (?:the |little |young |other )?(?:kids|child(?:ren)?|boys|girls)\b(?! (?:who|being|dying|die|getting|in|at|on"
    r"|with|having|using|leaving)\b)(?=.*\b(?:scar(?:e|es|ed|y)|frighten\w*|horrif\w*|disgust\w*|asham\w*|sick|unwanted"
    r"|not want|intrusive|gone|stop|hate|help|never (?:\w+ )?(?:done|acted|touched|hurt)|not act\w*|wrong)\b)"
    rf"|\bi (?:\w+ ){{0,5}}?(?:might|may|could|will|am going to|want to"
    rf"|am scared i \w+) (?:\w+ )?(?:sexually (?:abuse|touch"
    rf"|hurt)|abuse|molest|touch|offend against) (?:\w+ ){{0,2}}?{_CHILDREN}\b.{{0,20}}"
    rf"|\b(?:scared|afraid|worried|frightened) (?:that )?i (?:might|may|could|will|am) (?:\w+ )?(?:sexually"
    rf"|a paedophile|a paedo|a pedo|a nonce)\b|\bi (?:think|fear) i (?:am|might be) (?:a )?(?:paedophile|paedo"
    rf"|pedophile|pedo|nonce)\b"
)
OWN_IMAGES: Final = (
    r"\bi (?:have |keep |can not stop |cannot stop |used to |\w+ )?(?:been )?(?:look\w*|watch\w*|view\w*|search\w*"
    r"|download\w*|sav\w*|click\w*|seen) (?:at |for |on )?(?:\w+ ){0,3}?(?:illegal (?:images?|porn|pictures?|pics?"
    r"|videos?|stuff|things)|indecent (?:images?|pictures?|photos?)|child porn\w*|csam|underage (?:porn|images?"
    r"|pictures?|girls|boys|stuff)|(?:images?|pictures?|photos?|pics|porn|videos?) of (?:\w+ ){0,2}?(?:kids|children"
    r"|minors|underage \w+|young (?:girls|boys)|little (?:girls|boys)))\b"
)
_PICTURES: Final = r"(?:images?|pictures?|photos?|pics|porn|videos?)"
_OF_CHILDREN: Final = r"(?:kids|children|minors|little \w+|young \w+)"
SOMEBODYS_IMAGES: Final = (
    r"\b(?:husband|partner|boyfriend|ex|dad|father|brother|son|uncle|stepdad|he|fiance|grandad|patient|client"
    r"|man)\b.{0,60}?\b(?:look\w*|watch\w*|view\w*|search\w*|download\w*|has|had|got|arrested (?:for|over)"
    r"|found (?:with)?|bail for) (?:at |for |on )?(?:\w+ ){0,3}?(?:indecent (?:images?|pictures?|photos?)"
    r"|illegal (?:images?|pictures?|photos?)|child porn\w*|csam"
    rf"|(?:naked|nude|sexual|rude|dirty) {_PICTURES} of (?:\w+ ){{0,2}}?{_OF_CHILDREN}"
    # "Photos of our kids" are in every phone.
    rf"|{_PICTURES} of (?:(?!(?:my|our|his|her|the|their|your|own)\b)\w+ ){{0,2}}?{_OF_CHILDREN})\b"
)
POLICE_KNOW: Final = r"\b(?:arrest\w*|bail\w*|police|charged|convict\w*|court|prison|raid\w*|seized)\b"
# A child with whom they are to be, or are already.
WITH_A_CHILD: Final = (
    r"\b(?:look(?:ing)? after|baby ?sit\w*|mind(?:ing)? (?:my|the|his|her|our)|stay(?:s|ing)? (?:with|over|at)"
    r"|sleep ?over"
    r"|alone with|bath\w*|put(?:ting)? (?:\w+ )?to bed|pick(?:ing)? up|hav(?:e|ing) (?:my|the|his|her|our)"
    r"|(?:work|live|living|working) with|coach\w*|teach\w*|share a (?:bed|room)|com(?:e|es|ing) (?:round|over"
    r"|to stay))\b"
)
THEN: Final = (
    r"(?:when i was (?:a |an |only |just |about |little|young|small|at |in |growing|\d+|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen)|as a (?:child|kid|boy|girl|little|young|teenager)"
    r"|in (?:my )?childhood|growing up|(?:\w+ )?years ago|decades ago|in (?:the )?(?:\d0s|19\d\d|sixties|seventies"
    r"|eighties|nineties)|back in the|a long time ago|long ago)"
)
_ABUSED: Final = (
    r"(?:abused|molested|interfered with|touched|raped|beaten|groomed|assaulted|hurt me|did things to me|abuse)"
)
_THINGS_HAPPENED: Final = (
    r"\b(?:was|grew up|lived|brought up|spent \w+ \w+|put) in (?:a |an |the )?(?:\w+ )?(?:childrens home|care home|care"
    r"|borstal|approved school|boarding school|convent|orphanage)\b.{0,80}\b(?:things? (?:happened|was done|were done"
    r"|went"
    r" on|that happened)|what (?:they|he|she) did|bad things|hurt me|did things)\b"
)
CHILDHOOD: Final = (
    rf"\b(?:i was|i got|i have been|me|my)\b (?:\w+ ){{0,4}}?{_ABUSED}\b.{{0,60}}\b{THEN}"
    rf"|\b{THEN}\b.{{0,60}}\b(?:{_ABUSED} (?:me|by)|(?:i was|i got) (?:\w+ ){{0,2}}?{_ABUSED}|(?:touch\w*|abus\w*"
    rf"|rap\w*|beat\w*|hurt\w*|did things to|groom\w*|molest\w*) me)\b"
    rf"|\b(?:touch(?:ed)?|abused?|raped?|beat|molest(?:ed)?|groom(?:ed)?|hurt|(?:did|do) (?:things|stuff) to"
    rf"|(?:interfer|mess|fiddl)(?:e|ed)? with) me (?:\w+ ){{0,3}}?{THEN}"
    # "He interfered with me, i was 8, i am 51 now"
    rf"|^(?=.*\b(?:i am (?:now )?(?:[2-9]\d)\b|\d\d years (?:ago|on|later)\b|now i am (?:grown|an adult|a (?:mum|dad"
    rf"|gran))"
    r"|all (?:these|those|this) (?:years|time)\b|(?:never|not) told (?:anyone|anybody|a soul)\b))"
    rf"(?=.*\bi was (?:only |just |about |maybe |around )?(?:\d|1[0-7]|five|six|seven|eight|nine|ten|eleven|twelve"
    rf"|thirteen"
    r"|fourteen|fifteen)\b(?! (?:\w+ )?(?:weeks?|months?|minutes?|days?|hours?|miles?)\b))"
    rf".*\b(?:(?:interfered with|messed with|touched|abused|molested|raped|fiddled with|groomed|did (?:things"
    rf"|stuff) to) me"
    r"|(?:i was|i got) (?:\w+ )?(?:abused|molested|raped|groomed|interfered with))\b"
    rf"|{_THINGS_HAPPENED}"
    r"|\bi am (?:a |an |the )?(?:\w+ )?survivor\b|\bmy (?:own )?childhood abuse\b|\b(?:i was|i got) (?:sexually "
    r"|physically )?abused by (?:a |my |the |our )?(?:priest|vicar|teacher|scout \w+|coach|choirmaster|nuns?|monks?"
    r"|care home|care ?worker)\b"
)
_IN_CHARGE: Final = (
    r"(?:priests?|vicar|pastor|imam|nuns?|monks?|choir\w*|scout \w+|coach|(?:head)?(?:teacher|master)|care ?worker"
    r"|foster \w+|youth worker)"
)
# In care, or by who was in charge of others: they may have been hurt too, and may be yet.
IN_AN_INSTITUTION: Final = (
    r"^(?=.*\b(?:childrens homes?|care homes?|in care|borstal|approved school|boarding school|convent|orphanage|scouts"
    r"|cubs|guides|cadets|youth club|football club)\b"
    rf"|.*\bby (?:\w+ ){{0,6}}?{_IN_CHARGE}\b"
    rf"|.*\b{_IN_CHARGE} (?:\w+ ){{0,4}}?(?:abus|touch|rap|molest|interfer|groom|did|messed|hurt|beat)\w*)"
)
RAPED: Final = (
    r"\bi (?:was|got|have been|had been|think i was|may have been|might have been) (?:\w+ )?(?:raped"
    r"|sexually (?:assaulted|abused|attacked)|gang ?raped|spiked and \w+|date raped)\b"
    r"|\b(?:he|she|they|someone|somebody|a (?:man|guy|lad|bloke)|my \w+|this (?:man|guy|lad)) (?:\w+ )?(?:raped"
    r"|sexually assaulted) me\b|\b(?:he|she) (?:\w+ )?(?:did not|would not|never) stop when i said (?:no|stop)\b"
    r"|\bi said (?:no|stop) (?:and|but) (?:he|she|they) (?:\w+ )?(?:did not|would not|carried on|kept|did it)\b"
    r"|\bforced (?:me to have sex|himself on me)\b"
)
_PARENT_DRANK: Final = (
    r"\bmy (?:mum|dad|mother|father|parents?)\b|\b(?:mum|dad)s?\b(?: (?:is|was|has|been|have|had|always))*"
    r" (?:on the (?:wine|drink|booze|vodka|bottle)|drink\w*|drank|an? (?:alcoholic|drinker|drunk))\b"
)
_NO_ALCOHOL: Final = r"\bdrink\w* (?:\w+ ){0,3}?(?:tea|coffee|water|squash|coke)\b"
_DRINK: Final = r"\b(?:wine|vodka|booze|drink(?:s|ing|er)?|drank|drunk|alcohol\w*|bottle)\b"
_GROWN_UP_NOW: Final = (
    r"\bi am (?:now )?(?:[2-9]\d|an adult|grown up|all grown|not a (?:kid|child))\b|\bsince i was (?:\w+ )?(?:\d"
    r"|little|small|a (?:kid|child|baby))|\bgrew up (?:with|in|around)\b"
)
CARER: Final = (
    r"\bi am (?:a |an |the )?(?:\w+ )?young carer\b|\bam i a young carer\b|\bi (?:look after"
    r"|care for) my (?:\w+ )?(?:mum|dad|brother|sister|nan|gran\w*|parents?)\b.{0,60}\b(?:school|year old|homework"
    r"|lessons|college)\b"
)
A_PARENT_DRANK: Final = rf"^(?!.*{_NO_ALCOHOL})(?=.*(?:{_PARENT_DRANK}))(?=.*(?:{_GROWN_UP_NOW})).*{_DRINK}"
# What a parent drinks or takes, by the parent's own words.
OWN_DRINK_OR_DRUGS: Final = (
    rf"^(?!.*{_NO_ALCOHOL})(?!.*(?:{_PARENT_DRANK}))(?=.*(?:\bi (?:(?!never|not|think|know|saw|caught|found"
    rf"|heard|hate|my|our|her|his|him|the|mums|dads)\w+ ){{0,3}}?(?:drink|drank|drinking"
    r"|(?:smoke|smoking|use|using|take|taking|sniff\w*|on|do|doing) (?:(?:the|some|loads of|a bit of) )?(?:weed"
    r"|coke|cocaine|drugs|crack|heroin|cannabis|pills|ket))\b|\bmy (?:own )?drinking\b))"
    r".*\b(?:kids?|children|my (?:son|daughter|little one|boy|girl)s?|stop|cut down|quit|too much|every (?:night"
    r"|day)|most (?:nights|days)|help)\b"
)
# Their own, whom social workers, police or a court took: an ex, and a trip to the park, are another matter.
_OWN: Final = (
    r"my (?!foster )(?:\w+ ){0,2}?(?:bab(?:y|ies)|newborns?|kids?|child(?:ren)?|sons?|daughters?|boys?|girls?|twins"
    r"|little (?:ones?|girls?|boys?)|grand\w+)"
)
_WHO_TAKES: Final = (
    r"(?:they|(?:the )?(?:social (?:services|workers?|care)|childrens services|council|ss|sw|police|courts?|judge"
    r"|hospital))"
)
_INTO_CARE: Final = (
    r" (?:away|off (?:me|us)|from (?:me|us)|into care|in care|to (?:foster|live|another|strangers|carers?)"
    r"|by (?:the )?(?:social|council|police|court))\b"
)
_NOWHERE_ELSE: Final = (
    r"(?: (?:today|tonight|yesterday|last|this|now|and|because|what|who|i|but|from|at|when|while)\b"
    r"|[ .,!?]*$| [.,!?;])"
)
TAKEN_INTO_CARE: Final = (
    r"^(?!.*\b(?:ex|exs|(?:his|her|their) (?:dad|mum|father|mother)|kidnap\w*|abduct\w*|gang|m[ae]n)\b)"
    # A rule that is asked for is looked up, and who despairs is listened to.
    r"(?!.*\b(?:how (?:long|many|much|soon|do)|longest|is (?:it|that)"
    r"|(?:can|are|do|did|will|should) (?:they|i|we) (?!(?:do|ring|call|speak|talk|ask|tell|turn|contact|go)\b)"
    r"|what (?:is|are|does|happens)|when (?:will|can|do)|listen\w*|cope|way forward|go on)\b)"
    rf".*\b(?:{_WHO_TAKES} (?:(?:have|has|had|just|all|already|are|is) )*(?:took|taken|removed|taking|removing)"
    rf" (?:both |all )?(?:of )?{_OWN}(?:{_INTO_CARE}|{_NOWHERE_ELSE})"
    # By whom has to be said, or where to: anybody may have taken them.
    rf"|{_OWN} (?:was|were|got|(?:has|have|had) been|(?:is|are|were) being) (?:just |all |both )?(?:taken|removed)"
    rf"{_INTO_CARE})"
)
# What a parent did in anger, by the parent's own words, and is sorry for.
HIT_OWN_CHILD: Final = (
    r"(?<!says )(?<!said )(?<!saying )(?<!claims )(?<!thinks )(?<!think )(?<!that )(?<!told them )"
    r"(?<!told me )\bi (?:\w+ ){0,3}?(?:hit|slapped|smacked|smack|shoved|pushed|grabbed|kicked|punched|hurt|belted"
    r"|lashed out at|lost (?:it|my temper) (?:with|at)|screamed at) (?:my|our) (?:\w+ ){0,2}?(?:kids?|child(?:ren)?"
    r"|sons?|daughters?|boys?|girls?|little one|lad|toddler|eldest|youngest|\d+ year old)\b"
)
