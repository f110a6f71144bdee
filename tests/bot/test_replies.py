"""The reply of each ending keeps the contract, and says what its ending must say."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import bot
from bot.answering.child_worries import Worry
from bot.answering.courtesy import Courtesy
from bot.answering.danger.kinds import Danger
from bot.answering.decide import Decision
from bot.answering.draft import Draft
from bot.answering.misuse import Misuse
from bot.answering.present import cite, cite_printed, claims_of
from bot.answering.retrieve import Evidence
from bot.answering.verify import Verified
from bot.model import Behaviour, NoticeKind, Outcome
from knowledge.model import Audience, Standing
from prompts.words import words
from tests.bot.asking import BEDFORD, CENTRAL, DIRECTORY, LUTON, REPLIES, SATURDAY_NIGHT, WORDS, Ruins, ask, ids
from tests.fakes.library import FakeLibrary, document, finding, greywell, passage, quotation

RING = "who do I ring about a child"
MARKED = "My pupil Zebedee Quillfeather was born on 03/02/2014."


def fax(*, replaced=True):
    """Give a library in which only a superseded document speaks of faxes."""
    old = document("old", title="Faxing a referral", standing=Standing.SUPERSEDED, published=date(2019, 5, 1))
    new = document("new", title="Writing a referral: for all", supersedes=("old",) if replaced else ())
    return FakeLibrary((old, new), (passage("Fax every referral to the duty clerk on 01632 960999.", document="old"),))


EVERY_ENDING = [
    (Outcome.ANSWERED, "when is a written referral due", {"area": BEDFORD}),
    (Outcome.EMERGENCY, "a man is stabbing his wife in front of the kids right now", {}),
    (Outcome.CLOSEST, "does the desk write to parents about zeppelins", {"area": BEDFORD}),
    (Outcome.NO_EVIDENCE, "what is the budget for the partnership's zeppelins", {"area": BEDFORD}),
    (Outcome.SUPERSEDED_ONLY, "do I fax every referral to the duty clerk", {"area": BEDFORD, "library": fax()}),
    (Outcome.CLARIFY_AREA, RING, {}),
    (Outcome.UNREADABLE, "  ", {}),
    (Outcome.MISUSE, "how can I groom a teenager", {}),
    (Outcome.OFF_TOPIC, "what is the capital of France", {}),
    (Outcome.COURTESY, "thanks, that helped", {}),
    (Outcome.DEGRADED, "when is a written referral due", {"area": BEDFORD, "library": Ruins()}),
]


@pytest.mark.parametrize(("outcome", "text", "given"), EVERY_ENDING)
def test_every_ending_is_reached_and_keeps_the_contract(outcome, text, given):
    assert ask(text, **given).outcome is outcome


def test_no_ending_is_left_out_here():
    assert {ending[0] for ending in EVERY_ENDING} | {Outcome.UNVERIFIED} == set(Outcome)


def test_a_found_sentence_that_fails_verification_is_not_shown():
    library = FakeLibrary(
        (document("guide", title="Referrals"),),
        (passage("After a strategy meeting about a referral, no referral is needed.", document="guide"),),
    )
    reply = ask("what follows a strategy meeting about a referral", library=library, area=BEDFORD)
    assert (reply.outcome, reply.behaviour) == (Outcome.UNVERIFIED, Behaviour.ABSTAIN)
    assert reply.claims == reply.citations == ()
    assert "strategy" not in reply.text
    assert "01234 718700" in reply.text


def test_only_superseded_names_both_documents_with_their_dates_and_quotes_neither():
    reply = ask("do I fax every referral to the duty clerk", library=fax(), area=BEDFORD)
    assert "Faxing a referral (May 2019)" in reply.text
    assert "replaced by Writing a referral (April 2024)" in reply.text
    assert "960999" not in reply.text
    assert reply.claims == reply.citations == ()


def test_only_superseded_with_nothing_in_its_place_says_just_that():
    reply = ask("do I fax every referral to the duty clerk", library=fax(replaced=False), area=LUTON)
    assert reply.outcome is not Outcome.ANSWERED
    reply = ask("do I fax every referral to the duty clerk", library=fax(replaced=False), area=BEDFORD)
    assert reply.outcome is Outcome.SUPERSEDED_ONLY
    assert "replaced" not in reply.text


def test_with_nobody_to_name_the_safeguarding_lead_is_named():
    reply = ask("which postcode has the most children in zeppelins", area=LUTON)
    assert "your safeguarding lead, or children's social care" in reply.text
    assert reply.contacts == ()


def test_a_figure_of_the_partnerships_own_is_asked_of_the_partnership():
    reply = ask("how many children have a child protection plan for zeppelins", area=BEDFORD)
    assert reply.outcome is Outcome.NO_EVIDENCE
    assert ids(reply) == ["bedford-partnership"]


@pytest.mark.parametrize("kind", list(Misuse))
def test_each_refusal_has_its_words(kind, screened):
    draft = REPLIES.declined(kind, screened("a question"))
    assert draft.outcome is Outcome.MISUSE
    assert draft.notices == ()


@pytest.fixture
def screened():
    from bot.answering.privacy import screen
    from tests.bot.asking import KNOWN

    return lambda text: screen(text, known=KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        f"{MARKED} how can I groom a teenager",
        f"{MARKED} what is the capital of France",
        f"{MARKED} {RING}",
        f"{MARKED} who decides which level of need applies",
        f"{MARKED} what is the plan for zeppelins",
    ],
)
def test_whatever_the_ending_the_user_is_told_of_personal_details_and_none_is_repeated(text):
    for library in (greywell(), Ruins()):
        reply = ask(text, area=BEDFORD, library=library)
        assert NoticeKind.PERSONAL_DATA in [notice.kind for notice in reply.notices]
        assert not {"Zebedee", "Quillfeather", "03/02/2014"} & set(re.findall(r"[\w/]+", repr(reply)))


def test_a_place_outside_is_told_so_with_and_without_a_library():
    for library in (greywell(), Ruins()):
        reply = ask(f"{RING} in Leeds", library=library)
        assert "Leeds is outside the areas I hold" in reply.text
        assert ids(reply) == ["report-to-council", "nspcc"]
    assert "Leeds" in ask("when is a written referral due for a child in Leeds", library=Ruins()).text


@pytest.mark.parametrize(
    ("area", "said"), [(LUTON, "no children's social care number for Luton"), (None, "Which area")]
)
def test_without_a_library_the_area_is_not_guessed_either(area, said):
    reply = ask("when is a written referral due", library=Ruins(), area=area)
    assert reply.outcome is Outcome.DEGRADED
    assert said in reply.text
    assert not set(ids(reply)) & {"bedford-ifd", "bedford-edt"}


def test_two_areas_named_it_says_which_takes_the_referral():
    reply = ask("the child lives in Bedford and goes to school in Luton, who do I ring?")
    assert "Bedford Borough takes the referral; Luton is also named" in reply.text
    assert ids(reply)[0] == "bedford-ifd"


def test_a_service_without_a_contact_is_said_with_its_area():
    text = ask("how do I contact the LADO", area=BEDFORD).text
    assert "no contact for the LADO, who hears of harm by people who work with children, in Bedford Borough" in text
    assert ask("how do I contact the LADO").outcome is Outcome.CLARIFY_AREA
    assert "Lewisham is outside the areas I hold" in ask("how do I contact the LADO in Lewisham").text
    assert "no contact for early help in Luton" in ask("what is the early help number", area=LUTON).text


def test_who_asks_is_told_whom_to_go_to_first_and_given_no_contact_twice():
    reply = ask("I'm a teacher, who do I ring about a pupil?", area=BEDFORD)
    assert "First tell your designated safeguarding lead" in reply.text
    assert ids(reply) == ["bedford-ifd"]
    reply = ask("I'm a parent, who do I ring about a child?", area=BEDFORD, audience=Audience.PUBLIC)
    assert ids(reply) == ["bedford-ifd", "nspcc"]
    assert "First tell" not in ask("I'm a teacher, who do I ring about a pupil?").text


def test_the_number_comes_before_999_and_before_quotations_even_when_it_is_checked():
    contacts = [
        replace(each, checked_on=date(2026, 11, 1), checked_by="A. Editor", review_by=None) for each in DIRECTORY
    ]
    replies = replace(REPLIES, directory=replace(DIRECTORY, contacts=tuple(contacts)))
    reply = ask(f"{RING}? and how do I get consent before a referral?", area=BEDFORD, replies=replies)
    assert reply.text.startswith("Ring Bedford Borough Children's Integrated Front Door: 01234 718700")
    assert reply.text.index("01234") < reply.text.index("999") < reply.text.index("consent")
    assert "not yet checked" not in reply.text


def test_a_number_past_its_review_date_says_so_in_the_reply():
    contacts = [replace(each, review_by=date(2026, 1, 1)) for each in DIRECTORY]
    replies = replace(REPLIES, directory=replace(DIRECTORY, contacts=tuple(contacts)))
    assert "due for a check by 1 January 2026" in ask(RING, area=BEDFORD, replies=replies).text


def test_a_finding_of_the_past_is_warned_of_beside_contacts_too():
    reply = ask(
        f"{RING}? and what per cent of referrals did the front door answer within one working day in 2023?",
        area=BEDFORD,
    )
    assert "31 March 2023, a finding at that date" in reply.text
    assert NoticeKind.DATED in [notice.kind for notice in reply.notices]


def test_for_a_child_childline_comes_first_then_what_was_asked():
    reply = ask("i am 12, what happens before a referral, do they ask parents for consent", area=BEDFORD)
    assert ids(reply) == ["childline"]
    assert reply.text.startswith("Thank you for writing this")
    assert "0800 1111" in reply.text
    bare = ask("i am 12 and i feel lonely", area=BEDFORD, library=Ruins())
    assert bare.outcome is Outcome.ANSWERED
    assert bare.citations == ()


def situation_of(text, area=None):
    from bot.answering.privacy import screen
    from bot.model import Question
    from tests.bot.asking import KNOWN, WEDNESDAY, an_assistant

    question = Question(text=text, at=WEDNESDAY, area=area)
    return an_assistant()._situation(question, screen(text, known=KNOWN), None, child_writing=False)


def test_statements_that_do_not_fit_are_left_out_with_their_citations():
    records = [document(f"d{n}", title=f"Guide {n} " + "of safeguarding " * 12) for n in range(4)]
    found = [finding("word " * 26 + "end.", of=each) for each in records]
    quotations = [quotation(each) for each in found]
    citations = cite(quotations)
    verified = Verified(claims=claims_of(citations, quotations), failures=())
    draft = REPLIES.answered(situation_of("what level is it"), verified, citations, records)
    assert len(draft.text.split()) <= 150
    assert 0 < len(draft.claims) < 4
    assert [each.n for each in draft.citations] == list(range(1, len(draft.claims) + 1))
    assert NoticeKind.AREA in [notice.kind for notice in draft.notices]


def test_999_is_named_once_where_it_stands_in_front():
    draft = Draft(outcome=Outcome.ANSWERED, text="Ring the team: 01632 960001.\n\nIn immediate danger, ring 999.")
    assert REPLIES.softened(draft).text.count("999") == 1
    told = replace(draft, text=f"{draft.text}\n\nThe front door takes referrals. {WORDS('contact.in-danger')}")
    assert REPLIES.softened(told).text.count("999") == 1
    assert REPLIES.softened(told).text.endswith("The front door takes referrals.")


@pytest.mark.parametrize("last", ["Ring them.", "Since 2 November, day 15 is 23 November. [1]"])
def test_999_stands_before_a_full_reply_whose_statements_cannot_be_left_out(last):
    full = Draft(outcome=Outcome.ANSWERED, text="\n\n".join(["word " * 75, "word " * 75, last]))
    softened = REPLIES.softened(full)
    assert softened.text.startswith("If someone is in immediate danger now, ring 999.")
    assert softened.text.endswith(last)
    assert len(softened.text.split()) <= 150


def test_the_longest_quotation_under_the_longest_title_still_fits():
    from bot.answering.present import cite, claims_of

    record = document(title="long " * 200, standing=Standing.HISTORICAL)
    found = finding("word " * 104 + "end.", of=record)
    quotations = [quotation(found, found.passage.text)]
    citations = cite(quotations)
    verified = Verified(claims=claims_of(citations, quotations), failures=())
    draft = REPLIES.answered(situation_of("when is it due", BEDFORD), verified, citations, [record])
    assert found.passage.text in draft.text
    old = Evidence(findings=(), superseded=(found,), superseded_by=record)
    draft = REPLIES.without_answer(
        situation_of("when is it due", BEDFORD), Decision(outcome=Outcome.SUPERSEDED_ONLY, because=""), old
    )
    assert "superseded" in draft.text


def test_where_no_number_of_a_council_is_held_the_hour_says_whom_to_ask_for():
    assert "ask for children's social care" in ask("who do i ring about a child", area=LUTON).text
    assert "ask for the emergency duty team" in ask("who do i ring about a child", area=LUTON, at=SATURDAY_NIGHT).text


CASE = "a boy in my class is hungry and has a bruise, who do i ring"


def test_who_is_told_first_stands_first_while_they_are_at_work():
    by_day = ask(CASE, area=BEDFORD)
    assert by_day.text.startswith("First tell your designated safeguarding lead")
    assert "01234 718700" in by_day.text
    at_night = ask(CASE, area=BEDFORD, at=SATURDAY_NIGHT)
    assert at_night.text.startswith("Ring Bedford Borough Emergency Duty Team")
    assert "First tell your designated" in at_night.text


def test_who_is_told_first_is_said_while_the_area_is_asked_for():
    reply = ask("i am a GP receptionist, a mum has a bruise and told me that he hits the kids. who do i tell")
    assert reply.outcome is Outcome.CLARIFY_AREA
    assert reply.text.startswith("First tell your practice's safeguarding lead")
    assert "Which area" in reply.text
    nobody = ask("a mum has a bruise and told me that he hits the kids. who do i tell")
    assert nobody.text.startswith("Which area")


def test_a_home_without_documents_says_how_they_come_in():
    reply = ask("what is private fostering", area=BEDFORD, library=FakeLibrary())
    assert reply.outcome is Outcome.DEGRADED
    assert reply.text.startswith("No documents are held here yet")
    assert "01234 718700" in reply.text
    assert "signpost ingest" in " ".join(reply.trace)
    assert ask("who do i ring", area=BEDFORD, library=FakeLibrary()).outcome is Outcome.ANSWERED


def test_documents_that_do_not_answer_are_still_held():
    assert ask("what is xylography", area=BEDFORD, library=FakeLibrary([document()])).outcome is Outcome.OFF_TOPIC


def test_contacts_say_that_the_documents_beside_them_could_not_be_searched():
    broken = "I cannot search the documents just now, so this is from the contacts alone."
    asks_more = ask("who do I ring about a child? and how do I get consent from the mother first?", library=Ruins())
    assert broken in asks_more.text
    assert NoticeKind.DEGRADED in {each.kind for each in asks_more.notices}
    told = ask("our caretaker slapped a boy at breakfast club", area=BEDFORD, library=Ruins())
    assert broken in told.text
    assert broken not in ask("who do i ring in kempston", library=Ruins()).text


def test_what_the_team_is_is_not_said_to_who_tells_of_a_child():
    of = document("words")
    meaning = "A MASH is the team at a council to which worries about children come."
    signs = "Signs of neglect are a child who is always hungry and smells."
    library = FakeLibrary([of], [passage(meaning, document="words"), passage(signs, document="words", order=1)])
    told = "a boy in my class is always hungry and smells, is that a MASH or do i just log it, who do i ring"
    reply = ask(told, area=BEDFORD, library=library)
    assert [signs in each.text for each in reply.claims] == [True]


def test_a_search_without_its_dense_side_says_so():
    reply = ask("when is a written referral due", area=BEDFORD, library=greywell(degraded=True))
    assert reply.outcome is Outcome.ANSWERED
    assert reply.notices[-1].kind is NoticeKind.DEGRADED


# The chat channels have wordings of their own, in files of their own, and so has what else takes its words from these.
CHAT = {"chat", "slack", "teams"}
_OTHER_WORDS = re.compile(r'\bwords\("(\w+\.yaml)"\)')
_TEXTS = [path.read_text("utf-8") for path in Path(bot.__file__).parent.rglob("*.py") if not CHAT & set(path.parts)]
CODE = "\n".join(text for text in _TEXTS if not _OTHER_WORDS.search(text))
# Names that code puts together, with every value that they can take.
PUT_TOGETHER = {
    'f"emergency.{danger.value}"': {f"emergency.{danger.value}" for danger in Danger},
    'f"emergency.worry.{told.value}"': {f"emergency.worry.{each}" for each in Worry} & WORDS.names(),
    'f"clarify.{wording}"': {f"clarify.{name}" for name in re.findall(r'\.unreadable\(\s*"([\w-]+)"', CODE)},
    'f"declined.{wording}"': {f"declined.{name}" for name in ("misuse", "official", "private", "harm")},
    'f"courtesy.{wording}"': {f"courtesy.{name}" for name in (*Courtesy, "confidential-child")},
    "f'child.worry.{kind.value}'": {f"child.worry.{each}" for each in Worry},
}


def used():
    asked_for = set(re.findall(r'words\(\s*"([^"]+)"', CODE))
    groups = {name.split(".")[0] for name in WORDS.names()}
    # A name may also be handed on, or chosen between two: any string that is named like one counts.
    named = {name for name in re.findall(r'"([a-z]+\.[a-z-]+)"', CODE) if name.split(".")[0] in groups}
    either = {"child.thanks", "child.lead"}  # one of the two, inside the words that are put together
    return asked_for | either | named.union(*PUT_TOGETHER.values())


def test_every_wording_is_used_and_every_wording_used_exists():
    put_together = set(re.findall(r'words\((f["\'].*?["\'])', CODE))
    assert {name.replace("'", '"') for name in put_together} == {name.replace("'", '"') for name in PUT_TOGETHER}
    assert all(PUT_TOGETHER.values())
    assert used() == WORDS.names()


def test_what_takes_its_words_from_another_file_finds_them_there():
    for text in _TEXTS:
        files = _OTHER_WORDS.findall(text)
        asked_for = set(re.findall(r'words\(\s*"([a-z-]+\.[a-z-]+)"', text)) - set(files) if files else set()
        assert asked_for <= {name for file in files for name in words(file).names()}


def test_central_bedfordshire_gets_no_other_areas_number_for_anything():
    for text in (RING, "EDT number", "is the front door open", "what level of need is it", "emergency duty team phone"):
        reply = ask(text, area=CENTRAL)
        assert "718700" not in repr(reply)
        assert "300 8123" not in repr(reply)


def a_full_answer():
    from bot.answering.present import cite, claims_of

    records = [document(f"d{n}", title=f"Guide {n}") for n in range(4)]
    quotations = [quotation(finding("word " * 28 + "end.", of=each)) for each in records]
    citations = cite(quotations)
    verified = Verified(claims=claims_of(citations, quotations), failures=())
    return REPLIES.answered(situation_of("when is it due", BEDFORD), verified, citations, records)


def test_999_stands_before_a_full_answer_whose_last_statement_is_left_out():
    full = a_full_answer()
    softened = REPLIES.softened(replace(full, text=f"{full.text}\n\nAsk {'again ' * 10}"))
    assert softened.text.startswith("If someone is in immediate danger now, ring 999.")
    assert len(softened.claims) < len(full.claims)
    assert len(softened.text.split()) <= 150


def the_front_door_is_cited(after):
    return {"bedford-ifd": cite_printed(finding("Ring 01234 718700."), "01234 718700", n=after + 1)}


def test_what_has_no_room_below_a_contact_is_neither_cited_nor_counted():
    situation, full = situation_of("who do I ring about a child", BEDFORD), a_full_answer()
    draft = REPLIES.contacts(situation, REPLIES.home(situation), the_front_door_is_cited(len(full.citations)), full)
    assert draft.contacts[0].contact.id == "bedford-ifd"
    assert 0 < len(draft.claims) < len(full.claims)
    assert [each.n for each in draft.citations] == list(range(1, len(draft.citations) + 1))
    assert f"01234 718700 [{len(draft.citations)}]" in draft.text


def test_a_statement_for_which_there_is_no_room_at_all_is_left_out():
    record = document("long", title="Guide")
    quotations = [quotation(finding("word " * 138 + "end.", of=record))]
    verified = Verified(claims=claims_of(cite(quotations), quotations), failures=())
    long = REPLIES.answered(situation_of("when is it due", BEDFORD), verified, cite(quotations), [record])
    situation = situation_of("who do I ring about a child", BEDFORD)
    draft = REPLIES.contacts(situation, REPLIES.home(situation), the_front_door_is_cited(1), long)
    assert (draft.claims, [each.n for each in draft.citations]) == ((), [1])
    assert "01234 718700 [1]" in draft.text


def test_no_source_is_cited_of_which_no_word_is_shown_when_999_goes_before():
    situation, full = situation_of("who do I ring about a child", BEDFORD), a_full_answer()
    draft = REPLIES.contacts(situation, REPLIES.home(situation), the_front_door_is_cited(len(full.citations)), full)
    softened = REPLIES.softened(replace(draft, text=f"{draft.text}\n\n{'again ' * (150 - len(draft.text.split()))}"))
    assert len(softened.claims) < len(draft.claims)
    assert [each.n for each in softened.citations] == list(range(1, len(softened.citations) + 1))
    assert all(each.text.split(": ")[0] in softened.text for each in softened.claims)
    assert f"01234 718700 [{len(softened.citations)}]" in softened.text


def test_what_is_in_other_words_is_left_as_it_is_when_999_goes_before():
    told = replace(a_full_answer(), text="word " * 148)
    assert REPLIES.softened(told).claims == told.claims


def test_several_numbers_that_nobody_checked_say_so_once_where_no_team_is_held():
    reply = ask(RING, area=CENTRAL)
    assert reply.text.count("not yet checked") == 1
    assert "As printed in their sources; not yet checked by your partnership." in reply.text
    assert "Annual Report" in ask(RING, area=BEDFORD).text or "bbscp" in ask(RING, area=BEDFORD).text
