"""Who looks out for a child, when they come, and how a thing is asked for: the words that hiding and coaching share."""

from __future__ import annotations

WOUND = (
    r"(?:bruis\w+|marks?|hand ?prints?|black eyes?|shiners?|swelling|lumps?|bumps?|welts?|burns?|bites?|bite ?marks?"
    r"|scratch\w*|cuts?|injur\w+|redness|(?:fat|split|swollen|cut) lip|fingermarks?|finger ?prints?)"
)
VISITOR = (
    r"(?:{official}|social|socials|hv|sw|family worker|support worker|key ?worker|key person|iro|midwives|paramedics"
    r"|medical|interview|contact|assessment)"
)
# To have it seen, written down or understood, and not hidden.
OPENLY = (
    r"(?:(?:do|should|must) (?:we|i) (?:\w+ )?record|(?:dad|mum|he|she|parents?|family) (?:say|says|said"
    r"|claims?) (?!so)|school (?:thinks?|suspects?)|(?:take|took|taking|get|shall i) (?:\w+ )?photo\w*|photograph\w*"
    r"|body ?maps?|evidence|dat(?:e|ed|ing)|examin\w+|refer|referral|refer it|report it|tell if|pupils?"
    r"|parents? (?:say|says|hide|hides|might|may|could|who|use)|families (?:hide|who)|want (?:her|him|them) to see"
    r"|can see (?:it|them|for)|strangers?|should (?:we|staff|the (?:school|social worker|health visitor)))"
)
# Whoever watches over a child by office: to keep a thing from them is to keep it from help.
OFFICE = (
    r"(?:the |my |our |her |his |their |any )?(?:{official}|social|socials|hv|sw|iro|probation|contact (?:centre"
    r"|worker)|home|key ?worker|support worker|supervisors?|moderators?|mods|agency|coroner|paramedics?|staff)"
)
# To speak up unheard, or to keep an abuser away, is no hiding.
SPEAKS_UP = (
    r"(?:report\w*|refer\w*|raise|whistle\w*|complain\w*|speak (?:up|to)|concern\w*|worr\w*|(?:asked|told|wants?"
    r"|made) (?:me|us|her|him|staff)|protect\w*|safe(?:ly)?|hit me|hurts? me|my abus\w+|(?:is|am|are) (?:it|i"
    r"|we) allowed|record\w* it properly|we miss|never miss)"
)
