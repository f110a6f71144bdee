"""Secrets that are given out once: long, random, and kept here only as a hash."""

from __future__ import annotations

import hashlib
import secrets

# 256 bits: nobody guesses one, so that a plain hash is enough to keep it.
_BYTES = 32


def new_key() -> str:
    """Make a secret to be given out."""
    return secrets.token_urlsafe(_BYTES)


def kept_as(key: str) -> str:
    """Give what is kept of a secret."""
    return hashlib.sha256(key.encode()).hexdigest()
