"""The pages of gaps: the list by subject, one gap with what would close it, and the page for the board."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.gaps import Gaps, Group, Mark
from bot.console.answers.pages import kept_answers
from bot.console.console import Console, back_to
from bot.console.forms import Form, checked
from bot.console.gaps import board
from bot.console.gaps.listing import PERIODS, listing
from bot.console.gaps.mark_form import WORDINGS, MarkForm
from bot.console.gaps.set_aside import set_aside
from bot.console.gaps.sorting import Sorting
from bot.console.gaps.subjects import CONTACTS
from bot.console.gaps.wanted import WantedDocuments
from bot.console.people import ANYBODY, Person, Role
from bot.model import Question
from bot.ports import TranscriptsUnusable
from knowledge.calendar import in_london
from knowledge.database import CatalogueUnusable
from knowledge.gaps import Subject, subjects_of
from knowledge.own_library import library_in_force
from knowledge.search import EmbedderUnavailable, IndexUnreadable, Query, Scope

PATH = "/console/gaps"
_DEEDS = {"writing": "noted who closes a gap", "closed": "closed a gap"}
FEW = 4  # so many are sorted while the page waits; more are sorted beside it


def router(console: Console) -> APIRouter:
    """Make the routes."""
    routes = APIRouter(prefix=PATH)
    pages = _Pages(console)

    @routes.get("")
    def list_gaps(request: Request, said: str = "") -> Response:
        person = console.gate.person(request, *ANYBODY)
        return pages.start(request, person, said)

    @routes.get("/export")
    def export(request: Request) -> Response:
        console.gate.person(request, *ANYBODY)
        return board.page(
            console, pages.gaps, pages.wanted, days=request.query_params.get("days", ""),
            area=request.query_params.get("area", ""),
        )  # fmt: skip

    @routes.get("/{gap}")
    def one(request: Request, gap: int, said: str = "") -> Response:
        person = console.gate.person(request, *ANYBODY)
        return pages.one(request, person, pages.known(gap), Form(values={"said": said}))

    @routes.post("/{gap}/mark")
    async def mark(request: Request, gap: int) -> Response:
        person, posted = await console.gate.posted(request, *ANYBODY)
        return await run_in_threadpool(pages.mark, request, person, gap, Form.of(posted))

    @routes.post("/{gap}/{what}")
    async def do(request: Request, gap: int, what: str) -> Response:
        person, _ = await console.gate.posted(request, *ANYBODY)
        if what not in ("again", "open"):
            raise HTTPException(404, "There is nothing of that name to do with a gap.")
        return await run_in_threadpool(partial(pages.again if what == "again" else pages.open_again, person, gap))

    return routes


class _Pages:
    """Shows gaps and keeps what people say about them."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.gaps = Gaps(console.records)
        subjects = _subjects(console)
        self.wanted = WantedDocuments(
            catalogue=console.web.catalogue, areas=console.web.areas, subjects=subjects,
            directory=lambda: console.web.directory,
        )  # fmt: skip
        self._sorting = sorting_of(console)

    def start(self, request: Request, person: Person, said: str) -> Response:
        """Show the groups of a period, by subject."""
        waiting = self._sort()
        found = listing(self.gaps, request.query_params, self.wanted.title)
        return self._console.show(
            request, "gaps/list.html", person, found=found, waiting=waiting, keeps=self._sorting is not None,
            areas=self._console.web.areas, periods=PERIODS, said=said, days=self._console.web.transcripts.kept_days,
            set_aside=set_aside(self._console, self.gaps, found.form), named=self.wanted.named(),
        )  # fmt: skip

    def one(self, request: Request, person: Person, group: Group, form: Form, status: int = 200) -> Response:
        """Show one group: its questions, what would close it, what somebody does about it."""
        if group.mark is not None and not form.faults and "state" not in form.values:
            mark = group.mark
            day = mark.by_day.isoformat() if mark.by_day else ""
            form = Form(values={**form.values, "who": mark.who, "by_day": day, "document": mark.document})
        kept = kept_answers(self._console.web)
        members = self.gaps.members(group.id)
        lines = kept.lines([reply for reply, _, _ in members]) if kept is not None else {}
        return self._console.show(
            request, "gaps/one.html", person, status=status, gap=group, form=form, areas=self._console.web.areas,
            title=self.wanted.title(group), wanted=self.wanted.for_group(group), closers=self.wanted.closers(group),
            named=self.wanted.named(), is_for_a_contact=group.subject == CONTACTS,
            keeps_contacts=person.may((Role.EDITOR,)),
            questions=[(lines[reply], kind) for reply, _, kind in members if reply in lines],
        )  # fmt: skip

    def known(self, gap: int) -> Group:
        """Give a group. Raises HTTPException."""
        found = self.gaps.get(gap)
        if found is None:
            raise HTTPException(404, "There is no such gap any more: its questions are past their days.")
        return found

    def mark(self, request: Request, person: Person, gap: int, form: Form) -> Response:
        """Note who is writing what is missing, or which document closes the gap; then its question is asked again."""
        group = self.known(gap)
        names = {each for each, _ in self.wanted.closers(group)}
        read, form = checked(MarkForm, form, WORDINGS)
        if form.value("document") and form.value("document") not in names:
            form = form.with_faults({"document": "There is nothing of that name in the library or among the contacts"})
        if read is None or form.faults:
            field = "who" if form.value("state") == "writing" else "document"
            faults = {field if name == "" else name: told for name, told in form.faults.items()}
            return self.one(request, person, group, Form(values=form.values, faults=faults), status=422)
        kept = {"who": read.who, "by_day": read.by_day} if read.state == "writing" else {"document": read.document}
        made = Mark(state=read.state, noted_by=person.name, noted_at=self.gaps.now(), **kept)
        self.gaps.mark(gap, made)
        self._console.gate.note(person, _DEEDS[read.state], f"gap {gap}")
        if read.state == "closed":
            return self.again(person, gap)
        return back_to(f"{PATH}/{gap}", said="writing")

    def again(self, person: Person, gap: int) -> Response:
        """Ask the question of a gap again, and keep how that ended."""
        group = self.known(gap)
        asked = Question(text=group.question, at=in_london(self.gaps.now()), area=group.area or None)
        reply, _ = self._console.assistant.reply(asked)
        before = group.mark or Mark(state="open", noted_by=person.name, noted_at=self.gaps.now())
        sources = "; ".join(dict.fromkeys(each.title for each in reply.citations))
        fields = {name: getattr(before, name) for name in Mark.__dataclass_fields__}
        fields |= {"outcome": reply.outcome.value, "sources": sources, "asked_again_at": self.gaps.now()}
        self.gaps.mark(gap, Mark(**fields))
        return back_to(f"{PATH}/{gap}", said="again")

    def open_again(self, person: Person, gap: int) -> Response:
        """Take back what was noted about a gap."""
        self.known(gap)
        self.gaps.mark(gap, None)
        self._console.gate.note(person, "opened a gap again", f"gap {gap}")
        return back_to(f"{PATH}/{gap}", said="open")

    def _sort(self) -> int:
        """Sort a few new questions at once; of more, say how many are being sorted."""
        if self._sorting is None:
            return 0
        try:
            waiting = self._sorting.waiting()
        except TranscriptsUnusable as error:
            raise HTTPException(503, str(error)) from None
        if waiting > FEW:
            self._sorting.begin()
            return waiting
        self._sorting.try_few(FEW)
        return 0


