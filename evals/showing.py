"""Runs, comparisons and broken gates as tables in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from evals.authorship import Authorship, authorship_of
from evals.compare import Change, Comparison
from evals.figures import Figure, Figures
from evals.gates import Broken
from evals.judge_measurement import Measurement
from evals.metrics.catalogue import BY_NAME
from evals.record import RunRecord
from evals.verdicts import Opinion

CHARACTERS_OF_A_QUESTION = 90
WHAT_TO_DO = (
    "Read these questions in the run's report. `signpost eval compare OLD NEW --html FILE` shows what each reply was "
    "before. Where a figure fell for a good reason, `signpost eval record RUN` makes the new ones those to hold to."
)


def show_run(record: RunRecord, figures: Figures, baseline: Figures | None, console: Console) -> None:
    """Show every figure with its interval, the splits beside it, and what passed in each category."""
    splits = figures.groups["split"]
    table = Table(title=f"{record.name}: {figures.questions} questions, corpus {record.corpus_version}")
    table.add_column("Measure")
    for heading in ("All", *splits, *(("Plain pipeline",) if baseline else ())):
        table.add_column(heading.capitalize(), justify="right")
    for name, figure in figures.overall.items():
        beside = [_said(each.get(name)) for each in splits.values()]
        plain = [_said(baseline.overall.get(name))] if baseline else []
        table.add_row(BY_NAME[name].title, _said(figure), *beside, *plain)
    console.print(table)
    console.print(_categories(figures))
    console.print(_times(figures))
    show_authorship(authorship_of(record.items), console)


def show_comparison(found: Comparison, console: Console) -> None:
    """Show how each figure moved, and every question that got worse or better."""
    table = Table(title=f"{found.before.name} -> {found.after.name}: {found.shared} questions in both")
    table.add_column("Measure")
    for heading in ("Before", "After", "Difference", "95 % interval", ""):
        table.add_column(heading, justify="right")
    for each in found.differences:
        row = (
            f"{each.before:.3f}",
            f"{each.after:.3f}",
            f"{each.difference:+.3f}",
            f"{each.low:+.3f} to {each.high:+.3f}",
        )
        table.add_row(each.title, *row, each.verdict.value)
    console.print(table)
    for name, old_and_new in found.settings.items():
        console.print(f"{name}: {old_and_new[0]} -> {old_and_new[1]}", markup=False)
    _show_changes("Worse", found.worse, console)
    _show_changes("Better", found.better, console)
    console.print(f"Other words, as right or wrong as before: {len(found.changed)}")
    if found.only_before or found.only_after:
        console.print(f"Only in the first run: {found.only_before}; only in the second: {found.only_after}")


def show_gates(broken: Sequence[Broken], console: Console) -> None:
    """Show what broke, at which questions and what to do; or that nothing did."""
    if not broken:
        console.print("Every gate holds.")
        return
    table = Table(title=f"Broken gates: {len(broken)}", show_lines=True)
    for heading in ("What is wrong", "Found", "Questions"):
        table.add_column(heading)
    for each in broken:
        table.add_row(*map(escape, (each.gate, each.found, "\n".join(each.questions))))
    console.print(table)
    console.print(WHAT_TO_DO)


def _categories(figures: Figures) -> Table:
    table = Table(title="Passed, by category")
    for heading in ("Category", "Passed", "Of", "95 % interval"):
        table.add_column(heading, justify="left" if heading == "Category" else "right")
    for name, group in figures.groups["category"].items():
        figure = group["passed"]
        table.add_row(name, str(figure.hits), str(figure.count), f"{figure.low:.2f}-{figure.high:.2f}")
    return table


def _times(figures: Figures) -> Table:
    table = Table(title="Time per stage, ms")
    for heading in ("Stage", "Half take at most", "95 % take at most", "Questions"):
        table.add_column(heading, justify="left" if heading == "Stage" else "right")
    for stage, timing in figures.stages.items():
        table.add_row(stage, f"{timing.p50:.1f}", f"{timing.p95:.1f}", str(timing.count))
    return table


def _show_changes(title: str, changes: Sequence[Change], console: Console) -> None:
    console.print(f"{title}: {len(changes)}", style="bold")
    for each in changes:
        why = "; ".join(each.failures_after or each.failures_before)
        console.print(f"  {each.id}: {each.question[:CHARACTERS_OF_A_QUESTION]} | {why}", markup=False, highlight=False)


def _said(figure: Figure | None) -> str:
    if figure is None:
        return ""
    digits = 2 if figure.hits is not None else 1
    return f"{figure.value:.{digits}f} ({figure.low:.{digits}f}-{figure.high:.{digits}f}, n {figure.count})"


def show_authorship(found: Authorship | None, console: Console) -> None:
    """Show how many replies a language model wrote, and why it did not write the others."""
    if found is None:
        return
    table = Table(title=f"Written by the model: {found.wrote} of {found.may_write} answers that it may write")
    table.add_column("Why exact sentences stand in the others")
    table.add_column("Replies", justify="right")
    for why, count in found.fell_back.items():
        table.add_row(escape(why), str(count))
    console.print(table)
    cost = f", at a cost of {found.cost:.2f}" if found.cost else ""
    console.print(f"Tokens: {found.tokens:,}{cost}", markup=False)


def show_measurement(found: Measurement, console: Console) -> None:
    """Show what a judge model said beside what people say, and how far both agree."""
    table = Table(title=f"{found.model} ({found.prompt}): {found.replies} replies, {found.times} times each")
    columns = list(dict.fromkeys([*Opinion, *(each for row in found.confusion.values() for each in row)]))
    table.add_column("People say")
    for each in columns:
        table.add_column(f"Judge: {each}", justify="right")
    for theirs, row in found.confusion.items():
        table.add_row(theirs, *(str(row.get(each, 0)) for each in columns))
    console.print(table)
    fleiss = "none" if found.fleiss_kappa is None else f"{found.fleiss_kappa:.2f}"
    kappa = "none" if found.kappa is None else f"{found.kappa:.2f} ({found.low:.2f} to {found.high:.2f})"
    console.print(f"The same verdict each time: {_said(found.same_each_time)}; Fleiss' kappa of its repeats: {fleiss}")
    console.print(f"Cohen's kappa with people: {kappa}")
    for why, count in found.failed.items():
        console.print(f"No verdict, {count} times: {why}", markup=False)
