"""What is asked of an OpenID provider, and what is believed of its answers: a real one in a process of its own, and
made-up ID tokens with one thing wrong each."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from assessment.web.openid import (
    Provider,
    ProviderProblem,
    ProviderSettingsError,
    address_to_ask,
    ask,
    checked_subject,
    endpoints,
    provider,
    subject_of,
)
from tests.web.provider import running_provider, sign_in_at

BACK = "http://localhost:8501/openid/back"
ISSUER, CLIENT, NONCE = "https://id.example.org", "toolkit", "the-nonce"
OURS = Provider(ISSUER, CLIENT, "secret", "Example")


@pytest.fixture(scope="module")
def real() -> Iterator[Provider]:
    """A running provider."""
    with running_provider("morag") as issuer:
        yield Provider(issuer, CLIENT, "a client secret", "Example")


class TestARealProvider:
    def test_it_says_who_has_signed_in(self, real: Provider) -> None:
        asked = ask()
        address = address_to_ask(real, endpoints(real), asked, back=BACK)
        back = parse_qs(urlsplit(sign_in_at(address, "morag")).query)
        assert back["state"] == [asked.state]
        assert subject_of(real, asked, code=back["code"][0], back=BACK) == "morag"

    def test_it_is_asked_for_nothing_but_who_this_is_and_with_a_proof_key(self, real: Provider) -> None:
        asked = ask()
        address = address_to_ask(real, endpoints(real), asked, back=BACK)
        sent = parse_qs(urlsplit(address).query)
        assert sent["scope"] == ["openid"]
        assert sent["response_type"] == ["code"]
        assert sent["code_challenge_method"] == ["S256"]
        assert sent["redirect_uri"] == [BACK]
        assert asked.verifier not in address
        assert real.client_secret not in address

    def test_an_answer_to_another_question_is_not_believed(self, real: Provider) -> None:
        asked = ask()
        back = sign_in_at(address_to_ask(real, endpoints(real), asked, back=BACK), "morag")
        (code,) = parse_qs(urlsplit(back).query)["code"]
        with pytest.raises(ProviderProblem):
            subject_of(real, replace(asked, nonce="another"), code=code, back=BACK)

    def test_a_code_that_it_never_gave_opens_nothing(self, real: Provider) -> None:
        with pytest.raises(ProviderProblem):
            subject_of(real, ask(), code="made-up", back=BACK)

    def test_a_provider_by_another_name_is_not_believed(self, real: Provider) -> None:
        with pytest.raises(ProviderProblem, match="another name"):
            endpoints(replace(real, issuer=real.issuer + "/"))

    def test_a_provider_that_is_not_there_is_said_to_be_so(self, real: Provider) -> None:
        with pytest.raises(ProviderProblem, match="could not be asked"):
            endpoints(replace(real, issuer="http://127.0.0.1:9"))

    def test_each_sign_in_has_words_of_its_own(self) -> None:
        assert len({word for asked in (ask(), ask()) for word in (asked.state, asked.nonce, asked.verifier)}) == 6


KEY = RSAKey.generate_key(2048, {"kid": "one"})
ANOTHER_KEY = RSAKey.generate_key(2048, {"kid": "one"})
KEYS: Any = KeySet([KEY]).as_dict(private=False)


def claims(**changed: object) -> dict[str, Any]:
    now = int(time.time())
    good = {"iss": ISSUER, "aud": CLIENT, "sub": "morag", "nonce": NONCE, "iat": now, "exp": now + 600}
    return {name: value for name, value in {**good, **changed}.items() if value is not None}


def signed(of: dict[str, Any], key: Any = KEY, algorithm: str = "RS256") -> str:
    return jwt.encode({"alg": algorithm, "kid": "one"}, of, key, algorithms=[algorithm])


class TestIdTokens:
    @pytest.mark.parametrize("changed", [{}, {"aud": [CLIENT]}, {"aud": [CLIENT, "another"], "azp": CLIENT}])
    def test_a_right_one_gives_its_subject(self, changed: dict[str, object]) -> None:
        assert checked_subject(OURS, signed(claims(**changed)), KEYS, nonce=NONCE) == "morag"

    @pytest.mark.parametrize(
        "changed",
        [
            {"iss": "https://elsewhere.example"},
            {"iss": None},
            {"aud": "another"},
            {"aud": None},
            {"aud": [CLIENT, "another"]},
            {"aud": CLIENT, "azp": "another"},
            {"nonce": "another"},
            {"nonce": None},
            {"nonce": [NONCE]},
            {"exp": 1_000_000},
            {"exp": None},
            {"iat": 4_000_000_000},
            {"iat": None},
            {"sub": ""},
            {"sub": None},
            {"sub": 7},
            {"sub": "x" * 256},
        ],
        ids=str,
    )
    def test_one_with_a_wrong_claim_is_not_believed(self, changed: dict[str, object]) -> None:
        with pytest.raises(ProviderProblem):
            checked_subject(OURS, signed(claims(**changed)), KEYS, nonce=NONCE)

    @pytest.mark.parametrize(
        "made",
        [
            lambda: signed(claims(), ANOTHER_KEY),
            lambda: signed(claims(), OctKey.import_key("secret of the client, long enough"), "HS256"),
            lambda: signed(claims()).rpartition(".")[0] + ".",
            lambda: "e30.e30.",
            lambda: "",
            lambda: "no token",
        ],
    )
    def test_one_that_the_provider_did_not_sign_is_not_believed(self, made: Callable[[], str]) -> None:
        with pytest.raises(ProviderProblem):
            checked_subject(OURS, made(), KEYS, nonce=NONCE)

    @pytest.mark.parametrize("keys", [{}, {"keys": []}, {"keys": [{"kty": "oct", "k": "c2VjcmV0"}]}, {"keys": None}])
    def test_without_the_providers_keys_nothing_is_believed(self, keys: dict[str, Any]) -> None:
        with pytest.raises(ProviderProblem):
            checked_subject(OURS, signed(claims()), keys, nonce=NONCE)


class TestSettings:
    def test_without_any_there_is_no_provider(self) -> None:
        assert provider({}) is None
        assert provider({"OPENID_NAME": "Example"}) is None

    def test_it_goes_by_its_host_where_it_has_no_name(self) -> None:
        found = provider({"OPENID_ISSUER": ISSUER, "OPENID_CLIENT_ID": CLIENT})
        assert found == Provider(ISSUER, CLIENT, "", "id.example.org")

    @pytest.mark.parametrize(
        "environ",
        [
            {"OPENID_ISSUER": ISSUER},
            {"OPENID_CLIENT_ID": CLIENT},
            {"OPENID_CLIENT_SECRET": "secret"},
            {"OPENID_ISSUER": "http://id.example.org", "OPENID_CLIENT_ID": CLIENT},
            {"OPENID_ISSUER": "id.example.org", "OPENID_CLIENT_ID": CLIENT},
            {"OPENID_ISSUER": "http://[", "OPENID_CLIENT_ID": CLIENT},
        ],
    )
    def test_settings_that_do_not_fit_together_are_refused(self, environ: dict[str, str]) -> None:
        with pytest.raises(ProviderSettingsError, match="OPENID_"):
            provider(environ)
