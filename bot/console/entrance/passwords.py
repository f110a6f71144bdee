"""Passwords: which are taken, by the NCSC's advice (long, none that is guessed at once, no rules on characters)."""

from __future__ import annotations

import re
import threading

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from zxcvbn import zxcvbn

FEWEST, MOST = 12, 200
# zxcvbn's scale from 0 to 4: below 3 a list of common words, names and patterns finds it.
_STRONG = 3
_READ = 72  # zxcvbn's time grows with the square of the length
_AT_ONCE = 2  # each check takes 64 MiB for a moment


class Passwords:
    """Hashes and checks passwords by argon2id, few at once."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._turn = threading.BoundedSemaphore(_AT_ONCE)
        self._of_nobody = self._hasher.hash("the password of nobody")

    def hashed(self, password: str) -> str:
        """Give what is kept of a password."""
        with self._turn:
            return self._hasher.hash(password)

    def is_right(self, password: str, kept: str | None) -> bool:
        """Whether it is the one that was kept. Where none is kept it takes as long to say no."""
        with self._turn:
            try:
                self._hasher.verify(kept or self._of_nobody, password)
            except (VerificationError, InvalidHashError):
                return False
        return kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Whether it was hashed with less effort than is made today."""
        return self._hasher.check_needs_rehash(kept)


def fault_of(password: str, *, name: str = "", email: str = "") -> str:
    """Say why a password is not taken; nothing where it is."""
    if len(password) < FEWEST:
        return f"Enter a password of at least {FEWEST} characters; three random words make a good one"
    if len(password) > MOST:
        return f"Enter a password of at most {MOST} characters"
    own = [part for part in re.split(r"[\s@.]+", f"{name} {email} signpost".lower()) if len(part) > 2]
    if any(part in password.lower() for part in own if len(part) > 4) or _score(password, own) < _STRONG:
        return "This password is easily guessed; choose three random words that have nothing to do with you"
    return ""


def _score(password: str, own: list[str]) -> int:
    found: int = zxcvbn(password[:_READ], user_inputs=own)["score"]
    return found
