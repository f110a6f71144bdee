"""The plain pipeline: what it is made of, what it finds and the record that it leaves of a question."""

from itertools import pairwise

import jsonschema
import pytest

from bot.contract import schema
from bot.model import Behaviour
from evals.baseline import FOUND, SHOWN, PlainPipeline, plain_pipeline, words_found
from evals.cases import Case
from evals.metrics.answers import MOST_WORDS
from evals.plain_chunks import CHUNK_CHARACTERS, CHUNKS_AT_ONCE, chunks_of, plain_text
from evals.record import Item
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.home import Home
from knowledge.settings import KnowledgeSettings
from tests.fakes.embedder import HashingEmbedder
from tests.fakes.library import DOCUMENTS, OLD_FRONT_DOOR, PASSAGES, document, passage


def a_case(text="How long does an assessment take?", **given):
    fields = {
        "id": "a-1",
        "question": text,
        "category": "facts",
        "expected_behaviour": "answer",
        "must_include": ("45",),
    }
    return Case(**(fields | given))


@pytest.fixture
def greywell():
    passages = {each.id: [one for one in PASSAGES if one.document == each.id] for each in DOCUMENTS}
    return PlainPipeline.over(DOCUMENTS, passages, HashingEmbedder())


@pytest.fixture
def wordy():
    """Four documents of one chunk each, 480 words in all, no word in two of them."""
    texts = {name: " ".join(f"{name}{number}" for number in range(120)) for name in ("north", "south", "east", "west")}
    return PlainPipeline.over(
        [document(name) for name in texts],
        {name: [passage(text, document=name)] for name, text in texts.items()},
        HashingEmbedder(),
    )


def test_a_documents_text_has_each_new_heading_once_and_its_paragraph_numbers():
    text = plain_text(
        [
            passage("First.", heading=("Part", "One"), paragraph="1"),
            passage("Second.", heading=("Part", "One"), paragraph="2"),
            passage("Third.", heading=("Part", "Two")),
        ]
    )
    assert text == "Part\n\nOne\n\n1. First.\n\n2. Second.\n\nTwo\n\nThird."


def test_a_long_text_is_split_into_overlapping_chunks_at_the_usual_size():
    text = " ".join(f"word{number}" for number in range(600))
    chunks = chunks_of(text)
    assert len(chunks) > 4
    assert max(map(len, chunks)) <= CHUNK_CHARACTERS
    for one, after in pairwise(chunks):
        shared = set(one.split()) & set(after.split())
        assert 10 <= len(shared) <= 25  # about 200 characters


def test_no_text_gives_no_chunk():
    assert chunks_of(plain_text([])) == []


def test_the_nearest_chunk_comes_first_with_its_cosine(greywell):
    item = greywell.item(a_case("An assessment of a child in need ends no later than 45 working days"), "set.jsonl")
    best = item.retrieved[0]
    assert best.document == "national-timescales"
    assert "45 working days" in best.text
    scores = [each.score for each in item.retrieved]
    assert scores == sorted(scores, reverse=True)
    assert 0.5 < scores[0] <= 1


def test_text_that_is_found_by_its_own_words_has_a_cosine_of_one():
    one = document("one")
    pipeline = PlainPipeline.over([one], {"one": [passage("the hub opens at nine", document="one")]}, HashingEmbedder())
    item = pipeline.item(a_case("the hub opens at nine"), "set.jsonl")
    assert item.retrieved[0].score == pytest.approx(1, abs=1e-4)


def test_the_reply_is_the_beginning_of_the_best_four_chunks_in_the_shape_of_the_contract(wordy):
    item = wordy.item(a_case("north7"), "set.jsonl")
    jsonschema.validate(item.reply | {"corpus_version": "v"}, schema())
    shown = [each for each in item.retrieved if each.chosen]
    assert item.retrieved[:SHOWN] == tuple(shown)
    assert len(shown) == SHOWN
    assert "\n\n".join(each.text for each in shown).startswith(item.reply["text"])
    assert len(item.reply["text"].split()) == MOST_WORDS
    assert [each["quotation"] for each in item.reply["citations"]] == [each.text for each in shown]
    assert item.reply["contacts"] == item.reply["notices"] == []


def test_a_library_without_text_gives_an_empty_reply():
    item = PlainPipeline.over([document("one")], {}, HashingEmbedder()).item(a_case(), "set.jsonl")
    assert (item.reply["text"], item.retrieved) == ("", ())


