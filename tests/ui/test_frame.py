"""The frame around every page: who is let in, the menu, the banner, errors in plain words."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assessment.access.gate import Action, permit
from assessment.access.place import Place
from assessment.access.signing_in import enter_demonstration
from assessment.model.identity import VISITOR, Identity, Role
from assessment.ui.frame import run as running
from assessment.ui.frame.masthead import masthead
from assessment.ui.frame.registry import HOME, PAGES
from assessment.ui.frame.sign_in import WAYS_ON
from tests.refusals import ASKED, FOR_OTHERS, REFUSALS

Open = Callable[..., AppTest]
ROLES = (Role.CARER, Role.OFFICER, Role.FACILITATOR)


def words(app: AppTest) -> str:
    """All that a page says."""
    said = [element.value for kind in ("title", "header", "markdown", "error", "info") for element in app.get(kind)]
    return "\n".join([*said, *(element.proto.body for element in app.get("html"))])


@pytest.fixture
def as_role(demonstration: Place) -> Callable[[Role], Identity]:
    return lambda role: enter_demonstration(demonstration, role)


def test_every_page_has_a_script_a_name_and_an_address_of_its_own(root: Path) -> None:
    for page in PAGES:
        assert page.script.is_file(), page.path
        assert page.title
    assert len({page.url_path for page in PAGES}) == len(PAGES)
    assert {page.path for page in PAGES} == {str(file.relative_to(root)) for file in (root / "pages").rglob("*.py")}


def test_every_page_script_begins_by_saying_its_title_and_who_is_looking() -> None:
    for page in PAGES:
        calls = [
            node.func.id
            for node in ast.walk(ast.parse(page.script.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        ]
        assert "begin" in calls, page.path


def test_beside_the_script_that_reruns_there_is_no_folder_of_pages(root: Path) -> None:
    beside = {entry.name for entry in (root / "assessment" / "ui").iterdir() if entry.is_file()}
    assert beside == {"main.py", "__init__.py"}
    assert not (root / "assessment" / "ui" / "pages").exists()


def test_each_page_lets_in_whom_the_gate_permits_and_says_the_truth_to_the_others(
    open_page: Open, as_role: Callable[[Role], Identity]
) -> None:
    for identity in (VISITOR, *map(as_role, ROLES)):
        for page in PAGES:
            said = words(open_page(page.url_path, identity))
            refused = ASKED if identity is VISITOR else FOR_OTHERS
            assert [title for title in REFUSALS if title in said] == [refused] * (not permit(identity, page.action))
            assert "Something went wrong" not in said, (identity.role, page.url_path)


def test_a_page_for_carers_offers_the_code_form_in_its_place(open_page: Open) -> None:
    said = words(open_page("questions"))
    assert 'action="/enter"' in said
    assert 'name="to" value="/questions"' in said


@pytest.mark.parametrize("role", ROLES)
def test_who_is_signed_in_is_led_from_a_page_of_others_to_their_own(
    open_page: Open, as_role: Callable[[Role], Identity], role: Role
) -> None:
    identity = as_role(role)
    address, way = WAYS_ON[role]
    others = next(page for page in PAGES if not permit(identity, page.action))
    said = words(open_page(others.url_path, identity))
    assert f'href="{address}"' in said
    assert way in said and others.title in said
    assert permit(identity, next(page for page in PAGES if f"/{page.url_path}" == address).action)


def test_a_carer_reads_no_words_about_signing_in_on_a_page_of_staff(
    open_page: Open, as_role: Callable[[Role], Identity]
) -> None:
    said = words(open_page("results", as_role(Role.CARER)))
    assert "sign in" not in said.lower()
    assert 'action="/enter"' not in said
    assert "Try it as an officer" in said and "Try it as a carer" not in said


def test_an_officer_with_a_code_too_may_type_it_on_a_page_for_carers(
    open_page: Open, as_role: Callable[[Role], Identity]
) -> None:
    said = words(open_page("questions", as_role(Role.OFFICER)))
    assert said.index("Go to your board’s results") < said.index("signs you out") < said.index('action="/enter"')


def test_a_page_for_staff_offers_no_code_form(open_page: Open) -> None:
    assert 'action="/enter"' not in words(open_page("results"))


@pytest.mark.parametrize("role", ROLES)
def test_a_demonstration_identity_sees_on_every_page_that_it_is_invented(
    open_page: Open, as_role: Callable[[Role], Identity], role: Role
) -> None:
    identity = as_role(role)
    for page in PAGES:
        assert "Invented example" in words(open_page(page.url_path, identity)), page.url_path


def test_nobody_else_is_told_that_things_are_invented(open_page: Open) -> None:
    assert "Invented example" not in words(open_page("role"))


def test_the_first_page_has_the_code_form_the_demonstration_and_the_open_pages(open_page: Open) -> None:
    said = words(open_page())
    assert 'action="/enter"' in said
    for role in ROLES:
        assert f'action="/demonstration/{role}"' in said
    assert 'href="/national-figures"' in said


def test_a_wrong_code_is_answered_in_plain_words(open_page: Open) -> None:
    said = words(open_page(code="not-found"))
    assert said.index("We do not know that code") < said.index('id="code"')
    assert 'href="#code"' in said
    assert 'aria-describedby="code-hint code-problem" aria-invalid="true"' in said
    assert "aria-invalid" not in words(open_page())


def test_the_menu_holds_only_what_this_identity_may_see(as_role: Callable[[Role], Identity]) -> None:
    for identity in (VISITOR, *map(as_role, ROLES)):
        for page in PAGES:
            menu = masthead(identity, page.url_path)
            for other in PAGES:
                if other is not HOME and f'href="/{other.url_path}"' in menu:
                    assert permit(identity, other.action), (identity.role, other.url_path)


def test_the_menu_marks_where_one_is() -> None:
    officer = Identity(Role.OFFICER, areas=(("scotland", "x"),), session="s")
    assert '<a href="/benchmarks" aria-current="page">' in masthead(officer, "benchmarks")
    below = masthead(officer, "indicator")
    assert "Beside other areas" in below and below.count("aria-current") == 1
    assert "aria-current" not in masthead(officer, "")


def test_the_way_out_is_the_last_thing_in_the_menu() -> None:
    carer = Identity(Role.CARER, response=1, session="s")
    assert "Finish on this device" in masthead(carer, "questions").rpartition("<li>")[2]


def test_the_pages_of_a_section_stand_under_its_name() -> None:
    carer = Identity(Role.CARER, response=1, session="s")
    menu = masthead(carer, "check-answers")
    order = ("Your answers", "All questions", "Check and send", "Evidence", "Finish on this device")
    places = [menu.index(f">{name}<") for name in order]
    assert places == sorted(places)
    assert menu.index('<ul class="within">') < menu.index("</li></ul></li>") < menu.index(">Evidence<")


def test_every_page_of_a_carer_has_the_way_to_check_and_send_in_its_menu() -> None:
    carer = Identity(Role.CARER, response=1, session="s")
    for page in PAGES:
        if page.action in (Action.ANSWER, Action.SEE_OWN_ANSWERS):
            assert 'href="/check-answers"' in masthead(carer, page.url_path), page.url_path


def test_names_are_escaped() -> None:
    officer = Identity(Role.OFFICER, areas=(("scotland", "x"),), name="<img src=x onerror=alert(1)>", session="s")
    assert "<img" not in masthead(officer, "")


def test_a_crash_of_a_page_is_told_without_a_trace_and_without_its_text(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    from assessment.ui.frame.errors import say_what_happened

    app = AppTest.from_string(
        "from assessment.ui.frame.errors import say_what_happened\n"
        "say_what_happened(ValueError('words that somebody typed'))\n"
    ).run()
    assert say_what_happened is not None
    assert "not your fault" in app.error[0].value
    assert "somebody typed" not in app.error[0].value + caplog.text
    assert "ValueError" in caplog.text


def test_the_pages_of_a_session_are_made_once(open_page: Open, as_role: Callable[[Role], Identity]) -> None:
    app = open_page("questions", as_role(Role.CARER))
    made = app.session_state[running.KEPT][1]
    app.run()
    assert app.session_state[running.KEPT][1] is made


def test_every_action_of_a_page_is_one_of_the_gates() -> None:
    assert {page.action for page in PAGES} <= set(Action)
