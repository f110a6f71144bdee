"""A comparison of two runs as one page that stands alone."""

from __future__ import annotations

from evals.compare import Comparison
from evals.report_page import page


def comparison_page(found: Comparison) -> str:
    """Give the page as HTML. Questions and replies are data: every one is escaped."""
    groups = (
        ("Worse", "worse", found.worse),
        ("Better", "better", found.better),
        ("Other words, as right or wrong as before", "changed", found.changed),
    )
    return page("comparison.html", found=found, groups=groups)
