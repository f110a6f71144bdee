"""What a child who writes may be worried about, and whom the directory may hold for it besides Childline."""

from __future__ import annotations

from enum import StrEnum


class Worry(StrEnum):
    """A worry, by the name of its wording in `prompts/replies.yaml`. The first that is found is taken.

    Where it befalls a friend, a brother or a sister, that comes before most: the writer is not who was hurt.
    """

    ALONE = "alone"
    MARRIAGE = "marriage"
    CUTTING = "cutting"
    DID_HARM = "did-harm"
    MAY_HARM = "may-harm"
    PREGNANT_BY_ABUSE = "pregnant-by-abuse"
    RAPED = "raped"
    IMAGES_PAST = "images-past"
    IMAGES = "images"
    MEETING = "meeting"
    EXPLOITED = "exploited"
    GANGS = "gangs"
    OLDER_PARTNER = "older-partner"
    TOUCHED = "touched"
    STRANGER = "stranger"
    FRIEND = "friend"
    FRIEND_IN_DANGER = "friend-in-danger"
    SELF_HARM = "self-harm"
    EATING = "eating"
    DRUGS = "drugs"
    PREGNANT = "pregnant"
    SEX = "sex"
    RUN_AWAY = "run-away"
    SENT_AWAY = "sent-away"
    ONLINE = "online"
    WETTING = "wetting"
    RACISM = "racism"
    BULLIED = "bullied"
    BELIEF = "belief"
    HIT = "hit"
    GRIEF = "grief"
    CARER = "carer"
    DRINKING = "drinking"
    DRUGS_AT_HOME = "drugs-at-home"
    PRISON = "prison"
    IN_CARE = "in-care"
    FIGHTS_AT_HOME = "fights-at-home"
    NEGLECT = "neglect"
    CONTROLLED = "controlled"
    SEXUALITY = "sexuality"
    UNKIND = "unkind"
    PARTING = "parting"
    TAKEN_AWAY = "taken-away"
    THREATENED = "threatened"
    UNSAFE = "unsafe"
    SAD = "sad"
    CRY = "cry"
    SOMETHING = "something"


# Whom the directory may hold for it besides Childline, the best first.
HELPLINES: dict[Worry, tuple[str, ...]] = {
    Worry.MARRIAGE: ("forced-marriage-unit", "karma-nirvana"),
    Worry.CUTTING: ("nspcc-fgm",),
    Worry.IMAGES: ("report-remove", "ceop"),
    Worry.IMAGES_PAST: ("report-remove", "ceop"),
    Worry.ONLINE: ("ceop",),
    Worry.MEETING: ("ceop",),
    Worry.DID_HARM: ("stop-it-now",),
    Worry.MAY_HARM: ("stop-it-now",),
    Worry.PREGNANT_BY_ABUSE: ("nhs-111",),
    Worry.RAPED: ("nhs-111",),
    Worry.DRUGS: ("frank",),
    Worry.DRUGS_AT_HOME: ("frank",),
    Worry.EATING: ("beat",),
    Worry.PREGNANT: ("nhs-111",),
    Worry.GRIEF: ("winstons-wish", "child-bereavement-uk"),
    Worry.DRINKING: ("nacoa",),
    Worry.SENT_AWAY: ("forced-marriage-unit",),
    Worry.RUN_AWAY: ("runaway-helpline",),
    Worry.SELF_HARM: ("papyrus", "shout"),
    Worry.SAD: ("shout",),
    Worry.GANGS: ("fearless", "crimestoppers"),
}

# Whom somebody rings who turns out to be grown-up: the line that the directory may hold for it.
FOR_ADULTS: dict[Worry, str] = {
    Worry.PREGNANT_BY_ABUSE: "rape-crisis",
    Worry.RAPED: "rape-crisis",
    Worry.TOUCHED: "rape-crisis",
    Worry.EXPLOITED: "rape-crisis",
    Worry.SEX: "nhs-111",
    Worry.IMAGES: "revenge-porn-helpline",
    Worry.HIT: "domestic-abuse-helpline",
    Worry.CONTROLLED: "domestic-abuse-helpline",
    Worry.BELIEF: "domestic-abuse-helpline",
    Worry.NEGLECT: "domestic-abuse-helpline",
    Worry.FIGHTS_AT_HOME: "domestic-abuse-helpline",
}
FOR_ANY_ADULT = "samaritans"
