"""Invented people, what is asked in their week and what they find of it: for docs/refresh_trainers.py."""

from __future__ import annotations

PASSWORD = "lantern otter gravel"  # noqa: S105 - of invented people
PEOPLE = {"Tess Marlow": ("Trainer",), "Omar Finch": ("Trainer", "Reviewer"), "Edie Lock": ("Editor",)}
# Typed as people type: short, with mistakes; one emergency, one from elsewhere, one (three times) that nothing
# answers, three that are not for Signpost.
SURE = "should i ask the child lots of questions to be sure"
QUESTIONS = (
    "who do i ring about a child in kempston at the weekend",
    "whats a tac meeting",
    "how long do we hav to hold a strategy meeting after referal",
    "a dad is hitting his son in the street right now in kempston",
    "who do i phone about a child in luton",
    "whats the yearly fee of the partnership training portal",
    "how much is the yearly fee for the partnership training portal",
    "yearly fee for the partnerships training portal, how much is it",
    "bruise on a 3 month old baby what do i do",
    SURE,
    "whats private fostering",
    "difference between s17 and s47",
    "who looks into a concern about a teacher",
    "when is the first conference after a s47",
    "what time does the football start tonight",
    "best pizza near the station",
    "how do i reset my wifi",
)
PASSAGE = "Ask only what you need to know"  # how the one begins that should have answered
RIGHT = "Ask only what you need to know to keep the child safe, in open words. Do not suggest an answer."
WRONG_CONTACT = "They told me that nobody answers there at weekends."
SAID = {"whats a tac meeting": "right", "difference between s17 and s47": "partly", SURE: "wrong"}
# What each trainer finds of these; of all others, that they are right.
FOUND = {
    "Tess Marlow": {
        SURE: "Partly right",
        "difference between s17 and s47": "Wrong",
        "whats a tac meeting": "Partly right",
    },
    "Omar Finch": {SURE: "Partly right", "difference between s17 and s47": "Wrong"},
}
DRILL = (
    "Baby, six weeks, has a bruise on the ear",
    "A child tells you about home on a Saturday night",
    "Who looks into a concern about a teacher?",
)
# Short name, question, what Signpost should do, words that the reply must hold, where the answer stands, category.
SPRING = (
    ("ring-01", "who do i ring about a child in kempston", "answer", "01234 718700", "", "contact"),
    ("ring-02", "who looks into a concern about a teacher", "answer", "LADO", "", "contact"),
    (
        "time-01",
        "when is the first conference",
        "answer",
        "15 working days",
        "after-a-referral | paragraph 10",
        "time limits",
    ),
    ("danger-01", "a man is hitting a child in the street right now", "emergency", "999", "", "emergency"),
    ("portal-01", QUESTIONS[5], "abstain", "do not answer", "", "not in the documents"),
)
DOCUMENT = """# A parent who does not open the door

## What to do

1. Ring the parent and leave a message that says who you are and when you come again.
2. Come again on the same day. Where nobody has seen the child for two days, tell the designated safeguarding lead.
3. The lead decides on the same day whether to ring the front door.

## What to write down

4. Write down each time you tried, and whom you saw.
"""
