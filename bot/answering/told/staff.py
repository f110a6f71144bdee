"""Signs that somebody who works with children harmed one."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.told.a_child import A_CHILD
from bot.answering.workers import WITH_CHILDREN

_DID: Final = (
    r"(?:hit|hits|hitting|slap\w*|pull\w*(?= (?:\w+ ){0,4}?(?:arms?|hair|ears?|legs?|wrists?|by)\b)|smack\w*|punch\w*"
    r"|kick\w*|grab\w*|push\w*|shov\w*|drag\w*|shook|shak\w+|pinch\w*|hurt\w*|touch\w*|kiss\w*|strip\w*|groom\w*"
    r"|abus\w*|assault\w*|inappropriate\w*|pinned|tickl\w*|cuddl\w*|hugs?|hugg\w*|lap|locked|scream\w*|humiliat\w*"
    r"|swor\w*|swear\w*|(?:messag|text)(?:e?s|ed|ing)(?! (?:me|us) (?:to|that|about|saying|because)\b)|snap ?chat\w*"
    r"|snapping|dms?|dming|gifts?|presents?|(?:bought|buys|buying|gave|gives|giving)(?= (?:\w+ ){0,6}?(?:trainers"
    r"|phones?|money|vapes?|alcohol|beer|drinks?|sweets|clothes|games?)\b)|sleep(?:s|ing)? ?overs?|stay(?:s|ing)? over"
    r"|alone with|lifts?|(?:drives?|drove|driving)(?= (?:\w+ ){0,4}?home\b)|weigh(?:s|ing)|photos|filming|flirt\w*"
    r"|facetim\w*|what ?s ?app(?:s|ed|ing)|(?:adds?|added|adding|follow(?:s|ed|ing)|friend(?:s|ed|ing)|chats?"
    r"|chatting)(?= .{1,40} (?:on|over|by|through) (?:\w+ )?(?:snap\w*|insta\w*|tik ?tok|what ?s ?app|facebook|discord"
    r"|social media)\b)|undress\w*)"
)
# Whoever else is named between is the one who did it, or who says so: "the teacher says that mum hit him".
_ANOTHER_ADULT: Final = (
    r"(?:mums?|dads?|mother|father|parents?|step\w+|carer|uncle|aunt\w*|nan|gran\w*|partner|husband|wife|boyfriend"
    r"|girlfriend|students?|whose|says|said|told|tells|thinks|noticed|noticing|reported|saw|sees|asked|asks|by)"
)
_SOMEBODY_ELSE: Final = rf"(?:{A_CHILD}|{_ANOTHER_ADULT}|brother|sister)"
# What a doctor or nurse does in their work: "he pushed on his tummy and it hurt".
_IN_THEIR_WORK: Final = (
    r"(?:doctor|nurse|gp|dentist|paramedic|physio\w*)\b.{0,40}\b(?:tummy|belly|stomach|ears?|throat|tooth|teeth|jab\w*"
    r"|injections?|needle|blood test|vaccin\w*|stitches|bandage|plaster|cast)"
)
OF_STAFF: Final = (
    rf"^(?!.*\b{_IN_THEIR_WORK}\b)(?!(?:can|may|should|is|are|do|does|how|what|when|which) )"
    rf"(?=.*\b(?:{A_CHILD}|him|her|them|me|\d+ year old\w*|year \d+)\b)"
    rf".*(?:^|\b(?:a|the|my|our|his|her|their|football|swimming|swim|dance|gym|judo|karate|tennis|rugby"
    rf"|boxing) )(?:\w+ )?{WITH_CHILDREN}\b(?!(?: \w+){{0,2}} (?:says|said|told|thinks|noticed|is worried|reported"
    rf"|saw|asked)\b)(?: s)?(?: (?!{_ANOTHER_ADULT}\b)\w+){{0,7}}? {_DID}\b"
)
# Told by anybody, so in stricter words than a parent's: who did it, what was done, and to a child, in this order.
_PLACES: Final = (
    r"(?:school|nursery|pre ?school|play ?group|club|church|chapel|mosque|masjid|madras+ah?|temple|gurdwara|gym"
    r"|academy|college|camp|respite|scouts|guides|brownies|cubs|childrens home|residential|setting|staff|team)"
)
_WORKER: Final = (
    rf"(?:{WITH_CHILDREN}s?|(?:our|the|my|his|her|their|that) (?:head|deputy|boss|manager)|staff|supply|agency \w+"
    rf"|ustad\w*|nuns?|(?:m[ae]n|wom[ae]n|bloke|lady|guy|brother|sister|person|someone|somebody|one|adults?"
    rf"|grown ?ups?|helper) (?:in charge|(?:(?:who|that) \w+ )?(?:at|in|from|of|running"
    rf"|on) (?:\w+ ){{0,3}}?{_PLACES})|lad (?:in charge|running|(?:who|that) (?:\w+ )?(?:works?|helps?|coaches|runs"
    rf"|teaches|volunteers)) (?:\w+ ){{0,4}}?{_PLACES})"
)
_DID_TO: Final = (
    rf"(?:{_DID}|beats?|beat|beating|can(?:ed|es|ing)|yank\w*|thr[eo]w\w*|handsy|shout\w* (?:at|in)"
    r"|belittl\w*|mock\w*|starv\w*|restrain\w*|sent|sends|(?:sleeps?|slept|sleeping) with|sex\w*)"
)
_HIM_OR_HER: Final = rf"(?:{A_CHILD}|him|her|them|me|students?|year \d+s?|\w+ year olds?|sixth formers?|6th formers?)"
_WORD_BETWEEN: Final = rf"(?:\W+(?!{_SOMEBODY_ELSE}\b)\w+)"
# "The coach makes them do weigh-ins naked": what he has a child do.
_HAS_THEM: Final = (
    r"(?:makes?|made|making|gets?|got|getting|has|had|having|lets?|forc\w+|watch\w*|films?"
    r"|ask(?:s|ed)(?! (?:about|if|whether|why|how|for)))"
)
_STRIPPED: Final = (
    r"(?:naked|nude|undress\w*|strip\w*|weigh\w*|shower\w*|get(?:ting)? changed|chang(?:e|ing)"
    r"|(?:pants|underwear|underpants|knickers|bra|boxers)|on (?:his|her) (?:lap|knee)|in (?:his|her) (?:bed|car|room))"
)
STAFF_DID: Final = (
    rf"^(?!.*\b{_IN_THEIR_WORK}\b)"
    r"(?!(?:can|could|may|should|is|are|do|does|how|when|which|if|what(?! (?:do|should|can|shall) (?:i|we)\b)) )"
    rf"(?!.*\b{A_CHILD} (?:\w+ ){{0,2}}?{_DID} (?:(?!by\b)\w+ ){{0,3}}?{_WORKER}\b)"
    rf".*(?:\b(?<!told )(?<!told the )(?<!told my )(?<!told his )(?<!told her ){_WORKER}\b{_WORD_BETWEEN}{{0,7}}?"
    rf"\W+{_DID_TO}\b(?! by\b)(?:\W+\w+){{0,5}}?\W+{_HIM_OR_HER}\b"
    rf"|\b{_WORKER}\b{_WORD_BETWEEN}{{0,4}}?\W+{_HAS_THEM}(?:\W+\w+){{0,2}}?\W+{_HIM_OR_HER}(?:\W+\w+){{0,5}}?"
    rf"\W+{_STRIPPED}\b|\b{_HIM_OR_HER}\b(?:\W+\w+){{0,3}}?\W+(?:was|were|been|got|gets?"
    rf"|being)(?:\W+\w+){{0,2}}?\W+{_DID_TO}(?:\W+\w+){{0,3}}? by (?:\w+ ){{0,3}}?{_WORKER}\b)"
)
_LEAD: Final = (
    r"(?:(?:club )?(?:welfare|safeguarding|child protection) (?:officer|lead|person)|dsls?|head(?: ?teacher)?|manager"
    r"|boss"
    r"|owner|chair(?: of (?:the )?governors)?|(?:designated )?lead|secretary|committee|pastor|trustee|in charge"
    r"|(?:one|person) (?:i am|we are|you are) (?:meant|supposed) to tell)"
)
_CLOSE: Final = (
    r"(?:wife|husband|partner|girlfriend|boyfriend|missus|mum|mother|dad|father|brother|sister|son|daughter"
    r"|(?:best )?(?:mate|friend)s?|cousin|uncle|aunt\w*|nephew|niece|(?:\w+ )?in law|relative|family)"
)
# Whom one should tell is close to whom it is about: "the welfare officer is his wife".
LEAD_IS_CLOSE: Final = (
    rf"^(?=.*\b{_WORKER}\b)(?=.*\b(?:who (?:do|can|should|shall|else)|tell|report\w*|worr\w*|concern\w*|complain\w*"
    rf"|{_DID_TO}|force ?feed\w*|rough\w*)\b)"
    rf".*(?:\b{_LEAD} (?:\w+ )?(?:is|are|was) (?:also )?(?:(?:his|her|their|the \w+ s) (?:\w+ )?{_CLOSE}"
    r"|(?:married|related|engaged|close|good friends|best (?:mates|friends)|friends|mates|going out|sleeping|seeing"
    rf"|living) (?:to|with)?\b)|\b(?:his|her|their) (?:\w+ )?{_CLOSE} is (?:also )?(?:the|our) (?:\w+ )?{_LEAD})"
)
# "Imam here", "I'm a TA and": who writes, and not who is told of.
WHO_WRITES: Final = re.compile(
    rf"^\W*(?:(?:hi|hello|urgent)\W+)?(?:an? |the )?(?:\w+ )?{WITH_CHILDREN}(?: here\b|(?=\s*[.,:;-]))"
    rf"|\b(?:i am|we are|as) (?:an? |the |one of the )?(?:\w+ ){{0,2}}?{WITH_CHILDREN}s?\b"
)