def test_the_words_that_a_model_could_find_are_counted_beyond_the_cut_and_for_answerable_questions_alone(wordy):
    asked = [
        a_case(must_include=(("nowhere", "north119"), "south119", "east119", "west119")),
        a_case(must_include=("north1", "no document says this")),
        a_case(must_include=(), gold=({"document": "north", "heading": "The four levels"},)),
        a_case(must_include=("north1",), answerable=False, expected_behaviour="abstain"),
    ]
    items = [wordy.item(each, "set.jsonl") for each in asked]
    assert "119" in items[0].reply["text"]
    assert items[0].reply["text"].count("119") == 1  # the other three stand beyond the cut
    found = words_found(items)
    assert (found.hits, found.count, found.value) == (1, 2, 0.5)
    assert found.low < 0.5 < found.high
    assert words_found([]).count == 0


def test_it_answers_whatever_is_asked_and_knows_no_standing(greywell):
    item = greywell.item(a_case("Fax every referral to the duty clerk at the Old Mill", area="luton"), "set.jsonl")
    assert item.behaviour is Behaviour.ANSWER
    assert item.retrieved[0].document == OLD_FRONT_DOOR.id
    assert item.reply["citations"][0]["standing"] == "superseded"


def test_an_item_can_be_kept_and_read_again(greywell):
    item = greywell.item(a_case(), "set.jsonl")
    assert item.question_set == "set.jsonl"
    assert item.stage_ms == {"retrieve": item.took_ms}
    assert Item.model_validate_json(item.model_dump_json()) == item
    assert item.measures == {}


def test_two_pipelines_in_one_process_do_not_share_what_they_hold(greywell):
    other = PlainPipeline.over([document("one")], {"one": [passage("the hub", document="one")]}, HashingEmbedder())
    assert {each.document for each in other.item(a_case(), "s").retrieved} == {"one"}
    assert {each.document for each in greywell.item(a_case(), "s").retrieved} >= {"national-timescales"}


@pytest.fixture
def long():
    """A document of some three hundred chunks."""
    texts = [passage(f"{'word ' * 190}number {number}", document="one", order=number) for number in range(300)]

    def over(embedder, **given):
        return PlainPipeline.over([document("one")], {"one": texts}, embedder, **given)

    return over


class Counting(HashingEmbedder):
    """Counts the texts that it is given."""

    texts = 0

    def embed(self, texts):
        self.texts += len(texts)
        return super().embed(texts)


def test_progress_is_told_until_all_chunks_are_in(long):
    told = []
    long(HashingEmbedder(), on_chunks=lambda *done: told.append(done))
    assert told[0] == (CHUNKS_AT_ONCE, told[-1][1])
    assert told[-1][0] == told[-1][1] >= 300


def test_vectors_that_an_earlier_run_has_kept_are_not_made_again(long, tmp_path):
    first, again = Counting(), Counting()
    made = long(first, kept=tmp_path / "kept").item(a_case("number 7"), "s")
    assert first.texts >= 300
    found = long(again, kept=tmp_path / "kept").item(a_case("number 7"), "s")
    assert again.texts == 1  # the question
    # The neighbours of nearly equal vectors are found nearly: not always the very same piece.
    assert found.retrieved[0].score == pytest.approx(made.retrieved[0].score, abs=0.02)


def test_vectors_are_kept_of_one_library_at_a_time_and_made_again_where_their_file_is_damaged(long, tmp_path):
    PlainPipeline.over([document("one")], {"one": [passage("the hub", document="one")]}, Counting(), kept=tmp_path)
    (other,) = tmp_path.iterdir()
    long(Counting(), kept=tmp_path)
    (kept,) = tmp_path.iterdir()
    assert kept.name != other.name
    for damaged in (b"", b"no array", kept.read_bytes()[:-8]):
        kept.write_bytes(damaged)
        counting = Counting()
        long(counting, kept=tmp_path)
        assert counting.texts >= 300
    assert [each.name for each in tmp_path.iterdir()] == [kept.name]


def test_it_holds_the_documents_of_a_home_that_signpost_answers_from(tmp_path, monkeypatch):
    monkeypatch.setattr("knowledge.embed.embedder_for", lambda settings, models: HashingEmbedder())
    home = Home(tmp_path)
    home.prepare()
    catalogue = Catalogue.open(sqlite_url(home.catalogue_file))
    for each in DOCUMENTS:
        catalogue.replace(each, [one for one in PASSAGES if one.document == each.id], "hash")
    catalogue.close()
    item = plain_pipeline(KnowledgeSettings(home=tmp_path)).item(a_case(), "set.jsonl")
    assert item.retrieved
    assert len(item.retrieved) <= FOUND
    assert {each.document for each in item.retrieved} <= {each.id for each in DOCUMENTS}
