"""The vocabulary: what a question's words lead to, what is left alone, and how a bad file is refused."""

from dataclasses import FrozenInstanceError
from itertools import pairwise
from math import isclose, sqrt
from pathlib import Path

import pytest

import knowledge
from knowledge.vocabulary import Relation, UnusableVocabulary, Vocabulary, load_vocabulary

LIBRARY = Path(knowledge.__file__).parent / "library" / "vocabulary.yaml"

SMALL = """
entries:
  - {kind: abbreviation, term: LADO, expansions: [local authority designated officer, designated officer]}
  - {kind: abbreviation, term: CP, expansions: [child protection]}
  - {kind: abbreviation, term: CP, expansions: [cerebral palsy]}
  - {kind: abbreviation, term: CAN, expansions: [drug and alcohol service], context: [drug]}
  - {kind: abbreviation, term: SCR, expansions: [serious case review]}
  - {kind: abbreviation, term: EHCP, expansions: [education health and care plan]}
  - {kind: abbreviation, term: SMART, expansions: [specific and measurable], also_a_word: true, never_expanded: true}
  - {kind: synonyms, terms: [child protection plan, on a plan]}
  - {kind: everyday, say: [going country, country], formal: [county lines, exploitation]}
  - {kind: former-name, former: [safeguarding board, LSCB], current: [safeguarding partnership], from: 2010,
     until: 2020-09, area: bedford-borough, source: a-report}
  - {kind: misspelling, wrong: [refferal], right: referral}
ordinary_words: [can, art]
field_words: [threshold, neglect, safeguarding, allegation, hospital]
correct_words: [allocation]
"""


@pytest.fixture
def small(tmp_path):
    return load_vocabulary(_written(tmp_path, SMALL))


@pytest.fixture(scope="module")
def library():
    return load_vocabulary(LIBRARY)


def _written(folder: Path, text: str) -> Path:
    path = folder / "vocabulary.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _phrases(vocabulary: Vocabulary, question: str) -> dict[str, float]:
    return {expansion.phrase: expansion.weight for expansion in vocabulary.expand(question)}


def test_an_abbreviation_is_spelt_out_and_its_alternatives_share_the_weight(small):
    assert _phrases(small, "who is the lado?") == {
        "local authority designated officer": 0.7 / sqrt(2),
        "designated officer": 0.7 / sqrt(2),
    }


def test_a_full_form_leads_to_its_abbreviation_but_one_meaning_never_to_another(small):
    assert _phrases(small, "child protection medical") == {"CP": 0.7}


def test_everyday_words_lead_to_formal_ones_and_not_back(small):
    assert set(_phrases(small, "he keeps going country")) == {"county lines", "exploitation"}
    assert _phrases(small, "what is exploitation?") == {}


def test_the_longest_term_wins_and_its_words_are_used_once(small):
    assert set(_phrases(small, "a child protection plan")) == {"on a plan"}


def test_terms_match_whole_words_in_any_case_with_any_hyphen_or_apostrophe(small):
    assert "local authority designated officer" in _phrases(small, "is there more than one LADO's? LADOs?")
    assert "child protection plan" in _phrases(small, "she is on-a-plan")
    assert _phrases(small, "ladoo countryman") == {}


def test_a_phrase_that_the_question_has_already_is_not_added(small):
    assert _phrases(small, "is the LADO the local authority designated officer?") == {}
    assert _phrases(small, "is a designated officer the LADO?") == {"local authority designated officer": 0.7}


def test_an_abbreviation_that_is_also_a_word_counts_in_capitals_or_in_context_alone(small):
    assert _phrases(small, "who can I call?") == {}
    assert _phrases(small, "what does CAN do?") == {"drug and alcohol service": 0.7}
    assert _phrases(small, "can run the drug clinic") == {"drug and alcohol service": 0.7}
    assert _phrases(small, "a smart idea") == {}


def test_in_a_question_all_in_capitals_capitals_say_nothing(small):
    assert _phrases(small, "WHO CAN I CALL NOW") == {}


def test_a_documents_own_glossary_adds_to_the_vocabulary_and_leaves_the_first_as_it_was(small):
    with_own = small.with_glossary({"ART": "Adolescent Response Team", " ": "nothing", "XYZ": ""})
    expansion = with_own.expand("what does ART do?")[0]
    assert (expansion.phrase, expansion.kind) == ("Adolescent Response Team", Relation.GLOSSARY)
    assert with_own.expand("we make art in school") == ()
    assert small.expand("what does ART do?") == ()


def test_a_former_name_is_read_with_its_dates_and_searched_under_both_names(small):
    (entry,) = [each for each in small.renamed if "LSCB" in each.former]
    assert (entry.since, entry.until, entry.current) == ("2010", "2020-09", ("safeguarding partnership",))
    assert (entry.area, entry.source) == ("bedford-borough", "a-report")
    assert "safeguarding partnership" in _phrases(small, "is the LSCB still there?")
    assert "LSCB" in _phrases(small, "the safeguarding partnership")


