"""The tables of who may use the console: accounts, sessions, one-time links, and who did what."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from bot.adapters.records.tables import METADATA
from knowledge.tables import Moment

accounts = Table(
    "accounts",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("email", String, nullable=False, index=True),  # in small letters; to be shown and written to, no identity
    Column("login", String, unique=True),  # the e-mail of those who may sign in by password; of nobody else
    Column("password", String),  # an argon2 hash; none until a link was followed
    Column("roles", JSON, nullable=False),  # given here
    Column("mapped", JSON, nullable=False),  # said by the identity provider when they last signed in
    Column("is_active", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_by", Text, nullable=False),  # the name of whoever changed it last
    Column("made_at", Moment, nullable=False),
    Column("seen_at", Moment),
)

identities = Table(
    "identities",
    METADATA,
    Column("issuer", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("account", Integer, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True),
)

sessions = Table(
    "sessions",
    METADATA,
    Column("key", String, primary_key=True),  # a hash: who reads the database can take up no session
    Column("form_key", String, nullable=False, index=True),  # a hash of what its forms carry
    Column("account", Integer, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("begun_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("ended_at", Moment, index=True),
)

links = Table(
    "sign_in_links",
    METADATA,
    Column("key", String, primary_key=True),  # a hash
    Column("purpose", String, nullable=False),
    Column("account", Integer, ForeignKey("accounts.id", ondelete="CASCADE"), index=True),
    Column("ends_at", Moment, nullable=False),
)

begun = Table(
    "sign_ins_begun",
    METADATA,
    Column("key", String, primary_key=True),  # a hash of the state that the identity provider gives back
    Column("door", String, nullable=False),  # a hash of the browser's cookie
    Column("nonce", String, nullable=False),
    Column("verifier", String, nullable=False),
    Column("link", String),  # the hash of an invitation that is taken up by it
    Column("onward", Text, nullable=False),
    Column("ends_at", Moment, nullable=False),
)

kept_posts = Table(
    "kept_posts",
    METADATA,
    Column("key", String, primary_key=True),  # a hash of the key that only the browser has
    Column("account", Integer, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("ends_at", Moment, nullable=False),
)

deeds = Table(
    "deeds",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("person", Integer, nullable=False),  # no foreign key: the record outlives the account
    Column("name", Text, nullable=False),
    Column("did", Text, nullable=False),
    Column("what", Text, nullable=False),
    Index("ix_deeds_at_id", "at", "id"),
    Index("ix_deeds_person_at", "person", "at"),
)
