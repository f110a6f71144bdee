"""Who is there for what people tell of themselves or of a child, by plain signs: read before what is only alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.answering.danger.normalise import plain
from bot.answering.told import a_child, coercion, oneself, partner, staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who is there for what is told: contacts by their ids, the first of them first."""

    contacts: tuple[str, ...]
    of_child: bool = False  # a child is to be kept safe, so that children's social care comes first
    of_staff: bool = False  # somebody who works with children did it: the council's officer for that hears of it too
    is_for_the_public: bool = False  # who works with children asks about it as part of the job
    first: str = ""  # who is told before anybody, where that is not whom one would go to
    searched: str = ""  # in place of the words, which come nearer to what somebody else did
    after_thanks: str = ""  # searched where nothing but thanks follows


_NEAR_OTHERS: Final = "sexual abuse in the past still has to be reported, the abuser may be near other children now"
_NOT_YOUR_FAULT: Final = "if you were sexually abused as a child it was not your fault, never too late to talk"
# In the order in which they are tried. What somebody fears to do comes before what was done to them.
_SIGNS: Final[tuple[tuple[str, Told], ...]] = (
    (
        rf"^(?=.*(?:{oneself.OWN_FEARS}))(?=.*{oneself.WITH_A_CHILD})",
        Told(
            contacts=("stop-it-now",),
            searched="sexual thoughts about children: do not be alone with a child until you have had help",
        ),
    ),
    (rf"{oneself.OWN_FEARS}|{oneself.OWN_IMAGES}", Told(contacts=("stop-it-now",))),
    (rf"^(?=.*{oneself.POLICE_KNOW}).*(?:{oneself.SOMEBODYS_IMAGES})", Told(contacts=("stop-it-now",), of_child=True)),
    (
        oneself.SOMEBODYS_IMAGES,
        Told(
            contacts=("police-101", "stop-it-now"),
            searched="looks at indecent images of children, tell the police, do not look at the device or search it",
        ),
    ),
    (rf"^(?=.*{oneself.THEN}).*{a_child.TELLS_WHAT_HE_DID}", Told(contacts=("police-101",), of_child=True)),
    (
        rf"^(?=.*(?:{oneself.CHILDHOOD}))(?=.*(?:{a_child.WORKS_WITH_CHILDREN_NOW}))",
        Told(contacts=("napac", "police-101"), of_child=True, of_staff=True),
    ),
    (
        rf"^(?=.*(?:{oneself.CHILDHOOD}))(?=.*(?:{a_child.ABOUT_CHILDREN_NOW}))",
        Told(contacts=("napac",), of_child=True, searched=_NEAR_OTHERS),
    ),
    (
        rf"^(?=.*(?:{oneself.RAPED}))(?=.*(?:{a_child.ABOUT_CHILDREN_NOW}))",
        Told(contacts=("rape-crisis",), of_child=True, searched=_NEAR_OTHERS),
    ),
    (
        rf"{oneself.IN_AN_INSTITUTION}(?=.*(?:{oneself.CHILDHOOD}))",
        Told(contacts=("napac", "police-101"), after_thanks=_NOT_YOUR_FAULT),
    ),
    # It comes back at night, when few lines answer.
    (
        oneself.CHILDHOOD,
        Told(
            contacts=("napac", "samaritans"),
            after_thanks=_NOT_YOUR_FAULT,
        ),
    ),
    (oneself.RAPED, Told(contacts=("rape-crisis", "childline"))),
    (
        oneself.TAKEN_INTO_CARE,
        Told(
            contacts=("family-rights-group", "child-law-advice"),
            searched="they have taken my child into care, solicitor, legal aid in care proceedings, court order",
        ),
    ),
    (
        partner.HE_HURTS_CHILDREN,
        Told(
            contacts=("domestic-abuse-helpline",),
            of_child=True,
            searched="my partner hits the children, I need to get out with the children, refuge, safe house",
        ),
    ),
    (
        partner.SHE_HURTS_CHILDREN,
        Told(
            contacts=("nspcc",),
            of_child=True,
            searched="If a child says that your own husband, wife, partner or son has harmed them",
        ),
    ),
    (partner.TOLD_BY_A_MAN, Told(contacts=("mens-advice-line",))),
    (
        partner.IN_SECRET,
        Told(
            contacts=("domestic-abuse-helpline",),
            searched="planning to leave my partner safely with the children, my phone may be watched",
        ),
    ),
    (partner.TOLD, Told(contacts=("domestic-abuse-helpline",))),
    (oneself.A_PARENT_DRANK, Told(contacts=("nacoa",))),
    (
        oneself.OWN_DRINK_OR_DRUGS,
        Told(
            contacts=("frank",),
            searched="if you drink or use drugs and your children see it: free help, GP, drug and alcohol service",
        ),
    ),
    (partner.A_PATIENT, Told(contacts=("domestic-abuse-helpline",))),
    (
        a_child.OUT_OF_REACH_AND_WISHES_TO_DIE,
        Told(
            contacts=("police-101",),
            of_child=True,
            first="the police, and ask them to check on the child at home: 999 if it could happen now",
        ),
    ),
    (
        coercion.FORCED_MARRIAGE,
        Told(
            contacts=("forced-marriage-unit",),
            of_child=True,
            searched="forced marriage: refer to social care and the police the same day, do not speak to the family",
        ),
    ),
    (
        coercion.FGM_PLANNED,
        Told(
            contacts=("nspcc-fgm",),
            of_child=True,
            is_for_the_public=True,
            searched="fear that a girl is about to be taken or cut, FGM, act today, a court can stop it",
        ),
    ),
    (
        rf"^(?=.*{coercion.A_CHILD_HURT_THERE}){coercion.PAPERS_TAKEN}",
        Told(contacts=("modern-slavery-helpline",), of_child=True),
    ),
    (coercion.PAPERS_TAKEN, Told(contacts=("modern-slavery-helpline", "police-101"))),
    (coercion.GOES_TO_FIGHT, Told(contacts=("anti-terrorist-hotline", "act-early"), is_for_the_public=True)),
    (
        a_child.HELD_TOGETHER,
        Told(
            contacts=("police-101", "modern-slavery-helpline"),
            searched="do not confront the person you worry about, do not question the children, police",
        ),
    ),
    (
        staff.LEAD_IS_CLOSE,
        Told(
            contacts=("nspcc",),
            of_child=True,
            of_staff=True,
            first="somebody who is not close to them: the council's officer for allegations (LADO), or the NSPCC",
        ),
    ),
    (staff.STAFF_DID, Told(contacts=("nspcc",), of_child=True, of_staff=True)),
    (oneself.CARER, Told(contacts=("childline",), of_child=True)),
    (
        oneself.HIT_OWN_CHILD,
        Told(
            contacts=("family-lives",),
            searched="I have hit my child: look for injury, say sorry, whom to tell",
        ),
    ),
    (a_child.BETWEEN_PARENTS, Told(contacts=("child-law-advice",), is_for_the_public=True)),
    (staff.OF_STAFF, Told(contacts=("nspcc",), of_child=True, of_staff=True, is_for_the_public=True)),
    (
        a_child.WASH_AFTER_ABUSE,
        Told(
            contacts=("nspcc",),
            of_child=True,
            is_for_the_public=True,
            searched="sexual abuse of a child: do not wash the child or their clothes, evidence, police",
        ),
    ),
    (
        rf"{a_child.NEIGHBOUR_OR_KIN}|{a_child.OWN_HURT_ELSEWHERE}",
        Told(contacts=("nspcc",), of_child=True, is_for_the_public=True),
    ),
)
_MOST_CHARACTERS: Final = 2_000  # what is told is told by then, and longer text would only cost time
_RULES: Final = tuple((re.compile(signs, re.S), told) for signs, told in _SIGNS)


def told_of(text: str) -> Told | None:
    """Say what is told of, the weightiest of it; None where the plain signs know nothing of it."""
    words = plain(text)[:_MOST_CHARACTERS]
    of_others = staff.WHO_WRITES.sub(" ", words).strip(" .,:;-")
    return next((told for rule, told in _RULES if rule.search(of_others if told.of_staff else words)), None)
