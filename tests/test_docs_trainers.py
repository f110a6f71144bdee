"""The guide for trainers: its pictures are there, described and small, and its pages are those of the console."""

import re
import struct

import pytest

from bot.console.people import Role
from bot.console.sections import SECTIONS
from tests.conftest import REPOSITORY

GUIDE = REPOSITORY / "docs" / "trainers.md"
PICTURES = sorted((GUIDE.parent / "trainers").glob("*.png"))
PICTURE = re.compile(r"!\[([^\]]*)\]\((trainers/[\w-]+\.png)\)")
CONSOLE_PATH = re.compile(r"`(/console[\w/-]*)`")
ROW = re.compile(r"^\| `(/console/[\w-]+)` \| ([^|]+) \|", re.MULTILINE)
# A name of something on a page begins with a capital; what is emphasised otherwise is a word of ours.
NAMED = re.compile(r"(?<![*\w])\*([A-Z][^*]+)\*(?!\*)")
# Where the words of the pages stand: templates, the rules beside them, the measures of an evaluation.
SPOKEN = ("bot/console/**/*.html", "bot/console/**/*.py", "evals/metrics/catalogue.py")
ROLES = {Role.TRAINER: "trainer", Role.REVIEWER: "reviewer", Role.EDITOR: "editor", Role.ADMIN: "administrator"}
MOST_BYTES, MOST_BYTES_OF_ALL = 120_000, 1_200_000


@pytest.fixture(scope="module")
def guide():
    return GUIDE.read_text("utf-8")


def test_every_picture_that_is_named_is_there_and_every_one_that_is_there_is_named(guide):
    assert {path for _, path in PICTURE.findall(guide)} == {f"trainers/{each.name}" for each in PICTURES}


def test_every_picture_is_described_in_words_of_its_own(guide):
    described = [words for words, _ in PICTURE.findall(guide)]
    assert [words for words in described if len(words.split()) < 6] == []
    assert len(set(described)) == len(described)


def test_the_pictures_are_small():
    sizes = {each.name: each.stat().st_size for each in PICTURES}
    assert {name for name, size in sizes.items() if size > MOST_BYTES} == set()
    assert sum(sizes.values()) < MOST_BYTES_OF_ALL


@pytest.mark.parametrize("picture", PICTURES, ids=lambda each: each.stem)
def test_a_picture_is_as_wide_as_a_window_or_a_phone(picture):
    content = picture.read_bytes()
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">I", content[16:20])[0] in {1280, 390}


def test_every_page_of_the_console_that_is_named_is_a_section(guide):
    assert set(CONSOLE_PATH.findall(guide)) - {"/console"} == {section.path for section in SECTIONS}


def test_the_guide_says_who_may_see_each_section(guide):
    told = {path: words.strip() for path, words in ROW.findall(guide)}
    # An administrator may see everything: named only where nobody else may.
    may = {
        each.path: "all" if len(each.roles) == len(Role) else ", ".join(ROLES[role] for role in each.roles)
        for each in SECTIONS
    }
    assert told == may


def plain(text):
    """The words without the marks and breaks that stand between them."""
    without_marks = re.sub(r"<[^>]+>|{%.*?%}", " ", text.replace("’", "'").replace("&amp;", "&"))
    return " ".join(without_marks.split()).casefold()


def test_what_the_guide_says_to_press_and_to_look_for_is_called_so_in_the_console(guide):
    spoken = " ".join(plain(each.read_text("utf-8")) for glob in SPOKEN for each in sorted(REPOSITORY.glob(glob)))
    # "The asker said: Wrong" is a field and what it is set to.
    named = {part for words in NAMED.findall(guide) for part in plain(words).rstrip(".").split(": ")}
    assert len(named) > 50
    assert {words for words in named if words not in spoken} == set()


@pytest.mark.parametrize("section", SECTIONS, ids=lambda each: each.title)
def test_the_guide_speaks_of_every_section_by_the_name_it_has_in_the_console(section, guide):
    assert f"**{section.title}" in guide