def test_a_vocabulary_cannot_be_changed(small):
    with pytest.raises(FrozenInstanceError):
        small.links = ()


def test_the_fingerprint_changes_with_the_entries_and_not_between_readings(small, tmp_path):
    assert load_vocabulary(_written(tmp_path, SMALL)).fingerprint == small.fingerprint
    changed = SMALL.replace("cerebral palsy", "care plan")
    assert load_vocabulary(_written(tmp_path, changed)).fingerprint != small.fingerprint


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("a refferal", "a referral"),
        ("Refferal or REFFERAL?", "Referral or REFERRAL?"),
        ("the threshhold for neglet", "the threshold for neglect"),
        ("Safegaurding lead", "Safeguarding lead"),
        ("hopsital", "hospital"),
    ],
)
def test_misspelt_field_terms_are_put_right(small, typed, right):
    assert small.correct(typed) == right


@pytest.mark.parametrize(
    "text",
    [
        "the allocation of places",
        "ask Mrs Neglett",
        "relegation",
        "going countrey",
        "neglecting",
        "thresholds",
        "nonsense",
        "hosts",
    ],
)
def test_other_words_names_and_inflections_stay_as_they_were_typed(small, text):
    assert small.correct(text) == text


def test_the_nearer_of_two_terms_is_meant(tmp_path):
    vocabulary = load_vocabulary(_written(tmp_path, "entries: []\nfield_words: [midwifery, midwives, midwifes]"))
    assert vocabulary.correct("midwiveg") == "midwives"


def test_a_word_as_near_to_two_terms_is_left_alone(tmp_path):
    vocabulary = load_vocabulary(_written(tmp_path, "entries: []\nfield_words: [abcdefg, abcdefh]"))
    assert vocabulary.correct("abcdefx") == "abcdefx"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("entries: [{kind: abbreviation, term: LADO}]", r"entry 1 \(LADO\): expansions"),
        ("entries: [{kind: synonyms, terms: [alone]}]", r"entry 1 \(alone\): terms"),
        ("entries: [{kind: riddle, say: [a]}]", r"entry 1 \(a\): kind"),
        ("entries: [{kind: former-name, former: [a], current: [b], from: spring}]", r"entry 1 \(a\): .*from"),
        ("entries: [{}]", r"entry 1 \(no name\)"),
        ("entries: [word]", r"entry 1 \('word'\)"),
        ("words: []", "a list called 'entries'"),
        ("[]", "the file"),
        ("entries: [", "not valid YAML"),
    ],
)
def test_a_file_at_fault_is_refused_with_the_entry_and_the_remedy(tmp_path, text, named):
    with pytest.raises(UnusableVocabulary, match=named):
        load_vocabulary(_written(tmp_path, text))


def test_a_missing_file_is_refused_by_its_path(tmp_path):
    with pytest.raises(UnusableVocabulary, match="no such file"):
        load_vocabulary(tmp_path / "none.yaml")


def test_the_library_has_at_least_four_hundred_entries():
    assert LIBRARY.read_text(encoding="utf-8").count("{kind: ") >= 400


@pytest.mark.parametrize(
    ("question", "formal"),
    [
        ("he got nicked", "arrested"),
        ("my mate is trapping out of a bando", "county lines"),
        ("she sent nudes", "sharing nudes"),
        ("she got kicked out of school", "permanent exclusion"),
        ("kid with a black eye", "bruising"),
        ("mum got sectioned", "detained under the mental health act"),
        ("next door is a nonce", "child sexual abuse"),
        ("we use a food bank", "poverty"),
        ("number for social", "children's social care"),
        ("dealers moved in to his flat", "cuckooing"),
        ("what is the LSCB", "safeguarding children partnership"),
        ("TAF meetings", "team around the family"),
    ],
)
def test_the_library_knows_what_people_say(library, question, formal):
    assert formal in _phrases(library, question)


@pytest.mark.parametrize("question", ["it is art max can ice cash place", "please send me the list as is"])
def test_the_library_takes_ordinary_words_for_no_abbreviation(library, question):
    assert all(expansion.kind is not Relation.ABBREVIATION for expansion in library.expand(question))


@pytest.mark.parametrize(
    "text",
    [
        "the building had property offering confidence and critical motivation",
        "an equation about tradition, exploration and allocation was explained",
        "I discussed a translation with the councillor and the supervisor",
    ],
)
def test_the_library_corrects_no_ordinary_word(library, text):
    assert library.correct(text) == text


def test_the_library_corrects_what_people_misspell(library):
    typed = "safegaurding refferal threshhold neglet bruseing, alegation of domestik voilence"
    right = "safeguarding referral threshold neglect bruising, allegation of domestic violence"
    assert library.correct(typed) == right


def test_every_weight_lies_between_nought_and_the_questions_own_and_the_weightiest_comes_first(library):
    found = library.expand("who do I ring about CSE, the LSCB, my kid and a strat meeting?")
    assert all(0 < expansion.weight <= 0.7 for expansion in found)
    assert all(a.weight >= b.weight or isclose(a.weight, b.weight) for a, b in pairwise(found))