def _found_in(console: Console, subjects: Callable[[], Sequence[Subject]], question: str) -> str:
    """Give the subject of the passage that is nearest to a question; "" where the library cannot be searched."""
    base = console.bootstrap.base
    if base is None:
        return ""
    scope = Scope(documents=frozenset(each.id for each in subjects()))
    try:
        with base.turns.together():
            hits = base.index.search(Query(text=question), scope, 1)
            held = base.catalogue.passages([hit.passage for hit in hits])
    except (IndexUnreadable, EmbedderUnavailable, CatalogueUnusable):
        return ""
    return next((each.document for each in held.values()), "")


def _subjects(console: Console) -> Callable[[], list[Subject]]:
    """Read the subjects of the library in force once, when they are first needed."""

    @cache
    def subjects() -> list[Subject]:
        bootstrap = console.bootstrap
        return subjects_of(library_in_force(bootstrap.home, folder=bootstrap.knowledge.library_folder).part("digests"))

    return subjects


def sorting_of(console: Console) -> Sorting | None:
    """Make what sorts the unanswered questions, and forgets them with the transcripts; None where none are kept."""
    kept = kept_answers(console.web)
    if kept is None:
        return None
    subjects = _subjects(console)
    return Sorting(
        gaps=Gaps(console.records), transcripts=kept.engine, kept_days=console.web.transcripts.kept_days,
        embedder=console.bootstrap.embedder, subjects=subjects, search=partial(_found_in, console, subjects),
    )  # fmt: skip
