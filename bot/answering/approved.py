"""Answers that a trainer wrote and another person approved: given where nearly the same is asked, and still proved.

They pass the rules that a language model's statements pass, when they are written and again at each question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answering.claims import Statement
from bot.answering.decide import Decision
from bot.answering.draft import Draft
from bot.answering.extract import Quotation
from bot.answering.generate import Held, hold, prove
from bot.answering.present import cite, claims_of
from bot.answering.prompting import Given, Tokens
from bot.answering.replies import Replies
from bot.answering.situation import Situation
from bot.answering.taught import asks_the_same, may_be_shown
from bot.answering.teams import shown
from bot.answering.verify import REACHABLE, Verified
from bot.answering.written import DOES_NOT_FIT, in_place
from bot.model import Citation, Claim, Outcome
from bot.ports import Approved, ApprovedAnswer, ApprovedStatement, Finding, Library, Screened
from knowledge.contacts import ContactDirectory
from knowledge.model import Contact

MOST_SENTENCES = 4
_NOT = re.compile(r"\b(?:not|no|never|without|cannot|nobody|none)\b|n['’]t\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """What is left of statements after proof: claims with citations, and each statement's fault, if it has one."""

    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    held: tuple[Held, ...]
    faults: tuple[str | None, ...]

    @property
    def holds(self) -> bool:
        """Whether all of it may be shown."""
        return bool(self.claims) and not any(self.faults) and len(self.claims) == len(self.faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """An approved answer that applies, proved anew."""

    answer: ApprovedAnswer
    proved: Proved

    @property
    def decision(self) -> Decision:
        """How the search ended, for whoever watches."""
        because = f"approved: like “{self.answer.wording}” ({self.answer.nearness:.2f})"
        return Decision(outcome=Outcome.ANSWERED, because=because, quotations=tuple(map(_quotation, self.proved.held)))


def proof(
    statements: Sequence[ApprovedStatement],
    findings: Mapping[str, Finding],
    *,
    directory: ContactDirectory,
    describes_child: bool = False,
) -> Proved:
    """Prove each sentence by the passages that it cites. `findings`: the passages that may be cited, by id."""
    contacts = _tokens(" ".join(each.text for each in statements), directory)
    held, faults = [], []
    for each in statements:
        found = _held(each, findings, contacts, describes_child=describes_child)
        proved = prove([found], contacts) if isinstance(found, Held) else ((), (), (str(found),))
        if isinstance(found, Held) and proved[0]:
            held.append(found)
        faults.append(None if proved[0] else proved[2][0].removeprefix("dropped: "))
    claims, citations, _ = prove(held, contacts)
    return Proved(claims=claims, citations=citations, held=tuple(held), faults=tuple(faults))


def approval_for(
    situation: Situation,
    *,
    approved: Approved | None,
    within: frozenset[str] | None,
    library: Library,
    directory: ContactDirectory,
    most_words: int,
) -> Approval | None:
    """Give the nearest approved answer that holds here; None where none does. Raises LibraryUnavailable."""
    if approved is None:
        return None
    asked = situation.subject or situation.screened
    for answer in approved.answers(asked):
        if not _is_asked(answer, asked, within) or _length(answer) > most_words:
            continue
        passages = list(dict.fromkeys(one for each in answer.statements for one in each.passages))
        held = may_be_shown(passages, within=within, audience=situation.audience, library=library)
        if len(held) < len(passages):
            continue
        proved = proof(answer.statements, held, directory=directory, describes_child=situation.ask.describes_child)
        if proved.holds:
            return Approval(answer=answer, proved=proved)
    return None


def approved_draft(approval: Approval, situation: Situation, replies: Replies) -> Draft:
    """Write the reply: the approved sentences in the place of the exact ones, with the contacts that they name."""
    decision, proved = approval.decision, approval.proved
    exact, documents = cite(decision.quotations), [each.finding.document for each in proved.held]
    quoting = Verified(claims=claims_of(exact, decision.quotations), failures=())
    draft = replies.answered(situation, quoting, exact, documents)
    findings = [each.finding for each in proved.held]
    fitted = in_place(draft, proved.claims, proved.citations, findings, words=replies.words)
    draft = replace(draft, trace=(*draft.trace, DOES_NOT_FIT)) if fitted is None else fitted
    given = {each.contact.id for each in draft.contacts}
    named = tuple(
        shown(contact, situation.moment, replies.directory)
        for contact in replies.directory
        if contact.id not in given and _named_in(contact, draft.text)
    )
    trace = (decision.because, *draft.trace)
    return replace(draft, contacts=(*named, *draft.contacts), trace=trace)


def _is_asked(answer: ApprovedAnswer, asked: Screened, within: frozenset[str] | None) -> bool:
    """Whether it is the same question, asked where the answer holds."""
    is_here = answer.area is None or (within is not None and answer.area in within)
    is_same = asks_the_same(answer.wording, asked.text)
    return is_here and is_same and bool(_NOT.search(answer.wording)) == bool(_NOT.search(asked.text))


def _length(answer: ApprovedAnswer) -> int:
    return sum(len(each.text.split()) for each in answer.statements)


def _held(
    statement: ApprovedStatement, findings: Mapping[str, Finding], contacts: Tokens, *, describes_child: bool
) -> Held | str:
    passages = list(_given(statement.passages, findings, contacts))
    text = statement.text
    for token, value in contacts.values.items():
        text = text.replace(value, token)
    return hold(Statement(text=text, passages=statement.passages), passages, describes_child=describes_child)


def _given(passages: Sequence[str], findings: Mapping[str, Finding], contacts: Tokens) -> Iterator[Given]:
    for each in passages:
        if each in findings:
            finding = findings[each]
            masked = tuple(contacts.mask(sentence) for sentence in finding.sentences)
            yield Given(id=each, finding=finding, text=contacts.mask(finding.passage.text), sentences=masked)


def _tokens(text: str, directory: ContactDirectory) -> Tokens:
    """Give tokens for the numbers and addresses of the directory that stand in a text: no others may."""
    values = dict.fromkeys(value for contact in directory for value in _named_in(contact, text))
    return Tokens(values={f"[[contact-{n}]]": value for n, value in enumerate(values, start=1)})


def _named_in(contact: Contact, text: str) -> list[str]:
    """List the numbers and addresses of a contact that stand in a text; 999 and its like are figures, and no secret."""
    return [each.value for each in contact.channels if REACHABLE.fullmatch(each.value) and each.value in text]


def _quotation(held: Held) -> Quotation:
    start = held.finding.passage.text.index(held.quotation)
    end = start + len(held.quotation)
    return Quotation(
        finding=held.finding, place=start, start=start, end=end, text=held.quotation, score=1.0, share=held.share
    )
