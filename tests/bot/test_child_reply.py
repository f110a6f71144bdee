"""What a child is told: their own worry, Childline, what may happen next, in plain words."""

import re
from datetime import date

import pytest

from bot.answering.child_reply import child_reply
from bot.answering.child_worries import HELPLINES, Worry, asks_something, is_for_a_child, worry
from bot.answering.draft import Draft
from bot.model import Citation, Claim, NoticeKind, Outcome, Reader
from knowledge.model import Standing
from prompts.words import words
from tests.bot.asking import BEDFORD, DIRECTORY, ask, ids
from tests.bot.test_replies import situation_of

WORRIES = [
    (Worry.MARRIAGE, "im 16 and they are making me marry my cousin in the holidays"),
    (Worry.CUTTING, "im 12, nan says the girls get the cutting this summer"),
    (Worry.IMAGES, "im 14, he has my nudes and wants money"),
    (Worry.IMAGES_PAST, "im 15, when i was 11 my coach made me send pics"),
    (Worry.ONLINE, "im 13, a man on roblox messages me every night"),
    (Worry.TOUCHED, "im 11 my uncle used to touch me"),
    (Worry.GANGS, "im 15 some olders want me to carry a bag for them"),
    (Worry.SELF_HARM, "im 14 ive been cutting for weeks, its not deep"),
    (Worry.HIT, "im 10 my dad hit me with a belt last week"),
    (Worry.RUN_AWAY, "im 15 i want to run away"),
    (Worry.CARER, "im 12 i look after my mum and miss school"),
    (Worry.FIGHTS_AT_HOME, "im 9 mum and dad scream every night"),
    (Worry.NEGLECT, "im 11 there is never any food at ours"),
    (Worry.UNKIND, "im 12 my mum says nobody wants me"),
    (Worry.BULLIED, "im 13 they leave me, i get bullied every day"),
    (Worry.TAKEN_AWAY, "im 14, will social workers split us up"),
    (Worry.SAD, "im 12 and i feel lonely"),
    (Worry.SOMETHING, "im 12 and i want to ask you a thing"),
]


@pytest.mark.parametrize(("kind", "message"), WORRIES)
def test_a_childs_worry_is_named(kind, message):
    assert worry(message) is kind


@pytest.mark.parametrize(("kind", "message"), WORRIES)
def test_the_reply_has_childline_a_word_for_the_worry_and_no_secrecy(kind, message):
    reply = ask(message, area=BEDFORD)
    if reply.outcome is Outcome.EMERGENCY:
        pytest.skip("taken for an emergency, which outranks this")
    assert (reply.outcome, reply.reader) == (Outcome.ANSWERED, Reader.CHILD)
    assert words()(f"child.worry.{kind.value}") in reply.text
    assert "0800 1111" in reply.text
    assert "may have to tell" in reply.text
    assert ids(reply)[0] == "childline"
    assert "safeguarding lead" not in reply.text
    assert set(ids(reply)[1:]) <= set(HELPLINES.get(kind, ()))


def test_what_is_our_own_to_a_child_reads_easily():
    """Flesch-Kincaid grade, syllables counted as runs of vowels: grade 5 is read at nine to ten."""
    for name in words().names():
        if name.startswith("child.") and not name.startswith("child.also"):
            text = words()(name, **({"worry": ""} if name == "child.thanks" else {}))
            sentences = len(re.findall(r"[.:?!](?:\s|$)", text))
            spoken = re.findall(r"[a-z]+", text.lower())
            syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word)))) for word in spoken)
            grade = 0.39 * len(spoken) / sentences + 11.8 * syllables / len(spoken) - 15.59
            assert grade < 6, (name, round(grade, 1))


def test_the_helplines_of_a_worry_are_in_the_directory_or_left_out():
    held = {each.id for each in DIRECTORY}
    assert held.issuperset(ids(ask("im 16 and they are making me marry my cousin", area=BEDFORD)))


