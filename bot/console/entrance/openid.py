"""An identity provider by OpenID Connect: authorization code with PKCE, state and nonce, by Authlib."""

from __future__ import annotations

import threading
import time
from typing import Any, Final

import httpx
from authlib.common.security import generate_token
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry

from bot.console.entrance.openid_spec import ANY_TENANT, Identity, OpenIdSpec

_ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA")  # none that shares a secret
_TIMEOUT_S: Final = 10.0
_LEEWAY_S: Final = 120
_DESCRIBED_FOR_S: Final = 3600.0
_KEYS_AGAIN_AFTER_S: Final = 60.0  # a token with an unknown key must not make us ask all the time


class ProviderFailed(Exception):
    """The identity provider could not be asked, or what came back is not to be believed. No names in the message."""


class Provider:
    """The identity provider, asked at the first sign-in and again after an hour."""

    def __init__(self, spec: OpenIdSpec) -> None:
        self.spec = spec
        self.name = spec.name
        self._asking = threading.Lock()
        self._described: tuple[float, dict[str, Any]] | None = None
        self._keys: tuple[float, KeySet] | None = None

    def address(self, *, back: str, state: str, nonce: str, verifier: str) -> str:
        """Give the address at the provider that somebody is sent to. Raises ProviderFailed."""
        with self._client(back) as client:
            made = client.create_authorization_url(
                self._told("authorization_endpoint"), state=state, nonce=nonce, code_verifier=verifier
            )
        return str(made[0])

    def identity(self, *, code: str, back: str, nonce: str, verifier: str) -> Identity:
        """Give who came back with this code. Raises ProviderFailed, or Refused."""
        endpoint = self._told("token_endpoint")
        try:
            with self._client(back) as client:
                token = client.fetch_token(endpoint, code=code, code_verifier=verifier, grant_type="authorization_code")
        except Exception as error:  # Authlib asks by httpx2 or httpx, whichever is there: no class names all that fails
            raise ProviderFailed(f"{endpoint} gave no token: {_said(error)}") from error
        return self.spec.identity(self._claims(token, nonce))

    def _claims(self, token: dict[str, Any], nonce: str) -> dict[str, Any]:
        """Check the ID token's signature, issuer, audience, times, nonce and access token. Raises ProviderFailed."""
        try:
            read = self._decoded(str(token["id_token"]))
            options = {
                "iss": {"essential": True, "value": self._issuer_of(read.claims)},
                "aud": {"essential": True, "value": self.spec.client},
            }
            params = {"nonce": nonce, "client_id": self.spec.client, "access_token": token.get("access_token")}
            claims = CodeIDToken(read.claims, read.header, options, params)
            claims.validate(leeway=_LEEWAY_S)
        except (KeyError, JoseError, ValueError, TypeError) as error:
            raise ProviderFailed(f"the ID token is not to be believed: {_said(error)}") from error
        return dict(claims)

    def _decoded(self, token: str) -> jwt.Token:
        try:
            return self._decoded_with(token, self._key_set(older_than_s=_DESCRIBED_FOR_S))
        except InvalidKeyIdError:  # they change their keys
            return self._decoded_with(token, self._key_set(older_than_s=_KEYS_AGAIN_AFTER_S))

    def _decoded_with(self, token: str, keys: KeySet) -> jwt.Token:
        registry = JWSRegistry(algorithms=list(_ALGORITHMS), strict_check_header=False)
        return jwt.decode(token, key=keys, registry=registry)

    def _issuer_of(self, claims: dict[str, Any]) -> str:
        issuer = str(self._described_now().get("issuer") or "")
        if ANY_TENANT in issuer:  # then the spec names the tenants, and holds `tid` to them
            return issuer.replace(ANY_TENANT, str(claims.get("tid") or ""))
        return issuer

    def _told(self, name: str) -> str:
        found = self._described_now().get(name)
        if not isinstance(found, str):
            raise ProviderFailed(f"{self.spec.discovery} names no {name}")
        return found

    def _described_now(self) -> dict[str, Any]:
        with self._asking:
            now = time.monotonic()
            if self._described is None or now - self._described[0] > _DESCRIBED_FOR_S:
                described = _fetched(self.spec.discovery)
                issuer = str(described.get("issuer") or "")
                if ANY_TENANT not in issuer and issuer.rstrip("/") != self.spec.issuer.rstrip("/"):
                    raise ProviderFailed(f"{self.spec.discovery} is of another issuer: {issuer}")
                self._described = now, described
            return self._described[1]

    def _key_set(self, *, older_than_s: float) -> KeySet:
        address = self._told("jwks_uri")
        with self._asking:
            now = time.monotonic()
            if self._keys is None or now - self._keys[0] > older_than_s:
                self._keys = now, KeySet.import_key_set(_fetched(address))  # type: ignore[arg-type]
            return self._keys[1]

    def _client(self, back: str) -> OAuth2Client:
        return OAuth2Client(
            client_id=self.spec.client,
            client_secret=self.spec.secret,
            scope="openid email profile",
            redirect_uri=back,
            code_challenge_method="S256",
            timeout=_TIMEOUT_S,
        )


def new_secret() -> str:
    """Make a state, a nonce or a code verifier."""
    return str(generate_token(48))


def _fetched(address: str) -> dict[str, Any]:
    try:
        response = httpx.get(address, timeout=_TIMEOUT_S)
        response.raise_for_status()
        found = response.json()
    except (httpx.HTTPError, ValueError) as error:
        raise ProviderFailed(f"{address} cannot be read: {_said(error)}") from error
    if not isinstance(found, dict):
        raise ProviderFailed(f"{address} is no JSON object")
    return found


def _said(error: Exception) -> str:
    # The provider's own short name of a fault; its description may name the person.
    return str(getattr(error, "error", "") or type(error).__name__)
