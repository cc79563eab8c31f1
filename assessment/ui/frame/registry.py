"""Every page of the toolkit, in the order of the menu. A page's owner adds its row here.

Nothing else in the toolkit lists pages, but its tests do: `tests/gate/expected.py` says who gets what of each page, and
fails without a row; `tests/journeys/test_deep_links.py` wants to know of an action that no page has asked for before
(WHO_MAY), and of a page that leads on to another by itself (MOVES_ON).
"""

from dataclasses import dataclass
from pathlib import Path

from assessment.access.gate import Action
from assessment.language import N_

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class PageSpec:
    """One page: `path` of its script from the root, its address, its name in menus and the action that the gate is
    asked for. A page without a `section` is reached by links inside other pages, not from the menu, which stands there
    as in the section that it is `under`."""

    path: str
    url_path: str
    title: str
    action: Action
    section: str = ""
    under: str = ""

    @property
    def script(self) -> Path:
        return ROOT / self.path


ANSWERS = N_("Your answers")
RESULTS = N_("Results")
COMPARE = N_("All areas")
ROUNDS = N_("Rounds")
EVIDENCE = N_("Evidence")

HOME = PageSpec("pages/home/welcome.py", "", N_("Home"), Action.SIGN_IN)

PAGES: tuple[PageSpec, ...] = (
    HOME,
    # a carer's questionnaire
    PageSpec("pages/assess/questions.py", "questions", N_("All questions"), Action.SEE_OWN_ANSWERS, ANSWERS),
    PageSpec("pages/assess/question.py", "question", N_("One question"), Action.ANSWER, under=ANSWERS),
    PageSpec("pages/assess/check_answers.py", "check-answers", N_("Check and send"), Action.SEE_OWN_ANSWERS, ANSWERS),
    PageSpec(
        "pages/assess/last_questions.py", "last-questions", N_("A few last questions"), Action.ANSWER, under=ANSWERS
    ),
    PageSpec("pages/assess/who_sees_this.py", "who-sees-this", N_("Who sees this"), Action.SEE_OWN_ANSWERS, ANSWERS),
    PageSpec("pages/assess/your_words.py", "your-words", N_("Who sees your own words"), Action.ANSWER, under=ANSWERS),
    PageSpec("pages/assess/your_data.py", "your-data", N_("Your data"), Action.SEE_OWN_ANSWERS, ANSWERS),
    PageSpec(
        "pages/assess/delete_my_answers.py",
        "delete-my-answers",
        N_("Delete your answers"),
        Action.ANSWER,
        under=ANSWERS,
    ),
    PageSpec("pages/assess/send.py", "send", N_("Send your answers"), Action.ANSWER, under=ANSWERS),
    PageSpec("pages/assess/sent.py", "sent", N_("Sent"), Action.SEE_OWN_ANSWERS, under=ANSWERS),
    PageSpec("pages/assess/withdraw.py", "withdraw", N_("Take your answers back"), Action.ANSWER, under=ANSWERS),
    PageSpec("pages/assess/helping.py", "helping", N_("Help with these answers"), Action.ANSWER, under=ANSWERS),
    PageSpec("pages/assess/second_look.py", "second-look", N_("Take a second look"), Action.ANSWER, under=ANSWERS),
    PageSpec(
        "pages/assess/stop_for_today.py", "stop-for-today", N_("Stop for today"), Action.SEE_OWN_ANSWERS, under=ANSWERS
    ),
    # about the questionnaire, open to all
    PageSpec("pages/assess/try_it.py", "try-it", N_("Practice run"), Action.SEE_EVIDENCE),
    PageSpec("pages/assess/questions_to_read.py", "questions-to-read", N_("Questions to read"), Action.SEE_EVIDENCE),
    # a board's results
    PageSpec("pages/results/results.py", "results", N_("The board’s results"), Action.SEE_AREA_RESULTS, RESULTS),
    PageSpec("pages/results/indicator.py", "indicator", N_("One indicator"), Action.SEE_AREA_RESULTS, under=RESULTS),
    PageSpec("pages/results/benchmarks.py", "benchmarks", N_("Beside other areas"), Action.SEE_BENCHMARK, RESULTS),
    PageSpec("pages/results/comments.py", "comments", N_("Comments"), Action.READ_COMMENTS, RESULTS),
    # all areas
    PageSpec("pages/compare/compare.py", "compare", N_("Areas and indicators"), Action.COMPARE_AREAS, COMPARE),
    PageSpec("pages/compare/map.py", "map", N_("Map"), Action.COMPARE_AREAS, COMPARE),
    PageSpec("pages/compare/dont_know.py", "dont-know", N_("What people don’t know"), Action.COMPARE_AREAS, COMPARE),
    PageSpec("pages/compare/strengths.py", "strengths", N_("Strengths and gaps"), Action.COMPARE_AREAS, COMPARE),
    PageSpec("pages/compare/answered.py", "answered", N_("Who has answered"), Action.COMPARE_AREAS, COMPARE),
    # running rounds
    PageSpec("pages/rounds/rounds.py", "rounds", N_("All rounds"), Action.SEE_ROUNDS, ROUNDS),
    PageSpec("pages/rounds/round.py", "round", N_("One round"), Action.SEE_ROUNDS, under=ROUNDS),
    PageSpec("pages/rounds/areas.py", "round-areas", N_("Areas of the round"), Action.SEE_ROUNDS, under=ROUNDS),
    PageSpec("pages/rounds/invitations.py", "invitations", N_("Invitations"), Action.SEE_ROUNDS, ROUNDS),
    PageSpec("pages/rounds/help.py", "help-someone", N_("Enter answers for someone"), Action.ENTER_FOR_SOMEONE, ROUNDS),
    PageSpec(
        "pages/rounds/comments.py", "comments-to-check", N_("Comments to check"), Action.MODERATE_COMMENTS, ROUNDS
    ),
    PageSpec("pages/rounds/check.py", "check-round", N_("Check before release"), Action.SEE_ROUNDS, ROUNDS),
    PageSpec("pages/rounds/data.py", "round-data", N_("Data of this round"), Action.SEE_ROUNDS, under=ROUNDS),
    PageSpec("pages/rounds/audit.py", "audit", N_("Who did what"), Action.SEE_AUDIT, ROUNDS),
    # open to all
    PageSpec(
        "pages/evidence/national_figures.py", "national-figures", N_("National figures"), Action.SEE_EVIDENCE, EVIDENCE
    ),
    PageSpec(
        "pages/evidence/recommendations.py", "recommendations", N_("Recommendations"), Action.SEE_EVIDENCE, EVIDENCE
    ),
    PageSpec("pages/evidence/practice.py", "practice", N_("Good practice"), Action.SEE_EVIDENCE, EVIDENCE),
    PageSpec("pages/evidence/words.py", "words", N_("Words explained"), Action.SEE_EVIDENCE, EVIDENCE),
    PageSpec("pages/evidence/role.py", "role", N_("What a carer rep does"), Action.SEE_EVIDENCE, EVIDENCE),
    PageSpec(
        "pages/evidence/how_scoring_works.py",
        "how-scoring-works",
        N_("How scoring works"),
        Action.SEE_EVIDENCE,
        EVIDENCE,
    ),
    PageSpec("pages/staff/account.py", "your-sign-in", N_("Your sign-in"), Action.SIGN_IN),
    PageSpec("pages/about/privacy.py", "privacy", N_("Privacy"), Action.SEE_EVIDENCE),
    PageSpec("pages/about/accessibility.py", "accessibility", N_("Accessibility"), Action.SEE_EVIDENCE),
)