def test_a_child_is_told_simply_that_names_were_left_out():
    reply = ask("im 12 my name is Zorana Quillfeather and my mum says nobody wants me", area=BEDFORD)
    assert [notice.kind for notice in reply.notices] == [NoticeKind.PERSONAL_DATA]
    assert "Zorana" not in repr(reply)
    assert words()("child.personal-data") in reply.text


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (True, "will they split us up"),
        (True, "when does the social worker come"),
        (False, "my mum is never here"),
        (False, "it was when i was 11"),
    ],
)
def test_a_child_who_only_tells_is_not_quoted_to(asked, message):
    assert asks_something(message) is asked


@pytest.mark.parametrize(
    ("fits", "statement"),
    [
        (True, "Young carers (summary), May 2026: “A young carer has a right to have their needs looked at.”"),
        (False, "Young carers (summary), May 2026: “Tell the parents first.”"),
        (False, "Young carers (summary), May 2026: “Never promise to keep it secret.”"),
        (False, "Young carers (summary), May 2026: “The DSL decides.”"),
        (False, "Young carers (summary), May 2026: “An adult does.”"),
        (False, "Young carers (summary), May 2026: “Information that a young carer can find:”"),
        (False, "Annual Report 2021-2022, November 2022: “A young carer has a right to have their needs looked at.”"),
        (False, "Young carers (summary), May 2026: “" + "word " * 40 + "”"),
    ],
)
def test_only_short_statements_that_are_not_meant_for_workers_are_quoted_to_a_child(fits, statement):
    assert is_for_a_child(statement) is fits


@pytest.mark.parametrize(
    ("message", "is_told"),
    [
        ("im 14 and i self harm will my teacher tell my mum", True),
        ("im 12 do they have to ring my parents", True),
        ("im 13 if i tell childline do they tell my parents", False),
        ("im 13 i told my mum", False),
    ],
)
def test_a_child_who_asks_is_told_that_parents_may_be_told(message, is_told):
    assert ("may be told" in ask(message).text) is is_told


def quoted(n, text):
    """Give a statement as an answer holds it, with its citation."""
    said = f"Young carers (summary), May 2026: “{text}”"
    citation = Citation(
        n=n,
        passage=f"p{n}",
        document="young-carers",
        title="Young carers (summary)",
        publisher="Greywell",
        published=date(2026, 5, 1),
        standing=Standing.CURRENT,
        heading=(),
        paragraph=None,
        page=None,
        quotation=text,
        url="/source/young-carers",
    )
    return Claim(text=said, citations=(n,)), citation


def test_at_most_two_short_statements_are_quoted_and_numbered_anew():
    held = [quoted(1, "The DSL decides."), *(quoted(n, f"A young carer has right number {n}.") for n in (2, 3, 4))]
    answer = Draft(
        outcome=Outcome.ANSWERED, text="", claims=tuple(c for c, _ in held), citations=tuple(c for _, c in held)
    )
    draft = child_reply(
        situation_of("im 12, i look after my mum, what help can i get"), answer, directory=DIRECTORY, words=words()
    )
    assert [each.quotation for each in draft.citations] == [
        "A young carer has right number 2.",
        "A young carer has right number 3.",
    ]
    assert [each.n for each in draft.citations] == [1, 2]
    assert "the guides that grown-ups use" in draft.text


def test_statements_that_do_not_fit_are_left_out_before_anything_else():
    held = [quoted(n, " ".join(["care"] * 28) + f" {n}") for n in (1, 2)]
    answer = Draft(
        outcome=Outcome.ANSWERED, text="", claims=tuple(c for c, _ in held), citations=tuple(c for _, c in held)
    )
    draft = child_reply(
        situation_of("im 14, he wants my nudes what can i do"), answer, directory=DIRECTORY, words=words()
    )
    assert len(draft.text.split()) <= 150
    assert "may have to tell" in draft.text
    assert len(draft.claims) < 2
