"""The documentation: its links resolve, the files it names are there, and so are its commands and settings."""

import re
from importlib.metadata import entry_points
from urllib.parse import unquote

import pytest
import typer
from typer.main import get_command

from bot.channels.settings_list import settings_listed
from bot.console.bounds import MOST_FORM_BYTES, MOST_UPLOAD_BYTES
from bot.console.documents import uploads
from bot.console.entrance.counts import Allowed
from bot.console.questions import keeping
from ingest.readers import LARGEST_BYTES
from tests.conftest import REPOSITORY

PAGES = sorted([*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
IN_BACKTICKS = re.compile(r"`([^`\n]+)`")
FENCED = re.compile(r"^```[a-z]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
SETTING = re.compile(r"SIGNPOST_[A-Z_]+[A-Z](?!\.|[A-Z_])")
# A path of the repository begins with one of its folders; `docs/*.md` names many, and has to match at least one.
PATH = re.compile(r"(?:bot|docs|evals|ingest|knowledge|prompts|tests|\.ci)/[\w.*/-]*")
FOLDERS = ("bot", "docs", "evals", "ingest", "knowledge", "prompts", "tests")
SHORT = re.compile(r"(?:\w+/)*\w+\.py")  # `triage.py`, `danger/triage.py`
MODULE = re.compile(r"python -m ((?:bot|evals|ingest|knowledge|tests)[\w.]+)")
COMMAND = re.compile(r"(?:^|[\s\"'`(/])signpost ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)?)")
# Settings of the tests and of the docs' own scripts, which `signpost doctor` does not list.
NOT_OF_SIGNPOST = {"SIGNPOST_SHARED", "SIGNPOST_CHROMIUM"}
WRITTEN_LATER = {"evals/recorded"}  # by `signpost eval record`


def of_page(page):
    return str(page.relative_to(REPOSITORY))


def anchors_of(page):
    """Give the addresses of a page's headings, as the site that shows these pages makes them."""
    headings = HEADING.findall(FENCED.sub("", page.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def command_lines(text):
    """Give what stands in backticks and in blocks of code: prose says "signpost" too."""
    blocks = FENCED.findall(text)
    return [*(line for block in blocks for line in block.splitlines()), *IN_BACKTICKS.findall(FENCED.sub("", text))]


@pytest.fixture(scope="module")
def commands():
    """The names of all commands, those of a group as "library list"."""
    names = set()
    for entry in entry_points(group="signpost.commands"):
        found = entry.load()
        names.add(entry.name)
        if isinstance(found, typer.Typer):
            names |= {f"{entry.name} {each}" for each in get_command(found).commands}
    return names


@pytest.mark.parametrize("page", PAGES, ids=of_page)
def test_every_relative_link_leads_somewhere(page):
    lost = []
    for link in LINK.findall(FENCED.sub("", page.read_text("utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors_of(target)):
            lost.append(link)
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=of_page)
def test_every_file_that_is_named_is_there(page):
    text = page.read_text("utf-8")
    named = {path.rstrip("/.") for line in command_lines(text) for path in re.split(r"[\s=,(]", line)}
    paths = {path for path in named if PATH.fullmatch(path)} - WRITTEN_LATER
    modules = {module.replace(".", "/") for line in command_lines(text) for module in MODULE.findall(line)}
    missing = {path for path in paths if not any(REPOSITORY.glob(path))}
    lost = {
        each for each in modules if not any((REPOSITORY / f"{each}{end}").is_file() for end in (".py", "/__main__.py"))
    }
    assert missing | lost == set()


@pytest.mark.parametrize("page", PAGES, ids=of_page)
def test_every_module_that_is_named_in_short_is_somewhere(page):
    named = {
        each for each in IN_BACKTICKS.findall(page.read_text("utf-8")) if SHORT.fullmatch(each) and not PATH.match(each)
    }
    assert {each for each in named if not any(next((REPOSITORY / top).rglob(each), None) for top in FOLDERS)} == set()


@pytest.mark.parametrize("page", PAGES, ids=of_page)
def test_every_command_that_is_named_exists(page, commands):
    groups = {name.split()[0] for name in commands if " " in name}
    wrong = set()
    for line in command_lines(page.read_text("utf-8")):
        for said in COMMAND.findall(line):
            first, *second = said.split()
            if first not in commands or (first in groups and second and said not in commands):
                wrong.add(said)
    assert wrong == set()


@pytest.mark.parametrize("page", PAGES, ids=of_page)
def test_every_setting_that_is_named_exists(page):
    known = {each.name for each in settings_listed()} | NOT_OF_SIGNPOST
    assert set(SETTING.findall(page.read_text("utf-8"))) - known == set()


def test_every_setting_is_described():
    described = "".join(
        (REPOSITORY / "docs" / f"{name}.md").read_text("utf-8")
        for name in ("operations", "slack", "teams", "models", "console-sign-in")
    )
    described = described.replace("`SIGNPOST_LLM_PRICE_IN` and `_OUT`", "SIGNPOST_LLM_PRICE_IN SIGNPOST_LLM_PRICE_OUT")
    assert {each.name for each in settings_listed()} - set(SETTING.findall(described)) == set()


def test_the_limits_of_the_console_are_those_of_the_program():
    told = (REPOSITORY / "docs" / "operations.md").read_text("utf-8")
    mebibytes = {size // 1024 // 1024 for size in (MOST_UPLOAD_BYTES, uploads.MOST_BYTES, keeping.MOST_BYTES)}
    mebibytes |= {size // 1024 // 1024 for size in LARGEST_BYTES.values()}
    assert {size for size in mebibytes if f"{size} MB" not in told} == set()
    assert f"{MOST_FORM_BYTES // 1024} KB; {Allowed().posts.removesuffix('/minute')} forms a minute" in told


def test_the_architecture_names_every_story_of_the_console():
    told = (REPOSITORY / "docs" / "architecture.md").read_text("utf-8")
    packages = {path.parent.name for path in (REPOSITORY / "bot" / "console").glob("*/__init__.py")}
    assert len(packages) > 5
    assert {name for name in packages if f"| `bot/console/{name}/` |" not in told} == set()


def test_the_readme_and_the_architecture_lead_to_every_page():
    pages = {page for page in PAGES if page.parent != REPOSITORY}
    linked = set()
    for start in (REPOSITORY / "README.md", REPOSITORY / "docs" / "architecture.md"):
        links = (link.partition("#")[0] for link in LINK.findall(start.read_text("utf-8")))
        linked |= {(start.parent / link).resolve() for link in links if link and not re.match(r"[a-z]+:", link)}
    assert {of_page(page) for page in pages if page not in linked} == set()
