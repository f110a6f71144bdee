"""Answers written by a language model from numbered passages. What it writes is verified; what fails is dropped."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.answering.claims import Statement, statements_in
from bot.answering.judge import Judge
from bot.answering.present import citation_of, introduction, renumbered
from bot.answering.prompting import Given, Tokens, given, prompt_for
from bot.answering.saying import TOKEN, fault_in_quoting, fault_in_words
from bot.answering.sharpening import in_order, phrases_for
from bot.answering.support import carried, windows
from bot.answering.verify import verify
from bot.model import Citation, Claim
from bot.ports import Finding, LanguageModel, Meaning, ModelUnavailable, Screened, ToWrite, Written
from knowledge.model import Standing

MOST_STATEMENTS: Final = 5
CERTAIN: Final = 0.9  # of the source's words are kept: what was cut off cannot have mattered
NEAR: Final = 0.6  # cosine to what it rests on, where it is not that plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A statement that holds, with the exact stretch of its passage that carries it."""

    text: str
    finding: Finding
    quotation: str
    share: float


class ModelWriter:
    """Writes by a model and verifies. Nothing that it gives rests on the model's word."""

    def __init__(  # noqa: PLR0913 - what it depends on, each by its name
        self,
        *,
        model: LanguageModel,
        meaning: Meaning,
        timeout_s: float,
        judge: Judge | None = None,
        rewrites: bool = False,
        reranks: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._model = model
        self._meaning = meaning
        self._timeout_s = timeout_s
        self._judge = judge
        self._rewrites = rewrites
        self._reranks = reranks
        self._clock = clock

    def phrases(self, question: Screened) -> tuple[str, ...]:
        """Give phrases to search with besides the question's own; none where that is not set, or not to be had."""
        if not self._rewrites:
            return ()
        try:
            return phrases_for(question, self._model, corpus_version="", timeout_s=self._timeout_s / 4)
        except ModelUnavailable:
            return ()

    def write(self, task: ToWrite) -> Written:
        """Write statements that hold and answer, or none with the reason. Never raises, ends by the deadline."""
        contacts = Tokens.of(task.contacts)
        passages = given(task, contacts)
        if not passages:
            return _nothing("no passage that a model may write from")
        ends = self._clock() + self._timeout_s * (3 / 4 if self._rewrites else 1)
        try:
            written = self._asked(task, passages, ends)
            statements = statements_in(written)
            if not statements:
                return _nothing("it wrote no statement in the form asked for")
            return self._verified(task, statements, passages, contacts, ends)
        except ModelUnavailable as error:
            return _nothing(str(error))

    def _asked(self, task: ToWrite, passages: Sequence[Given], ends: float) -> str:
        """Raises ModelUnavailable."""
        version = task.corpus_version
        if self._reranks:
            left = (ends - self._clock()) / 3
            passages = in_order(task.question, passages, self._model, corpus_version=version, timeout_s=left)
        prompt = prompt_for(task, passages)
        left = ends - self._clock()
        return self._model.complete(prompt, corpus_version=version, timeout_s=left * (2 / 3 if self._judge else 1))

    def _verified(
        self,
        task: ToWrite,
        statements: Sequence[Statement],
        passages: Sequence[Given],
        contacts: Tokens,
        ends: float,
    ) -> Written:
        """Raises ModelUnavailable where a second model has to be asked and gives nothing."""
        held, failures = [], []
        for statement in statements:
            found = hold(statement, passages, describes_child=task.describes_child)
            if isinstance(found, str):
                failures.append(f"dropped: {found}")
            else:
                held.append(found)
        near = self._near(held)
        failures += ["dropped: its meaning is not that of its passage"] * (len(held) - len(near))
        if self._judge is not None and near:
            pairs = [(each.text, each.quotation) for each in near]
            left = ends - self._clock()
            upheld = self._judge.upheld(pairs, corpus_version=task.corpus_version, timeout_s=left)
            failures += ["dropped: the second model does not uphold it"] * (len(near) - len(upheld))
            near = [each for place, each in enumerate(near) if place in upheld]
        claims, citations, unproved = prove(near[:MOST_STATEMENTS], contacts)
        because = (f"{len(claims)} statements of a model hold", *failures, *unproved)
        if not claims or not task.answers(" ".join(each.text for each in claims)):
            return Written(claims=(), citations=(), because=(*because, "what is left does not answer"))
        return Written(claims=claims, citations=citations, because=because)

    def _near(self, held: Sequence[Held]) -> list[Held]:
        """Leave out what is far in meaning from its source. What nearly has its source's words is not asked about."""
        unsure = [each for each in held if each.share < CERTAIN]
        if not unsure:
            return list(held)
        cosines = self._meaning.nearness([(each.text, each.quotation) for each in unsure])
        far = [each for each, cosine in zip(unsure, cosines, strict=True) if cosine < NEAR]
        return [each for each in held if each not in far]


def _nothing(because: str) -> Written:
    return Written(claims=(), citations=(), because=(because,))


def hold(statement: Statement, passages: Sequence[Given], *, describes_child: bool) -> Held | str:
    """Give a statement with what carries it, or say why it must not be shown."""
    known = {each.id: each for each in passages}
    if not statement.passages or any(each not in known for each in statement.passages):
        return "it cites a passage that was not given"
    cited = [known[each] for each in statement.passages]
    sentences = [sentence for each in cited for sentence in each.sentences]
    fault = fault_in_words(statement.text, allows=sentences, describes_child=describes_child) or fault_in_quoting(
        statement.text, [each.finding.passage.text for each in cited]
    )
    return fault or _carried(statement.text, cited)


def _carried(text: str, cited: Sequence[Given]) -> Held | str:
    best: Held | None = None
    for each in cited:
        passage = each.finding.passage
        around = " ".join((each.finding.document.title, *passage.heading))
        shown = dict(zip(each.sentences, each.finding.sentences, strict=True))
        found = carried(text, windows("\n".join(each.sentences), each.sentences, around=around))
        if found is not None and (best is None or found.share > best.share):
            quotation = _unmasked(found.window.text.split("\n"), shown, passage.text)
            best = Held(text=text, finding=each.finding, quotation=quotation, share=found.share)
    return best or "no sentence of its passages carries it"


def _unmasked(masked: Sequence[str], shown: dict[str, str], passage: str) -> str:
    """Give the exact stretch of the passage from the first to the last of these sentences."""
    start = passage.index(shown[masked[0]])
    end = passage.index(shown[masked[-1]], start) + len(shown[masked[-1]])
    return passage[start:end]


def prove(held: Sequence[Held], contacts: Tokens) -> tuple[tuple[Claim, ...], tuple[Citation, ...], tuple[str, ...]]:
    """Make claims of statements, put dates into what is of the past, prove them once more, then render contacts."""
    citations = [citation_of(each.finding, each.quotation, n) for n, each in enumerate(held, start=1)]
    claims = [Claim(text=_dated(each), citations=(citation.n,)) for each, citation in zip(held, citations, strict=True)]
    tokenless = [replace(each, text=TOKEN.sub("", each.text)) for each in claims]
    proved = verify(tokenless, citations, {each.finding.passage.id: each.finding.passage for each in held})
    kept = [claim for claim, bare in zip(claims, tokenless, strict=True) if bare in proved.claims]
    shown, cited = renumbered([replace(each, text=contacts.render(each.text)) for each in kept], citations)
    return shown, cited, tuple(f"dropped: {each}" for each in proved.failures)


def _dated(held: Held) -> str:
    """Put the date into a sentence on what is not in force today; promise 5 is not left to a model."""
    if held.finding.document.standing is Standing.CURRENT:
        return held.text
    return f"{introduction(held.finding.document)}: {held.text}"
