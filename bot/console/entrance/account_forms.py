"""What is typed about an account: names, e-mails, roles, new passwords."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel

from bot.console.entrance.passwords import fault_of
from bot.console.forms import Form
from bot.console.people import ROLE_NAMES, Role

ROLES_IN_WORDS = (
    (Role.TRAINER, ROLE_NAMES[Role.TRAINER], "reads and scores answers, keeps question sets, holds drills"),
    (Role.REVIEWER, ROLE_NAMES[Role.REVIEWER], "settles differences, approves answers, releases held replies"),
    (Role.EDITOR, ROLE_NAMES[Role.EDITOR], "keeps documents and contacts"),
    (Role.ADMIN, ROLE_NAMES[Role.ADMIN], "may do everything, and keeps these accounts"),
)


def _name(value: str) -> str:
    if not value or len(value) > 100:
        raise ValueError("Enter a name of at most 100 characters, as others are to see it")
    return value


def _email(value: str) -> str:
    before, at, after = value.partition("@")
    if not (before and at and "." in after) or len(value) > 254 or any(each.isspace() for each in value):
        raise ValueError("Enter an e-mail address such as sam@example.org")
    return value.lower()


Name = Annotated[str, AfterValidator(_name)]
Email = Annotated[str, AfterValidator(_email)]


class FirstAccount(BaseModel):
    """Who becomes the first administrator, or is invited."""

    name: Name = ""
    email: Email = ""

    model_config = {"validate_default": True}


class OwnName(BaseModel):
    """A name alone."""

    name: Name = ""

    model_config = {"validate_default": True}


def password_faults(form: Form, *, name: str, email: str) -> dict[str, str]:
    """Say what is wrong with a new password. It is typed once: whoever mistypes it follows a new link."""
    fault = fault_of(form.value("password"), name=name, email=email)
    return {"password": fault} if fault else {}


def roles_in(values: list[str]) -> frozenset[str]:
    """Give the roles among what was ticked."""
    return frozenset(role.value for role in Role if role.value in values)
