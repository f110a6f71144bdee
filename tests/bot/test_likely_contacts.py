"""Where nothing is named, examples of how people ask decide between national services and the area's own teams."""

from types import SimpleNamespace

import pytest

from bot.answering.areas import resolve
from bot.answering.assistant import Assistant
from bot.answering.draft import Draft
from bot.answering.likely_contacts import FLOOR, SURE, is_staff_with_a_worry, likely
from bot.answering.signposts import signposts
from bot.answering.times import moment_asked_about
from bot.model import Behaviour, NoticeKind, Question
from bot.ports import Intent, Nets
from knowledge.model import Audience
from tests.bot.asking import (
    AREAS,
    BEDFORD,
    DIRECTORY,
    KNOWN,
    LUTON,
    REPLIES,
    SATURDAY_NIGHT,
    VOCABULARY,
    WEDNESDAY,
    Ruins,
    ask,
    ids,
)
from tests.fakes.library import greywell

UNNAMED = "who is there for this lass who is always on her own"


def shown(text, *nearest, area=BEDFORD, at=WEDNESDAY, audience=Audience.PRACTITIONER, of_a_case=False):
    found = signposts(
        text,
        area=resolve(text, tree=AREAS, set_to=area, previous=None),
        moment=moment_asked_about(text, at),
        directory=DIRECTORY,
        audience=audience,
        nearest=nearest,
        of_a_case=of_a_case,
    )
    return found, [each.contact.id for each in found.shown]


def test_a_near_service_is_given_with_the_areas_team_after_it():
    assert shown(UNNAMED, ("beat", 0.6), ("galop", 0.5))[1] == ["beat", "bedford-ifd"]
    assert shown(UNNAMED, ("beat", 0.6), at=SATURDAY_NIGHT)[1] == ["beat", "bedford-edt"]


def test_who_has_to_be_told_of_a_death_comes_before_who_comforts():
    told = "a baby died at our nursery, who do we notify"
    assert shown(told, ("lullaby-trust", 0.6))[1][0] == "bedford-ifd"
    comforted = "a baby died at our nursery, who can the mum talk to"
    assert shown(comforted, ("lullaby-trust", 0.6))[1][0] == "lullaby-trust"


def test_children_are_no_staff_however_like_an_allegation_it_sounds():
    assert shown("a girl in my class hit a boy, who do i tell", ("lado", 0.6))[1] == ["bedford-ifd"]
    assert shown("a ta in my class hit a boy, who do i tell", ("lado", 0.6))[0].unheld == "lado"


def test_where_no_team_is_known_the_next_near_service_comes_second():
    assert shown(UNNAMED, ("beat", 0.6), ("galop", 0.5), area=LUTON)[1] == ["beat", "galop"]
    assert shown(UNNAMED, ("beat", 0.6), ("galop", 0.1), area=None)[1] == ["beat"]


def test_below_the_floor_the_rules_decide_as_before():
    assert shown(UNNAMED, ("beat", FLOOR - 0.01)) == shown(UNNAMED)


def test_a_service_that_is_named_outranks_whatever_is_near():
    assert shown("childline number please", ("beat", 0.9))[1] == ["childline"]


def test_what_is_surely_meant_comes_before_what_a_description_means():
    described = "is there a charity for a family whose baby died"
    assert shown(described)[1][0] == "child-bereavement-uk"
    assert shown(described, ("lullaby-trust", SURE))[1] == ["lullaby-trust", "child-bereavement-uk"]
    assert shown(described, ("lullaby-trust", SURE - 0.01))[1][0] == "child-bereavement-uk"


def test_the_front_door_is_the_areas_team_at_that_hour_or_a_question_back():
    assert shown(UNNAMED, ("front-door", 0.6))[1] == ["bedford-ifd"]
    assert shown(UNNAMED, ("front-door", 0.6), at=SATURDAY_NIGHT)[1] == ["bedford-edt"]
    assert shown(UNNAMED, ("front-door", 0.6), ("beat", 0.5))[1] == ["bedford-ifd"]
    assert shown(UNNAMED, ("front-door", 0.6), area=None)[0].needs_area
    assert shown(UNNAMED, ("front-door", 0.6), area=LUTON)[0].none_local_in == LUTON


def test_a_local_role_that_nobody_here_has_is_said_to_be_lacking():
    found, contacts = shown(UNNAMED, ("child-health", 0.6))
    assert found.unheld == "child-health"
    assert contacts == ["bedford-ifd"]


def test_who_says_the_council_gets_the_council():
    assert shown("social worker for a lass please", ("beat", 0.9))[1] == ["bedford-ifd"]


