"""Blows and threats that are not for the police tonight: scuffles between children, habits, complaints, the law."""

from __future__ import annotations

TAME = (
    r"play ?fight\w*|food fight|(?:pupil|boy|child|toddler|year old|student|kid|girl|children|pupils|kids|he|she|lad"
    r"|reception|reception child|year \d+) (?:\w+ ){0,3}?(?:kick\w*|hit\w*|bit\w*|bites|biting|punch\w*|slap\w*"
    r"|push\w*|pinch\w*|scratch\w*) (?:\w+ )?(?:another|other|others|some|each|(?:his|her) (?:friend|classmate|peer)"
    r"|out at|the ta|a ta|peers|classmates|adults in class)|threaten\w* (?:legal|to (?:complain|sue|tell|go to|report"
    r"|leave|withdraw|resign|take (?:us|it|the school|me to court)|phone ofsted|contact|run|move|quit|stop|exclude"
    r"|cut))|(?:arrested|charged|convicted|prison|jail|bail|prosecuted|cautioned|sentenced|accused|conviction"
    r"|reported|investigated|suspended|disciplined) (?:\w+ ){0,3}?(?:for|of|over)|hit (?:by the|the (?:ground|target"
    r"|news|deadline|nail|wall|roof|headlines|streets)|a (?:wall|nerve|barrier)|me when|home|rock)"
    r"|shake up|heart beat|beat the|fight or flight|heated|pushing for|pushed back|pushing back|kick(?:ed"
    r"|ing)? (?:out of school|myself)|throw\w* (?:light|shade|a party|in the towel|money|up)|burn(?:ing|t"
    r"|ed)? (?:out|question)|burning (?:question|issue)|pinning (?:hopes|it on)"
    r"|(?<!says he )(?<!says she )(?<!said he )(?<!said she )accidentally"
    r"|going for (?:a|the|custody|an|full|promotion|gold)|harming (?:myself|himself|herself)|shooting (?:up in|hoops"
    r"|stars)|jumping (?:to|through)|starving (?:for|me of)|throwing (?:everything|spanner)"
)
# Blood, falls and death in their everyday sense.
ORDINARY = (
    r"first aid (?:course|training|kit|box)|nosebleed|nose bleed|blood (?:test|borne)|bereave\w+|funeral"
    r"|end of life|hospice|cancer|grazed|accident book"
)
# Danger as a topic of lessons, papers and courses.
TAUGHT = r"training|policy|leaflet|lesson|webinar|guidance|assembly|awareness|poster|what (?:is|does) a"
# A placement that locks its doors, and it is asked what the law says; nothing tells that it is cruel or is now. What is
# asked may be cut to "…" before it is read.
LAW_OF_LOCKS = (
    r"|^(?!.*\b(?:i am|(?:lock\w*|keep\w*|kept|shut|bolt\w*) (?:me|us)|let (?:me|us) (?:out|go|leave)|my (?:room|door)"
    r"|now|tonight|today|yesterday|scream\w*|shout\w*|bang\w*|crying|tied|handcuff\w*|naked|starv\w*|eaten|eat|bruis\w*"
    r"|help|scared|no (?:food|water|toilet|light|bedding)|cupboard|cellar|shed|cage|garage|loft|bathroom|radiator"
    r"|bucket"
    r"|days|weeks|months|alone|gone|left|fire|smoke|bleed\w*|blood|hit\w*|hurt\w*|cut\w*|kill\w*|die|dying|breath\w*"
    r"|chok\w*|m[ae]n|mum|dad|stepdad|uncle|toddlers?|bab(?:y|ies))\b)"
    r"(?=.*(?:…|\b(?:is (?:it|this|that) (?:\w+ ){0,2}?(?:dols?|deprivation|lawful|legal|allowed)|(?:do|does|would"
    r"|will)"
    r" (?:we|they|i|it|this|that) (?:\w+ )?(?:need|have to|count|amount)|(?:can|may) (?:we|they|an?|the)|when (?:is"
    r"|does))\b))"
    r".*\b(?:dols?|deprivation of (?:his |her |their )?liberty|secure (?:order|accommodation)|court of protection"
    r"|locked (?:in )?(?:\w+ ){0,3}?(?:at|by|in) (?:the|his|her|their|our|a) (?:\w+ )?(?:placement|unit|home|hostel)"
    r"|(?:placement|unit|(?:childrens|care|residential) home) (?:\w+ ){0,3}?lock\w*)\b.*"
)
# A girl at a chemist's or a clinic, and an older man who waits for her: she is seen alone, unless he leads her off.
AT_A_CHEMIST = (
    r"|^(?!.*\b(?:led|took|taken|tak(?:e|es|ing)|dragg\w*|pull\w*|forc\w*|march\w*|drove|driven|gone|going|left with"
    r"|leaving|leave|leaves|got in|getting in|into his|walk\w* off|pick(?:s|ed|ing)|collect\w*|crying|scared|bruis\w*"
    r"|marks|kill\w*|threat\w*|hurt\w*|hit\w*|beat\w*|hair|throat|neck|danger|kni(?:fe|ves)|gun|pinned|tied|help|police"
    r"|999|whisper\w*|notes?|grabb?\w*|snatch\w*|hold of|hand on|floor|attack\w*|jump\w*|rap(?:e|ed|ing)|assault\w*"
    r"|refus\w+|will not|not let|online|met|meets?|meeting|snap\w*|insta\w*|hotel|his (?:flat|house|place)|looking for"
    r"|brothers?|uncles?|cousins?|father|dad|family|i am (?:only )?1\d|made me|my boyfriend)\b)"
    r".*\b(?:pharmac\w*|chemists?|morning after|plan b|ehc|emergency (?:\w+ )?contracepti\w+|pregnancy tests?"
    r"|sexual health|contracepti\w+|abortion|condoms)\b.*"
)
