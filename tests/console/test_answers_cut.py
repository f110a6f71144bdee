"""How a reply is cut into what is scored one by one: each statement whole, and nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answering import present, written
from bot.console.answers.sentences import sentences_of
from bot.contract import as_json
from bot.model import Claim, Question
from knowledge.calendar import LONDON
from tests.console.made_answers import CLAIMS, FULL, TODAY


def test_sentences_are_statements_whole_and_all_else_by_the_sentence():
    assert sentences_of(FULL) == [
        "Lantern care, 2024: “A lamp is cleaned within two days.” [1]",
        "“Oil is kept dry.” [2]",
        "In danger, ring 999.",
        "Ask the keeper.",
    ]
    assert sentences_of({"text": "You are welcome.\n\nIf so, ask again.", "claims": []}) == [
        "You are welcome.", "If so, ask again.",
    ]  # fmt: skip


def test_a_reply_by_other_rules_is_cut_where_its_statements_are_found():
    shortened = {"text": "Lamps, 2024: “Oil is dry.” [1]\n“It is kept.” [2] [3]", "claims": CLAIMS}
    assert sentences_of(shortened) == ["Lamps, 2024: “Oil is dry.” [1]", "“It is kept.” [2] [3]"]
    found = {"text": f"So: {CLAIMS[0]['text']} [1]  Ask. {CLAIMS[1]['text']}", "claims": CLAIMS}
    assert sentences_of(found) == ["So:", f"{CLAIMS[0]['text']} [1]", "Ask.", CLAIMS[1]["text"]]


QUOTED = st.text(alphabet="Aab .?!“”’:[]\n1", min_size=1, max_size=60).map(lambda text: f"{text}”")
LEADS = st.sampled_from(["Lamps, 2024", "Oil. Of lamps, 2 May 2020, a finding at that date"])
OWN = st.sampled_from(["", "In danger, ring 999. Ask the keeper.", "Ring the desk on 01632 960123 [9]."])


@given(said=st.lists(st.tuples(LEADS, QUOTED), min_size=1, max_size=4), own=st.tuples(OWN, OWN), by_model=st.booleans())
def test_whatever_a_statement_quotes_it_is_one_part_and_the_parts_give_the_reply_back(said, own, by_model):
    claims = tuple(Claim(text=f"{lead}: “{quoted}", citations=(n,)) for n, (lead, quoted) in enumerate(said, start=1))
    block = (written if by_model else present).statements(claims)
    reply = {
        "text": "\n\n".join(part for part in (own[0], block, own[1]) if part),
        "claims": [{"text": claim.text, "citations": list(claim.citations)} for claim in claims],
    }
    parts = sentences_of(reply)
    assert without_spaces("".join(parts)) == without_spaces(reply["text"])
    begin = 2 if own[0].startswith("In") else bool(own[0])
    for claim, part in zip(claims, parts[begin:], strict=False):
        assert part.endswith(f"[{claim.citations[0]}]")
        assert without_spaces(claim.text).endswith(without_spaces(part.removesuffix(f"[{claim.citations[0]}]")))


REAL = [
    ("when is the first conference after a s47", "luton"), ("what is early help", None),
    ("can i tell the parents before i make a referal", "bedford-borough"), ("who do i ring tonight", "luton"),
    ("what did the jtai find in bedford", "bedford-borough"), ("idva vs marac whats the difference", None),
    ("my dad hits me and im scared", "luton"), ("a man with a knife is in the house now", None),
    ("who holds the LADO post and when do I tell them", "bedford-borough"), ("thanks", None), ("best pizza", None),
    ("what should a school do if a child goes missing", "luton"), ("signs of county lines", "bedford-borough"),
    ("im 14 and my mum drinks, will they take me away", "luton"), ("do i have to read the whole of kcsie", None),
    ("number for childrens social care and when must i put it in writing", "bedford-borough"),
]  # fmt: skip


def test_real_replies_are_cut_so_that_each_statement_is_one_part_and_nothing_is_lost(full_assistant):
    at = TODAY.astimezone(LONDON)
    replies = [as_json(full_assistant.reply(Question(text=text, at=at, area=area))[0]) for text, area in REAL]
    assert sum(len(reply["claims"]) for reply in replies) > 20, "too few statements to find a fault in their cutting"
    for reply in replies:
        parts = sentences_of(reply)
        assert without_spaces("".join(parts)) == without_spaces(reply["text"])
        for claim in reply["claims"]:
            quoted = without_spaces(claim["text"].partition(": “")[2])
            marks = "".join(f"[{n}]" for n in claim["citations"])
            assert sum(without_spaces(part).endswith(quoted + marks) for part in parts) == 1, (claim, parts)


def without_spaces(text):
    return "".join(text.split())
