"""The digest of the time limits: made from the list of them, and never another."""

from datetime import date

import yaml
from typer.testing import CliRunner

from knowledge.library_command import app
from knowledge.own_library import STARTER
from knowledge.time_limits import load_time_limits
from knowledge.time_limits_digest import time_limits_digest

LIMITS = load_time_limits(STARTER / "time_limits.yaml")
SHIPPED = STARTER / "digests" / "time-limits.md"


def test_the_digest_that_ships_says_what_the_list_of_limits_says():
    written, review_by = (date.fromisoformat(line.split(": ")[1]) for line in _record("published:", "review_by:"))
    assert SHIPPED.read_text("utf-8") == time_limits_digest(LIMITS, written=written, review_by=review_by)


def test_every_limit_has_a_paragraph_with_its_amount_and_no_way_of_asking_leads_to_two():
    text = SHIPPED.read_text("utf-8")
    for number, limit in enumerate(LIMITS.limits, start=1):
        assert f"\n{number}. {'At least' if limit.is_before else 'Within'} {limit.in_words}" in text
    by_limit = yaml.safe_load(text.split("---\n")[1])["asked"]
    asked = [way for ways in by_limit.values() for way in ways]
    assert len(asked) == len(set(asked))
    assert all(set(limit.asked) <= set(by_limit[str(number)]) for number, limit in enumerate(LIMITS.limits, start=1))


def test_the_command_prints_the_digest_for_the_library_in_force(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path))
    printed = CliRunner().invoke(app, ["time-limits"])
    assert printed.exit_code == 0
    assert "## Time limits\n\n1. Within 1 working day of the referral" in printed.output


def _record(*fields: str) -> list[str]:
    lines = SHIPPED.read_text("utf-8").splitlines()
    return [next(line for line in lines if line.startswith(field)) for field in fields]
