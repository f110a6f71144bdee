"""Signs of a child whom the writer worries about: next door, in the family, or between parents who are apart."""

from __future__ import annotations

from typing import Final

A_CHILD: Final = (
    r"(?:child(?:ren)?|kids?|bab(?:y|ies)|toddlers?|(?:little |wee |young )?(?:boys?|girls?|lads?|lass(?:es)?|ones?)"
    r"|son|daughter|grand(?:son|daughter|child|children|kids?|baby)|nephews?|nieces?|step(?:son|daughter)|pupils?"
    r"|teenager|twins|siblings?|little un\w*|bairn|cousins?)"
)
_NEXT_DOOR: Final = (
    r"(?:next door|neighbours?|upstairs|downstairs|across the (?:road|street)|over the road|opposite|flat (?:above"
    r"|below)|down (?:the|our) (?:road|street)|(?:on|in|from) (?:my|our|the) (?:street|road|estate|block|stairs"
    r"|close))"
)
_KEEPS_THEM: Final = (
    r"\b(?:grand ?(?:sons?|d?aughters?|child(?:ren)?|kids?|bab(?:y|ies)|bairn)|(?:my|our|the) (?:nephews?|nieces?"
    r"|step(?:son|daughter)s?|sisters? (?:kids?|children|baby|boy|girl|little \w+|son|daughter)"
    r"|brothers? (?:kids?|children|baby|boy|girl|little \w+|son|daughter)"
    r"|sons? (?:kids?|children|girlfriend|ex|partner)|daughters? (?:kids?|children|boyfriend|partner|bloke)"
    r"|friends? (?:kids?|child|children|baby|son|daughter|little \w+)|god(?:son|daughter|child)))\b"
)
_TROUBLE: Final = (
    r"\b(?:bruis\w*|black eye|marks?|hit\w*|slap\w*|smack\w*|beat\w*|belt\w*|punch\w*|kick\w*|burn\w*|hurt\w*"
    r"|injur\w*|scream\w*|shout\w*|cry(?:ing)?|cries|crie\w*|hungry|starv\w*|no food|food|biscuits|begg\w*|scav\w*"
    r"|filthy|dirty|smell\w*|nappy|no coat|no shoes|barefoot|cold|freez\w*|outside|out (?:in|all|late|till|until)"
    r"|garden|alone|on (?:his|her|their) own|by (?:himself|herself|themselves|itself)|locked|drunk|drinks?|drinking"
    r"|drugs|weed|needle\w*|neglect\w*|abus\w*|touch\w*|sexual\w*|inappropriate\w*|scared|frightened|afraid|flinch\w*"
    r"|worr\w+|concern\w*|not (?:right|looked after|safe"
    r"|at school|eating|clean)|never at school|unsafe|fight\w*|row(?:s|ing)?|violen\w*|wander\w*|roam\w*|left|told me"
    r"|says|said|secret|withdrawn|wetting|groom\w*|messag\w*|texts?|texting|snapchat\w*|gifts?|presents|trainers"
    r"|sleep ?over|sleeps? over|lifts?|privately|alone with|shov\w*|grab\w*|drag\w*|kiss\w*)\b"
)
_OWN_CHILDREN: Final = (
    r"(?:my|our|the) (?:\w+ ){0,2}?(?:kids?|children|child|sons?|daughters?|little (?:boy|girl|one)|boys?|girls?|baby"
    r"|lads?)"
)
_OTHER_PARENT: Final = (
    r"(?:(?:my |the |her |his )?(?:ex|exs|ex (?:wife|husband|partner|missus)|baby ?s? (?:mum|dad)|kids (?:mum|dad)"
    r"|childrens (?:mum|dad))|(?:his|her|their) (?:mum|dad|mother|father))"
)
_DISPUTE: Final = (
    rf"\b{_OTHER_PARENT} (?:\w+ ){{0,3}}?(?:will not let|does not let|wont let|stops?|stopped|stopping|refus\w*"
    rf"|denying|denies|blocks?|blocked|keeps?|keeping|withh\w*) (?:me |us )?(?:\w+ ){{0,3}}?(?:see\w*|hav\w*"
    rf"|from seeing|contact|access|{_OWN_CHILDREN})\b"
    rf"|\b{_OTHER_PARENT} (?:\w+ ){{0,3}}?(?:picks?|picking|collects?|collecting|takes?|taking|wants to (?:take|move"
    rf"|change)) (?:\w+ )?(?:up )?(?:{_OWN_CHILDREN}|kids|children|him|her|them)\b"
    r"|\b(?:parental responsibility|child arrangements?(?: orders?)?|residence order|prohibited steps|custody (?:of"
    r"|battle|hearing|case|rights)|(?:shared?|joint|sole|full|gets?|got|for|lose|win) custody|mediation"
    r"|contact order|take (?:me|him|her|them) to (?:family )?court|c100|specific issue)\b"
    rf"|\bi (?:have not|am not allowed to|can not|never|do not get to) (?:seen?|have|had|speak to) {_OWN_CHILDREN}\b"
)
_ALSO_OF_HARM: Final = (
    r"\b(?:hits?|hit|hitting|hurt\w*|bruis\w*|beat\w*|kill\w*|knife|touch\w*|abus\w*|drunk|drugs|starv\w*|ran off"
    r"|run off|abroad|airport|abduct\w*|snatch\w*|scared|afraid|social (?:worker|services|care))\b"
)
# Who hurt the writer as a child, or somebody's child long ago, and works with children now ...
_WITH_THEM: Final = (
    rf"(?:{A_CHILD}|youth\w*|choir|groups?|troops?|juniors|schools?|academy|college|clubs?|scout\w*|guides|brownies"
    r"|cubs|beavers|cadets?"
    r"|church\w*|mosque|madras+ah?|temple|sunday school|nursery|pre ?school|play ?group|academy|team|under \w+"
    r"|teach\w*|coach\w*|tutor\w*|priest|vicar|pastor|imam|fosters?|foster (?:carer|dad|mum|parent)|child ?minder"
    r"|carer|driver|doctor|nurse|instructor|head)"
)
WORKS_WITH_CHILDREN_NOW: Final = (
    r"\b(?:still|now|again|also|currently|today|he|she|who|that|abuser|man|woman|same person) (?:\w+ ){0,2}?"
    r"(?:runs|running|teaches|teaching|coaches|coaching|trains|training|works|working|leads|volunteers|volunteering"
    r"|helps (?:out )?(?:at|with)|drives|tutors|fosters|has a job|is (?:still |now )?(?:an?|the))\b"
    rf"(?:\W+\w+){{0,6}}?\W+{_WITH_THEM}\b"
    r"|\b(?:still|now|again|also|currently|he|she|who) (?:\w+ ){0,2}?(?:teaches|coaches|fosters|tutors)\b"
)
# ... or has them about him.
ABOUT_CHILDREN_NOW: Final = (
    rf"\b(?:still|now|again|also) (?:\w+ ){{0,3}}?(?:babysits?|minds?|sees?)\b(?=.*\b{A_CHILD}\b)"
    rf"|\b(?:leav\w+|left|lets?|letting|sends?|sending|drops?) (?:\w+ ){{0,4}}?{A_CHILD} (?:\w+ ){{0,3}}?(?:with"
    rf"|at|to)"
    r" (?:him|her|them|his|hers|theirs)\b"
    # "He lives with another woman who has two little girls", "his new girlfriend's kids"
    rf"|\b(?:he|she|him|her) (?:\w+ ){{0,3}}?(?:liv(?:es|ing) with|moved in with|married(?: to)?|seeing|dating|with"
    r"|met) "
    rf"(?:an?|another|some|someone|somebody|his|her|this) (?:\w+ ){{0,2}}?(?:woman|lady|lass|girlfriend|wife"
    r"|partner|man|bloke"
    rf"|boyfriend|husband|family|widow|mum|dad|someone|somebody|who|else) (?:\w+ ){{0,5}}?{A_CHILD}\b"
    r"|\b(?:his|her) (?:new |latest )(?:\w+ )?(?:girlfriend|wife|partner|woman|boyfriend|husband|missus|bird"
    r"|family)s? "
    rf"(?:\w+ ){{0,4}}?{A_CHILD}\b"
    rf"|\b(?:he|she) (?:\w+ ){{0,2}}?(?:has|have|having|looks? after|lives? with|is around|is near|minds?|picks? up"
    rf"|babysits?) (?!a |been |had )(?:\w+ ){{0,4}}?{A_CHILD}\b"
)
TELLS_WHAT_HE_DID: Final = (
    rf"\b(?:he|she|who) (?:had |has |once |\w+ly )?(?:touched|abused|molested|raped|interfered with|fiddled with"
    rf"|groomed|did (?:things|stuff) to) (?:an? |his |her |their |two |some |other )(?:\w+ )?{A_CHILD}\b"
)
_BELOW: Final = (
    r"(?:private ?parts?|privates?|private (?:bits?|area)|bits|down (?:there|below)|vagina\w*|vulva|fann(?:y|ies)"
    r"|foof\w*|minnie|genital\w*|penis|willy|winkie|bottom|bum|anus)"
)
_SORE: Final = (
    r"(?:sore\w*|red(?:ness)?|raw|bleed\w*|blood\w*|discharge|swollen|bruis\w*|hurt\w*|itch\w*|sting\w*|infect\w*|torn"
    r"|tear|pain\w*|marks?)"
)
_SORE_BELOW: Final = rf"\b{_SORE}\b(?: \w+){{0,4}}? {_BELOW}\b|\b{_BELOW}\b(?: \w+){{0,4}}? {_SORE}\b"
_ASKS_TO_WASH: Final = (
    r"\b(?:can|could|should|shall|do|must|may|ok(?:ay)? to|allowed to|going to|about to|want to|need to)\b"
    r"(?: \w+){0,3}? (?:bath(?:e|ing)?|wash(?:ing)?|shower(?:ing)?|clean (?:her|him|them)|wipe (?:her|him|them))\b"
)
_ABUSED: Final = (
    r"\b(?:sexual\w*|abused|molested|raped|interfered with|touched (?:her|him|them|my|our)|(?:touched|hurt) (?:her|his)"
    r" \w+)\b"
)
_INJURED: Final = (
    r"(?:\b(?:bruis\w*|black eye|(?:cigarette |finger |bite |belt |hand )?marks? on|burns?|burnt|burned|scald\w*"
    r"|bite marks?|broken (?:arm|leg|rib|bone)s?)\b"
    rf"|{_SORE_BELOW})"
)
_AT_THE_OTHERS: Final = (
    r"\b(?:with|at|from|round) (?:\w+ )?(?:his|her|their|there|the|my|our) (?:other )?(?:dads?|mums?|fathers?"
    r"|mothers?|ex\w*|stepdads?|nans?|uncles?|childminders?|respite|club)\b"
)
# Of the writer's own, who came home with it.
OWN_HURT_ELSEWHERE: Final = (
    rf"^(?=.*{_OWN_CHILDREN}|.*\b(?:the|our|my) (?:youngest|eldest|oldest|little one)\b)(?=.*{_AT_THE_OTHERS})"
    rf".*{_INJURED}"
)
# A bath would take away what a doctor or the police look for; nappy rash is nobody's doing.
WASH_AFTER_ABUSE: Final = (
    rf"^(?=.*{_ASKS_TO_WASH})(?=.*\b{A_CHILD}\b)(?:(?=.*{_AT_THE_OTHERS}).*(?:{_SORE_BELOW})|.*{_ABUSED})"
)
NEIGHBOUR_OR_KIN: Final = (
    rf"(?=.*\b{_NEXT_DOOR}\b)(?=.*\b{A_CHILD}\b)(?=.*{_TROUBLE})|(?=.*{_KEEPS_THEM})(?=.*{_TROUBLE})"
)
_SEVERAL: Final = (
    r"(?:\d+|two|three|four|five|six|several|lots of|loads of|a few|a load of|a group of|some|all|lots|many)"
)
_IN_A_HOUSE: Final = (
    r"\b(?:mattress\w*|bare house|no furniture|(?:house|flat|room|property|air ?bnb|tenant\w*|let|rent\w*"
    r"|inspection|landlord|lettings?|meter|hotel|shop|salon|nail bar|massage parlour|brothel|car ?wash|takeaway)s?)\b"
)
# Young people kept together who are not a family: by a landlord, a meter reader, a neighbour.
HELD_TOGETHER: Final = (
    r"^(?!.*\b(?:mum|dad|mother|father|parents?|family|their own|students?|school|team)\b)"
    rf"(?=.*{_IN_A_HOUSE})(?=.*\b{_SEVERAL} (?:\w+ ){{0,3}}?(?:girls|boys|lads|lasses|children|kids|teens|teenagers"
    r"|youngsters|young (?:girls|women|people|men))\b)"
    r"(?=.*\b(?:(?:not|no|hardly any|without|do not|none|little|can not|speak\w*) (?:\w+ ){0,2}?(?:english|any english)"
    r"|no english|mattress\w*|foreign|brothel|(?:men|blokes|fellas|cars|taxis) (?:\w+ ){0,3}?(?:coming|going|in and out"
    r"|at all hours|day and night|all night|every night)|(?:never|not allowed to?) (?:\w+ )?(?:go out|leave"
    r"|come out)|locked in|passports?)\b).*\b(?:(?:older|old|big|same|one|a|couple of|two) (?:m[ae]n|blokes?|guys?"
    r"|fellas?|wom[ae]n|couple|ladies|lady)|men|blokes|minder|gang|boss|mattress\w*)\b"
)
# About contact between parents, and of no harm besides.
BETWEEN_PARENTS: Final = rf"^(?!.*{_ALSO_OF_HARM}).*(?:{_DISPUTE})"
_WISHES_TO_DIE: Final = (
    r"\b(?:(?:want|wants|wanted|wanting|wish\w*|going|plans?) (?:\w+ )?(?:to (?:be dead|die|kill|end it)|(?:he|she|i"
    r"|they) (?:was"
    r"|were) (?:dead|never born))|suicid\w*|kill(?:ing)? (?:himself|herself|myself|themselves)|end(?:ing)? (?:it all"
    r"|his life"
    r"|her life|my life)|better off dead|not want to (?:live|be alive|be here)|over ?dos\w*|goodbye (?:note|letter))\b"
)
_PARENT: Final = r"(?:parents?|mum|mam|dad|mother|father|carers?|family|home|foster \w+|gran\w*|nan)"
_OUT_OF_REACH: Final = (
    rf"(?:\b(?:not|no|without|lost|never) (?:\w+ ){{0,3}}?(?:{_PARENT} (?:s )?)?(?:contact |phone "
    r"|mobile )?(?:numbers?|details)\b"
    rf"|\b{_PARENT} (?:\w+ ){{0,2}}?(?:not|never) (?:\w+ )?(?:answer\w*|pick\w* up|reply\w*|respond\w*)\b"
    r"|\bcan not (?:get (?:hold of|through|in touch|an answer)|reach|contact|raise|ring"
    rf"|find) (?:\w+ ){{0,3}}?(?:{_PARENT}|them"
    r"|him|her|anyone|anybody)\b|\b(?:nobody|no one) (?:\w+ )?(?:answer\w*|pick\w* up|home|in)\b)"
)
# A child who would die is at home, and nobody there can be reached.
OUT_OF_REACH_AND_WISHES_TO_DIE: Final = rf"^(?=.*{_WISHES_TO_DIE}).*{_OUT_OF_REACH}"
