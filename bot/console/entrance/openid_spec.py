"""Where people sign in by OpenID Connect, by the settings; and who may come from there, with which roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from bot.console.people import Role
from bot.settings import BotSettings

_DISCOVERY: Final = "/.well-known/openid-configuration"
_GOOGLE: Final = "https://accounts.google.com"
# Microsoft's addresses for "whoever has an account with us": they name no issuer, but this in its place.
ANY_TENANT: Final = "{tenantid}"


class OpenIdUnusable(Exception):
    """OpenID Connect cannot be used as it is set up; the message names the setting and the remedy."""


class Refused(Exception):
    """The identity provider says who it is, but this person may not come in; `why` is a key of the page's messages."""

    def __init__(self, why: str, told: str) -> None:
        super().__init__(told)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Somebody as the identity provider knows them. Issuer and subject are who it is; the e-mail is not."""

    issuer: str
    subject: str
    name: str
    email: str
    roles: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenIdSpec:
    """The identity provider, and whom we let in from there."""

    url: str
    client: str
    secret: str = field(repr=False)
    name: str
    domains: frozenset[str] = frozenset()
    tenants: frozenset[str] = frozenset()
    roles: Mapping[str, Role] = field(default_factory=dict)

    @property
    def discovery(self) -> str:
        """Where the provider describes itself."""
        return self.url if self.url.endswith(_DISCOVERY) else self.url.rstrip("/") + _DISCOVERY

    @property
    def issuer(self) -> str:
        """Who has to have issued what we believe."""
        return self.discovery.removesuffix(_DISCOVERY)

    def identity(self, claims: Mapping[str, Any]) -> Identity:
        """Give who it is, from claims whose signature, audience, issuer and nonce were checked. Raises Refused."""
        email = str(claims.get("email") or claims.get("preferred_username") or "").strip().lower()
        self._check_tenant(claims)
        self._check_email(claims, email)
        held = {str(each) for name in ("roles", "groups") for each in _listed(claims.get(name))}
        return Identity(
            issuer=str(claims["iss"]),
            subject=str(claims["sub"]),
            name=str(claims.get("name") or email or "Somebody without a name").strip()[:100],
            email=email[:254],
            roles=frozenset(self.roles[value].value for value in held & self.roles.keys()),
        )

    def _check_tenant(self, claims: Mapping[str, Any]) -> None:
        if self.tenants and str(claims.get("tid") or "").lower() not in self.tenants:
            raise Refused("elsewhere", "SIGNPOST_OIDC_TENANTS does not name the directory of who signs in")

    def _check_email(self, claims: Mapping[str, Any], email: str) -> None:
        if not self.domains:
            return
        # Google says for each address whether it is theirs; Microsoft says nothing, and its directory was checked.
        says = claims.get("email_verified")
        if says is False or (says is None and self.issuer == _GOOGLE):
            raise Refused("unverified", "the identity provider has not verified the e-mail of who signs in")
        if email.rpartition("@")[2] not in self.domains:
            raise Refused("elsewhere", "SIGNPOST_OIDC_DOMAINS does not name the domain of who signs in")


def openid_spec(settings: BotSettings) -> OpenIdSpec | None:
    """Read the settings; None where nothing of OpenID Connect is set. Raises OpenIdUnusable."""
    secret = settings.oidc_secret.get_secret_value().strip() if settings.oidc_secret else ""
    given = {"URL": settings.oidc_url.strip(), "CLIENT": settings.oidc_client.strip(), "SECRET": secret}
    if not any(given.values()):
        return None
    missing = [f"SIGNPOST_OIDC_{name}" for name, value in given.items() if not value]
    if missing:
        raise OpenIdUnusable(f"{' and '.join(missing)} missing; docs/console-sign-in.md says where each is found")
    spec = OpenIdSpec(
        url=given["URL"], client=given["CLIENT"], secret=secret, name=settings.oidc_name.strip() or "your work account",
        domains=_words(settings.oidc_domains), tenants=_words(settings.oidc_tenants), roles=_roles(settings.oidc_roles),
    )  # fmt: skip
    _examine(spec)
    return spec


def _examine(spec: OpenIdSpec) -> None:
    address = urlsplit(spec.url)
    if address.scheme != "https" and address.hostname not in {"127.0.0.1", "localhost", "::1"}:
        raise OpenIdUnusable(f"SIGNPOST_OIDC_URL={spec.url}: give an address that begins with https://")
    is_for_anybody = any(each in address.path.split("/") for each in ("common", "organizations", "consumers"))
    if is_for_anybody and not spec.tenants:
        raise OpenIdUnusable(
            f"SIGNPOST_OIDC_URL={spec.url}: everybody with a Microsoft account could sign in; put your Directory "
            "(tenant) ID in its place, or name the directories in SIGNPOST_OIDC_TENANTS"
        )
    if spec.issuer == _GOOGLE and not spec.domains:
        raise OpenIdUnusable(
            "SIGNPOST_OIDC_DOMAINS is missing: everybody with a Google account could sign in; name your domains"
        )


def _roles(given: str) -> Mapping[str, Role]:
    found: dict[str, Role] = {}
    for pair in given.replace(",", " ").split():
        value, _, role = pair.rpartition("=")
        if not value or role not in list(Role):
            raise OpenIdUnusable(
                f"SIGNPOST_OIDC_ROLES: {pair}: write value=role, with one of {', '.join(Role)}, and spaces between"
            )
        found[value] = Role(role)
    return found


def _words(given: str) -> frozenset[str]:
    return frozenset(given.lower().replace(",", " ").split())


def _listed(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, str) else []
