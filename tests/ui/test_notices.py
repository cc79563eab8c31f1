"""The pages on privacy and accessibility: open to all, linked from every page, and clear about what is missing."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.notices import FILLED_FROM
from assessment.access.place import Place
from assessment.access.signing_in import enter_demonstration
from assessment.model.identity import VISITOR, Role
from tests.ui.test_frame import words

Open = Callable[..., AppTest]
NOTICES = {"privacy": "Privacy: who sees what", "accessibility": "Accessibility: can you use this?"}


@pytest.mark.parametrize(("address", "title"), NOTICES.items())
@pytest.mark.parametrize("role", [None, Role.CARER, Role.OFFICER, Role.FACILITATOR])
def test_a_notice_is_open_to_all(
    open_page: Open, demonstration: Place, address: str, title: str, role: Role | None
) -> None:
    app = open_page(address, enter_demonstration(demonstration, role) if role else VISITOR)
    assert not app.exception
    assert f"<h1>{title}</h1>" in words(app)


def test_every_page_leads_to_both_from_its_foot(open_page: Open) -> None:
    for address in ("", "questions", "national-figures"):
        shown = words(open_page(address))
        assert all(f'href="/{notice}"' in shown for notice in (*NOTICES, "words"))


def test_what_is_not_filled_in_is_said_at_the_top_and_where_it_is_missing(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in FILLED_FROM.values():
        monkeypatch.delenv(variable, raising=False)
    shown = words(open_page("privacy"))
    assert "This page is not complete." in shown
    assert "not filled in yet: the name of the organisation that is responsible" in shown


def test_what_is_filled_in_stands_there_as_text(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    for blank, variable in FILLED_FROM.items():
        monkeypatch.setenv(variable, f"The <b>{blank}</b> of this place")
    shown = words(open_page("privacy"))
    assert "This page is not complete." not in shown
    assert "<strong>Responsible for your data:</strong> The &lt;b&gt;controller&lt;/b&gt; of this place" in shown
