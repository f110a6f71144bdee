"""The question sets of the console's home, and who may see and change them."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from bot.adapters.question_set_files import FOLDER, QuestionSetFile, QuestionSetFiles, UnknownQuestion, shipped_folder
from bot.console.console import Console
from bot.console.people import Role

PATH = "/console/questions"
MAY = (Role.TRAINER, Role.REVIEWER, Role.EDITOR)


def files_of(console: Console) -> QuestionSetFiles:
    """The question sets of the console's home."""
    areas = [area.id for area in console.web.areas]
    return QuestionSetFiles(console.bootstrap.home.path / FOLDER, areas=areas, shipped=shipped_folder())


def found_set(files: QuestionSetFiles, name: str) -> QuestionSetFile:
    """Give a set; a page that says so where there is none."""
    try:
        return files.read(name)
    except UnknownQuestion as error:
        raise HTTPException(404, str(error)) from None