@pytest.mark.parametrize("near", ["nspcc", "childline", "child-health"])
def test_staff_with_a_worry_about_a_child_are_never_sent_to_a_helpline_instead(near):
    worry = "TA here, worried about a pupil in year 4, who can i get advice from"
    assert shown(worry, (near, 0.9))[1][0] == "bedford-ifd"
    assert shown(worry, (near, 0.9), area=LUTON)[0].none_local_in == LUTON


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("midwife. unborn baby, mum hit last night, who", True),
        ("one of my pupils told me something, I am worried for the lad", True),
        ("teacher here, what number do I give a pupil who feels lonely", False),
        ("I'm a gran and worried about a boy", False),
    ],
)
def test_staff_who_tell_of_a_worry_are_recognised(text, told):
    assert is_staff_with_a_worry(text) is told


def test_what_is_not_for_the_public_or_not_held_is_passed_over():
    near = (("online-safety-helpline", 0.9), ("no-such-contact", 0.8), ("beat", 0.7))
    assert [each.meant.id for each in likely("so thin", near, directory=DIRECTORY, audience=Audience.PUBLIC)] == [
        "beat"
    ]


class Near:
    """Says always the same, and remembers what it was asked."""

    def __init__(self, *nearest):
        self.asked = []
        self._nearest = nearest

    def nearest(self, text):
        self.asked.append(text.text)
        return self._nearest


def test_an_assistant_asks_with_screened_words_and_shows_what_is_near():
    near = Near(("beat", 0.7))
    assistant = Assistant(
        library=greywell(), replies=REPLIES, vocabulary=VOCABULARY, known=KNOWN, nets=Nets(contacts=near)
    )
    asked = "who do I ring, Chloe Hartwell my niece is so thin"
    reply, _ = assistant.reply(Question(text=asked, at=WEDNESDAY, area=BEDFORD, audience=Audience.PUBLIC))
    assert reply.behaviour is Behaviour.ANSWER
    assert ids(reply)[0] == "beat"
    assert near.asked
    assert "Hartwell" not in " ".join(near.asked)


def test_an_adult_with_a_worry_is_given_no_line_for_children_unless_a_child_will_ring():
    assert shown(UNNAMED, ("childline", 0.6), ("front-door", 0.5))[1] == ["bedford-ifd"]
    assert shown("is there anybody my daughter can talk to", ("childline", 0.6))[1][0] == "childline"


def replied(text, *nearest):
    assistant = Assistant(
        library=greywell(), replies=REPLIES, vocabulary=VOCABULARY, known=KNOWN, nets=Nets(contacts=Near(*nearest))
    )
    return assistant.reply(Question(text=text, at=WEDNESDAY, area=BEDFORD, audience=Audience.PRACTITIONER))[0]


UNANSWERED = "how heavy should a teenager be before we worry about her family meals"


def test_where_no_document_answers_the_line_that_is_surely_like_it_is_named():
    reply = replied(UNANSWERED, ("beat", SURE))
    assert reply.behaviour is Behaviour.ABSTAIN
    assert "beat" in ids(reply)
    assert reply.text.index("I will not guess") < reply.text.index("may help")


@pytest.mark.parametrize(
    "near", [("beat", SURE - 0.01), ("childline", 0.9), ("bedford-ifd", 0.9), ("child-health", 0.9), ("nobody", 0.9)]
)
def test_nobody_is_named_who_is_only_a_little_like_it_or_takes_referrals(near):
    assert replied(UNANSWERED, near).text == replied(UNANSWERED).text


class Wants:
    """Sees a wish for a contact in everything."""

    def intent(self, text):
        return Intent.CONTACT


def test_where_one_may_be_wanted_and_no_document_answers_the_line_is_the_answer():
    nets = Nets(contacts=Near(("beat", SURE)), intents=Wants())
    assistant = Assistant(library=greywell(), replies=REPLIES, vocabulary=VOCABULARY, known=KNOWN, nets=nets)
    asked = Question(text=UNANSWERED, at=WEDNESDAY, area=BEDFORD, audience=Audience.PRACTITIONER)
    reply = assistant.reply(asked)[0]
    assert reply.behaviour is Behaviour.ANSWER
    assert reply.text.startswith("Ring Beat")
    assert ids(reply) == ["beat"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("social workers took my grandkids, is there a helpline for us", "family-rights-group"),
        ("social workers took my grandkids, who do I ring", "bedford-ifd"),
    ],
)
def test_a_helpline_that_is_wanted_is_given_though_the_council_is_spoken_of(text, first):
    assert shown(text, ("family-rights-group", 0.6))[1][0] == first


@pytest.mark.parametrize(
    "text", ["who can advise a school on far right talk, not the police", "not the cops, who advises"]
)
def test_the_police_are_not_given_to_who_does_not_want_them(text):
    assert "police-101" not in shown(text, ("dfe-extremism-helpline", 0.6))[1]


