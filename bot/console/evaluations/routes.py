"""The pages of evaluations: started, watched, stopped, gone on with, read, compared and drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, HTMLResponse
from starlette.exceptions import HTTPException

from bot.adapters.evaluation_process import EvaluationProcess, NotRun, TooManyComparisons
from bot.adapters.evaluation_runs import REPORT, Run, Runs, State, UnknownRun
from bot.adapters.question_set_files import QuestionSetFiles, UnknownQuestion
from bot.channels.web.security import CSP
from bot.console.console import Console, back_to
from bot.console.evaluations import charts, differences
from bot.console.listing import listed
from bot.console.questions.sets import MAY, files_of

PATH = "/console/questions"
RUNS = f"{PATH}/runs"
MOST_DRAWN = 12
# A report is a page of its own: its own style, no script, no form, and nothing of the console within its reach.
_REPORT_POLICY = {CSP: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; sandbox"}
_HEADINGS = {State.RUNNING: "Runs now", State.FINISHED: "Finished", State.STOPPED: "Stopped", State.FAILED: "Failed"}


def router(console: Console) -> APIRouter:
    """Make the routes of evaluations."""
    pages = APIRouter()
    process, files = EvaluationProcess(console.bootstrap.home.path), files_of(console)
    _listing(pages, console, process.runs, files)
    _running(pages, console, process, files)
    _reading(pages, console, process.runs)
    _comparing(pages, console, process)
    return pages


def _listing(pages: APIRouter, console: Console, runs: Runs, files: QuestionSetFiles) -> None:
    @pages.get(RUNS)
    def every(request: Request, page: int = 1) -> Response:
        person = console.gate.person(request, *MAY)
        return console.show(request, "questions/runs.html", person, **_runs(runs, files, page))

    @pages.get(f"{PATH}/charts")
    def drawn(request: Request, measure: str = charts.MEASURES[0][0], sets: str = "") -> Response:
        person = console.gate.person(request, *MAY)
        finished = runs.finished()
        groups = list(dict.fromkeys(", ".join(run.sets) for run in finished))
        chosen = sets if sets in groups else next(iter(groups), "")
        shown = [run for run in finished if ", ".join(run.sets) == chosen][:MOST_DRAWN][::-1]
        measured = next((each for each in charts.MEASURES if each[0] == measure), charts.MEASURES[0])
        rows = charts.rows(shown, measured[0]) if shown else ()
        return console.show(
            request,
            "questions/charts.html",
            person,
            measures=charts.MEASURES,
            measured=measured,
            groups=groups,
            chosen=chosen,
            runs=shown,
            most=MOST_DRAWN,
            rows=rows,
            large=charts.drawn(rows[0]) if rows else None,
            small=[charts.drawn(row, width=320, height=144) for row in rows[1:]],
        )


def _runs(runs: Runs, files: QuestionSetFiles, page: int) -> dict[str, Any]:
    """Give what the list of evaluations shows, and which sets can be asked: one alone is chosen, of several none."""
    sets = [each for each in files.all() if each.lines and not each.faults]
    return {
        "listed": listed(runs.all(), page, {}),
        "sets": sets,
        "chosen": [each.name for each in sets] if len(sets) == 1 else [],
        "headings": _HEADINGS,
        "measures": charts.MEASURES,
        "fault": "",
    }


def _running(pages: APIRouter, console: Console, process: EvaluationProcess, files: QuestionSetFiles) -> None:
    @pages.post(RUNS)
    async def start(request: Request) -> Response:
        person, posted = await console.gate.posted(request, *MAY)
        names = [name for name in posted.getlist("sets") if isinstance(name, str)]
        try:
            sets = [files.read(name) for name in names]
            run = await run_in_threadpool(process.start, sets, by=person.name)
        except (NotRun, UnknownQuestion) as error:
            values = _runs(process.runs, files, 1) | {"chosen": names, "fault": str(error)}
            return console.show(request, "questions/runs.html", person, status=409, **values)
        console.gate.note(person, "started an evaluation", run)
        return back_to(f"{RUNS}/{run}")

    @pages.post(f"{RUNS}/{{run}}/stop")
    async def stop(request: Request, run: str) -> Response:
        person, _ = await console.gate.posted(request, *MAY)
        found = found_run(process.runs, run)
        try:
            await run_in_threadpool(process.stop, found)
        except NotRun:
            return back_to(f"{RUNS}/{run}", said="ended")  # it came to its end while somebody wanted to stop it
        console.gate.note(person, "stopped an evaluation", run)
        return back_to(f"{RUNS}/{run}", said="stopped")

    @pages.post(f"{RUNS}/{{run}}/resume")
    async def resume(request: Request, run: str) -> Response:
        person, _ = await console.gate.posted(request, *MAY)
        try:
            await run_in_threadpool(process.resume, found_run(process.runs, run))
        except NotRun as error:
            raise HTTPException(409, str(error)) from None
        console.gate.note(person, "went on with an evaluation", run)
        return back_to(f"{RUNS}/{run}", said="resumed")


def _reading(pages: APIRouter, console: Console, runs: Runs) -> None:
    @pages.get(f"{RUNS}/{{run}}")
    def one(request: Request, run: str) -> Response:
        person = console.gate.person(request, *MAY)
        found = found_run(runs, run)
        return console.show(
            request,
            "questions/run.html",
            person,
            run=found,
            headings=_HEADINGS,
            measures=charts.MEASURES,
            answered_by=differences.answered_by(found.system),
            others=_alike(found, runs.finished()),
            said=request.query_params.get("said", ""),
        )

    @pages.get(f"{RUNS}/{{run}}/progress")
    def progress(request: Request, run: str) -> Response:
        person = console.gate.person(request, *MAY)
        found = found_run(runs, run)
        if found.state is not State.RUNNING:  # htmx loads the whole page again
            return HTMLResponse("", headers={"HX-Refresh": "true"})
        return console.show(request, "questions/progress.html", person, run=found)

    @pages.get(f"{RUNS}/{{run}}/report")
    def report(request: Request, run: str) -> Response:
        console.gate.person(request, *MAY)
        found = found_run(runs, run)
        if not found.has_report:
            raise HTTPException(404, "This evaluation has no report: it did not come to its end.")
        return FileResponse(found.folder / REPORT, media_type="text/html; charset=utf-8", headers=_REPORT_POLICY)


def _comparing(pages: APIRouter, console: Console, process: EvaluationProcess) -> None:
    @pages.get(f"{PATH}/compare")
    def compare(
        request: Request, before: str = "", after: str = "", part: str = differences.PARTS[0][0], page: int = 1
    ) -> Response:
        person = console.gate.person(request, *MAY)
        runs = process.runs.finished()
        earlier = next((each.id for each in _alike(runs[0], runs)), runs[-1].id) if runs else ""
        values: dict[str, Any] = {"runs": runs, "earlier": earlier, "before": before, "after": after, "found": None}
        values |= {"fault": "", "is_busy": False}
        if not (before and after):
            return console.show(request, "questions/compare.html", person, **values)
        first, second = (found_run(process.runs, each) for each in (before, after))
        try:
            found = process.compared(first, second)
        except (NotRun, TooManyComparisons) as error:
            is_busy = isinstance(error, TooManyComparisons)
            values |= {"fault": str(error), "is_busy": is_busy}
            return console.show(request, "questions/compare.html", person, status=503 if is_busy else 409, **values)
        shown = part if part in dict(differences.PARTS) else differences.PARTS[0][0]
        query = {"before": before, "after": after, "part": shown}
        values |= {
            "found": found,
            "sides": (first, second),
            "circumstances": differences.circumstances(first, second, found["settings"]),
            "figures": differences.figures(found),
            "parts": differences.PARTS,
            "part": shown,
            "listed": listed(found[shown], page, query),
        }
        return console.show(request, "questions/compare.html", person, **values)


def _alike(run: Run, runs: Sequence[Run]) -> list[Run]:
    """Give the runs that asked questions of the same sets: with others there is nothing to compare."""
    return [each for each in runs if each.id != run.id and set(each.sets) & set(run.sets)]


def found_run(runs: Runs, identifier: str) -> Run:
    """Give an evaluation; a page that says so where there is none."""
    try:
        return runs.get(identifier)
    except UnknownRun as error:
        raise HTTPException(404, str(error)) from None
