"""A home that another model embedded: never searched with mixed vectors, and put right by a rebuild."""

from knowledge.base import KnowledgeBase
from knowledge.home import Home
from knowledge.search import Query, Scope
from knowledge.settings import KnowledgeSettings
from tests.knowledge.made import WordEmbedder, a_document, by_line, passages


class OtherEmbedder(WordEmbedder):
    """Another model: its vectors mean nothing to the first one's."""

    name = "other"

    def embed(self, texts):
        return super().embed(texts)[:, ::-1]


def opened(path, embedder):
    home = Home(path)
    home.prepare()
    return KnowledgeBase.open(home, KnowledgeSettings(home=path), sentences=by_line, embedder=embedder)


def test_a_home_that_another_model_embedded_is_searched_by_keywords_and_says_what_to_do(tmp_path):
    document, texts = a_document(), passages("Ring the hub.", "Write to the school.")
    base = opened(tmp_path, WordEmbedder())
    base.replace(document, texts, "hash")
    assert base.check() is None
    base.close()

    base = opened(tmp_path, OtherEmbedder())
    told = base.check()
    assert told is not None
    assert "holds 0 of 2 passages; run `signpost ingest --rebuild`" in told
    (hit, *_) = base.index.search(Query(text="ring the hub"), Scope(documents=frozenset({document.id})), 2)
    assert hit.passage == texts[0].id
    assert hit.sentences == ()  # no vector of the first model was compared with one of the second

    base.rebuild()
    assert base.check() is None
    (hit, *_) = base.index.search(Query(text="ring the hub"), Scope(documents=frozenset({document.id})), 2)
    assert hit.sentences
    base.close()


def test_going_back_to_the_first_model_needs_no_new_embedding(tmp_path):
    base = opened(tmp_path, WordEmbedder())
    base.replace(a_document(), passages("Ring the hub."), "hash")
    base.close()
    base = opened(tmp_path, OtherEmbedder())
    base.rebuild()
    base.close()
    base = opened(tmp_path, WordEmbedder())
    assert base.check() is None
    base.close()
