"""Asking an organisation's OpenID Connect provider who somebody is: the authorization code flow with PKCE.

Here is only what is said to the provider and what is believed of its answers; the routes are in `openid_doors`. The
functions that ask over the network block, so they are called in a thread. A provider is trusted over https alone, or
on this machine, and only as far as its own signatures.
"""

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from assessment.model.errors import ToolkitError
from assessment.web.cookies import THIS_MACHINE

PATIENCE: Final = 10  # seconds for each of a provider's answers
LARGEST_DOCUMENT: Final = 256 * 1024  # bytes
LEEWAY: Final = 60  # seconds by which a provider's clock may be off
ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384")
"""Signatures that we believe: by a key pair, so that who knows the client secret cannot sign as the provider."""
KEY_KINDS: Final = ("RSA", "EC")
LONGEST_SUBJECT: Final = 255  # of ASCII, says OpenID Connect Core 1.0, section 2


class ProviderProblem(ToolkitError):
    """The provider did not answer, or not as it should. The text is for the person; nothing was changed."""

    def __init__(self, why: str) -> None:
        super().__init__(why)


class ProviderSettingsError(ToolkitError):
    """The OPENID_… settings do not fit together. The text says what to mend."""


@dataclass(frozen=True)
class Provider:
    """A provider as the environment names it. `name` is what people read on the button."""

    issuer: str
    client_id: str
    client_secret: str
    name: str


@dataclass(frozen=True)
class Endpoints:
    """What a provider says of itself at its well-known address."""

    authorization: str
    token: str
    keys: str
    token_method: str


@dataclass(frozen=True)
class Asked:
    """What one sign-in must come back with. Random for each, and known to this browser alone."""

    state: str
    nonce: str
    verifier: str


def provider(environ: Mapping[str, str] = os.environ) -> Provider | None:
    """The provider of OPENID_ISSUER, OPENID_CLIENT_ID, OPENID_CLIENT_SECRET and OPENID_NAME; None where none is set.

    Raises ProviderSettingsError. A public client has no secret; OPENID_NAME is the issuer's host unless given.
    """
    issuer, client_id, secret, name = (
        environ.get(f"OPENID_{part}", "").strip() for part in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET", "NAME")
    )
    if not any((issuer, client_id, secret)):
        return None
    if not issuer or not client_id:
        raise ProviderSettingsError("OPENID_ISSUER and OPENID_CLIENT_ID belong together: set both, or none.")
    if not _is_private(issuer):
        raise ProviderSettingsError("OPENID_ISSUER must begin with https://.")
    return Provider(issuer, client_id, secret, name or urlsplit(issuer).netloc)


def ask() -> Asked:
    """Fresh random words for one sign-in."""
    return Asked(secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(48))


def endpoints(of: Provider) -> Endpoints:
    """Where to ask the provider what. Raises ProviderProblem."""
    said = _document(f"{of.issuer.rstrip('/')}/.well-known/openid-configuration")
    if said.get("issuer") != of.issuer:
        raise ProviderProblem("The provider gives itself another name than OPENID_ISSUER.")
    authorization, token, keys = (
        str(said.get(name, "")) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")
    )
    if not all(map(_is_private, (authorization, token, keys))):
        raise ProviderProblem("The provider names an address that is not private.")
    methods = said.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    method = "client_secret_basic" if "client_secret_basic" in methods else "client_secret_post"
    return Endpoints(authorization, token, keys, method if of.client_secret else "none")


def address_to_ask(of: Provider, at: Endpoints, asked: Asked, *, back: str) -> str:
    """Where the person's browser goes to sign in. `back` is our own address that it comes back to."""
    with _session(of, at, back) as session:
        address, _ = session.create_authorization_url(
            at.authorization, state=asked.state, nonce=asked.nonce, code_verifier=asked.verifier
        )
    return str(address)


def subject_of(of: Provider, asked: Asked, *, code: str, back: str) -> str:
    """Who has signed in, as the provider's ID token says it: their subject. Raises ProviderProblem."""
    from authlib.common.errors import AuthlibBaseError
    from requests import RequestException

    at = endpoints(of)
    with _session(of, at, back) as session:
        try:
            given = session.fetch_token(
                at.token,
                code=code,
                grant_type="authorization_code",
                code_verifier=asked.verifier,
                timeout=PATIENCE,
                allow_redirects=False,
            )
        except (RequestException, AuthlibBaseError, ValueError, TypeError, KeyError) as problem:
            raise ProviderProblem("The provider did not confirm who you are.") from problem
    return checked_subject(of, str(given.get("id_token", "")), _document(at.keys), nonce=asked.nonce)


def checked_subject(of: Provider, id_token: str, keys: Mapping[str, Any], *, nonce: str) -> str:
    """The subject of an ID token, after its signature, issuer, audience, nonce and times (OpenID Connect Core 1.0,
    section 3.1.3.7). Raises ProviderProblem."""
    from joserfc import jwt
    from joserfc.errors import JoseError
    from joserfc.jwk import JWKRegistry, KeySet

    try:
        known = KeySet([JWKRegistry.import_key(key) for key in keys["keys"] if key.get("kty") in KEY_KINDS])
        claims = jwt.decode(id_token, known, algorithms=ALGORITHMS).claims
        jwt.JWTClaimsRegistry(
            leeway=LEEWAY,
            iss={"essential": True, "value": of.issuer},
            aud={"essential": True, "value": of.client_id},
            exp={"essential": True},
            iat={"essential": True},
            nonce={"essential": True, "value": nonce},
            sub={"essential": True},
        ).validate(claims)
    except (JoseError, ValueError, TypeError, KeyError, AttributeError) as problem:
        raise ProviderProblem("The provider’s answer could not be believed.") from problem
    several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    for_us = claims.get("azp", of.client_id if not several else None) == of.client_id
    subject = claims["sub"]
    if not for_us or not isinstance(claims["nonce"], str) or not 0 < len(subject) <= LONGEST_SUBJECT:
        raise ProviderProblem("The provider’s answer was not meant for this toolkit.")
    return str(subject)


def _session(of: Provider, at: Endpoints, back: str) -> Any:
    from authlib.integrations.requests_client import OAuth2Session

    return OAuth2Session(
        of.client_id,
        of.client_secret or None,
        scope="openid",
        redirect_uri=back,
        code_challenge_method="S256",
        token_endpoint_auth_method=at.token_method,
    )


def _document(address: str) -> dict[str, Any]:
    """A JSON object at an address of the provider, without following it elsewhere. Raises ProviderProblem."""
    import requests

    try:
        with requests.get(address, timeout=PATIENCE, allow_redirects=False, stream=True) as answer:
            body = answer.raw.read(LARGEST_DOCUMENT + 1, decode_content=True)
            if answer.status_code != 200 or len(body) > LARGEST_DOCUMENT:
                raise ProviderProblem("The provider could not be asked.")
        said = json.loads(body)
    except (requests.RequestException, OSError, ValueError, RecursionError) as problem:
        raise ProviderProblem("The provider could not be asked.") from problem
    if not isinstance(said, dict):
        raise ProviderProblem("The provider could not be asked.")
    return said


def _is_private(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.hostname) and (parts.scheme == "https" or parts.hostname in THIS_MACHINE)