def test_a_line_that_has_no_room_is_left_out():
    draft = replied(UNANSWERED)
    full = Draft(outcome=draft.outcome, text="word " * 148)
    situation = SimpleNamespace(moment=moment_asked_about("now", WEDNESDAY))
    assert REPLIES.with_help(full, situation, DIRECTORY.get("beat")) is full


def test_in_a_case_a_line_is_not_all_there_is():
    told = "she came back with two phones, who do i ring"
    assert shown(told, ("beat", 0.6), area=LUTON)[1] == ["beat"]
    assert shown(told, ("beat", 0.6), area=LUTON, of_a_case=True)[1] == ["beat", "report-to-council"]
    assert shown("is there a helpline, she came back with two phones", ("beat", 0.6), area=LUTON, of_a_case=True)[
        1
    ] == ["beat"]


def test_harm_in_a_case_is_for_the_council_though_only_he_is_said():
    told = "he has a burn and will not say how, who do i ring"
    assert shown(told, ("beat", 0.6), of_a_case=True)[1] == ["bedford-ifd"]


def test_where_nobody_answers_another_is_given():
    assert shown("edt not answering, who else", at=SATURDAY_NIGHT)[1] == ["police-101", "nspcc"]
    assert shown("front door rings out, who else", at=SATURDAY_NIGHT)[1] == ["bedford-edt", "police-101"]
    signs, elsewhere = shown("you gave me the same number again", area=LUTON)
    assert (signs.none_local_in, elsewhere) == (LUTON, ["police-101", "nspcc"])
    assert shown("who do i ring out of hours", area=LUTON)[1] == ["report-to-council", "nspcc"]
    assert shown("childline is not answering, who else")[1][0] == "childline"
    assert shown("the lado is not answering, who else")[0].unheld == "lado"
    assert shown("nobody answers, i want somebody to talk to", ("samaritans", 0.6))[1][0] == "samaritans"


@pytest.mark.parametrize(
    "text",
    [
        "flat is on the border of two councils, who do i ring",
        "how do i know which council it is",
        "address is NN10, who do i report it to",
        "who takes it, the house is in SG18",
    ],
)
def test_where_the_council_is_not_known_the_page_that_finds_it_is_given(text):
    assert shown(text, area=None)[1] == ["report-to-council", "nspcc"]


def test_a_postcode_where_an_area_is_in_force_changes_nothing():
    assert shown("child at MK40, who do i ring")[1] == ["bedford-ifd"]
    assert shown("child at MK40, not sure that is ours, who do i ring")[1] == ["report-to-council", "nspcc"]
    assert shown("a boy on the edge of exclusion, who do i ring")[1] == ["bedford-ifd"]


def test_police_who_hold_a_child_are_not_sent_to_the_police():
    assert shown("two boys in police protection, who do we notify", at=SATURDAY_NIGHT)[1] == ["bedford-edt"]
    assert shown("we used police protection on a toddler, who do i ring", at=SATURDAY_NIGHT)[1] == ["bedford-edt"]


def test_staff_who_write_are_not_the_staff_complained_of():
    near = ("lado", 0.6)
    assert shown("i'm a teacher, a boy has marks and says dad did it, who do i ring", near)[0].unheld is None
    assert shown("i'm a teacher, another teacher left marks on a boy, who do i ring", near)[0].unheld == "lado"


def test_where_a_number_alone_is_wanted_documents_that_are_out_of_order_are_not_spoken_of():
    alone = ask("number for the front door", library=Ruins(), area=BEDFORD, nets=Nets(contacts=Near()))
    assert NoticeKind.DEGRADED not in {each.kind for each in alone.notices}
    more = ask("who do I ring, and how long have they got", library=Ruins(), area=BEDFORD, nets=Nets(contacts=Near()))
    assert NoticeKind.DEGRADED in {each.kind for each in more.notices}


def test_what_is_there_for_families_gives_way_where_staff_tell_of_a_child_unless_a_line_is_asked_for():
    midwife = "midwife here, baby just born, mum is known to SS, who do i let know"
    assert shown(midwife, ("family-rights-group", 0.6))[1] == ["bedford-ifd"]
    line = "midwife here, worried about a baby, is there an advice line for the grandparents"
    assert shown(line, ("family-rights-group", 0.6))[1][0] == "family-rights-group"


def test_a_need_that_leads_to_families_advisers_gives_way_too():
    line = (
        "health visitor here, worried about a baby, grandparents want a solicitor for care proceedings, who do i tell"
    )
    assert "family-rights-group" not in shown(line)[1]
    assert "child-law-advice" not in shown(line)[1]


def test_the_county_is_no_service_for_the_mind():
    assert shown("cambs child here, who is there", ("camhs", 0.6))[0].unheld is None
    assert shown("cambs lad, low mood and self harm, who is there", ("camhs", 0.6))[0].unheld == "camhs"
