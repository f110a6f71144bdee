"""Signs that somebody who works with children harmed one."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.told.a_child import A_CHILD

_STAFF: Final = (
    r"(?:coach\w*|teachers?|ta|teaching assistant|tutor|instructor|scout ?leader|guide leader|leader|youth worker"
    r"|volunteer"
    r"|childminder\w*|nanny|nursery (?:worker|nurse|staff)|care ?worker|foster (?:carer|mum|dad)|dinner lady|lunchtime"
    r" supervisor|caretaker|sensei|priest|vicar|imam|pastor|youth pastor|music teacher|bus driver|taxi driver|escort"
    r"|key"
    r" ?worker|head ?teacher|member of staff|staff member|colleague|supply teacher)"
)
_DID: Final = (
    r"(?:hit|hits|hitting|slap\w*|smack\w*|punch\w*|kick\w*|grab\w*|push\w*|shov\w*|drag\w*|shook|shak\w+|pinch\w*"
    r"|hurt\w*"
    r"|touch\w*|kiss\w*|strip\w*|groom\w*|abus\w*|assault\w*|inappropriate\w*|pinned|tickl\w*|cuddl\w*|hugs?|hugg\w*"
    r"|lap"
    r"|locked|scream\w*|humiliat\w*|swor\w*|swear\w*|messag(?:es|ed|ing)|text(?:s|ed|ing)|snap ?chat\w*|snapping|dms?"
    r"|dming"
    r"|gifts?|presents?|(?:bought|buys|buying|gave|gives|giving) (?:\w+ ){0,4}?(?:trainers|phones?|money|vapes?"
    r"|alcohol|beer"
    r"|drinks?|sweets|clothes|games?)|sleep(?:s|ing)? ?overs?|stay(?:s|ing)? over|alone with|lifts?|(?:drives?|drove"
    r"|driving)"
    r" (?:\w+ ){0,3}?home|weigh(?:s|ing)|photos|filming)"
)
# Whoever else is named between is the one who did it, or who says so: "the teacher says that mum hit him".
_ANOTHER_ADULT: Final = (
    r"(?:mums?|dads?|mother|father|parents?|step\w+|carer|uncle|aunt\w*|nan|gran\w*|partner|boyfriend|students?|whose"
    r"|says|said|told|tells|thinks|noticed|noticing|reported|saw|sees|asked|asks|by)"
)
_SOMEBODY_ELSE: Final = rf"(?:{A_CHILD}|{_ANOTHER_ADULT}|brother|sister)"
OF_STAFF: Final = (
    r"^(?!(?:can|may|should|is|are|do|does|how|what|when|which) )"
    rf"(?=.*\b(?:{A_CHILD}|him|her|them|me|\d+ year old\w*|year \d+)\b)"
    rf".*(?:^|\b(?:a|the|my|our|his|her|their|football|swimming|swim|dance|gym|judo|karate|tennis|rugby"
    rf"|boxing) )(?:\w+ )?"
    rf"{_STAFF}\b(?!(?: \w+){{0,2}} (?:says|said|told|thinks|noticed|is worried|reported|saw|asked)\b)"
    rf"(?: s)?(?: (?!{_ANOTHER_ADULT}\b)\w+){{0,7}}? {_DID}\b"
)
# Told by anybody, so in stricter words than a parent's: who did it, what was done, and to a child, in this order.
_PLACES: Final = (
    r"(?:school|nursery|pre ?school|play ?group|club|church|chapel|mosque|masjid|madras+ah?|temple|gurdwara|gym"
    r"|academy"
    r"|college|camp|respite|scouts|guides|brownies|cubs|childrens home|residential|setting|staff|team)"
)
_WORKER: Final = (
    rf"(?:{_STAFF}s?|(?:our|the|my|his|her|their|that) (?:head|deputy|boss|manager)|staff|lsa|supply|agency \w+|rabbi"
    rf"|ustad\w*|nuns?|(?:m[ae]n|wom[ae]n|bloke|lady|guy|brother|sister|person|someone|somebody|one|adults?"
    rf"|grown ?ups?"
    rf"|helper"
    rf"|lad) (?:in charge|(?:(?:who|that) \w+ )?(?:at|in|from|of|running|on) (?:\w+ ){{0,3}}?{_PLACES}))"
)
_DID_TO: Final = (
    rf"(?:{_DID}|beats?|beat|beating|can(?:ed|es|ing)|yank\w*|thr[eo]w\w*|handsy|shout\w* (?:at|in)"
    r"|belittl\w*|mock\w*|starv\w*|restrain\w*|sent|sends|(?:sleeps?|slept|sleeping) with|sex\w*)"
)
_HIM_OR_HER: Final = rf"(?:{A_CHILD}|him|her|them|me|year \d+s?|\w+ year olds?|sixth former|6th former)"
_WORD_BETWEEN: Final = rf"(?:\W+(?!{_SOMEBODY_ELSE}\b)\w+)"
STAFF_DID: Final = (
    r"^(?!(?:can|could|may|should|is|are|do|does|how|when|which|if|what(?! (?:do|should|can|shall) (?:i|we)\b)) )"
    rf"(?!.*\b{A_CHILD} (?:\w+ ){{0,2}}?{_DID} (?:(?!by\b)\w+ ){{0,3}}?{_WORKER}\b)"
    rf".*(?:\b(?<!told )(?<!told the )(?<!told my )(?<!told his )(?<!told her ){_WORKER}\b{_WORD_BETWEEN}{{0,7}}?"
    rf"\W+{_DID_TO}\b(?! by\b)(?:\W+\w+){{0,5}}?\W+{_HIM_OR_HER}\b"
    rf"|\b{_HIM_OR_HER}\b(?:\W+\w+){{0,3}}?\W+(?:was|were|been|got|gets?|being)(?:\W+\w+){{0,2}}?\W+{_DID_TO}"
    rf"(?:\W+\w+){{0,3}}? by (?:\w+ ){{0,3}}?{_WORKER}\b)"
)
# "Imam here", "I'm a TA and": who writes, and not who is told of.
WHO_WRITES: Final = re.compile(
    rf"^\W*(?:(?:hi|hello|urgent)\W+)?(?:an? |the )?(?:\w+ )?{_STAFF}(?: here\b|(?=\s*[.,:;-]))"
    rf"|\b(?:i am|we are|as) (?:an? |the |one of the )?(?:\w+ ){{0,2}}?{_STAFF}s?\b"
)
