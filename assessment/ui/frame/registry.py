"""Every page of the toolkit, in the order of the menu. A page's owner adds its row here and nowhere else."""

from dataclasses import dataclass
from pathlib import Path

from assessment.access.gate import Action

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


ANSWERS = "Your answers"
RESULTS = "Results"
COMPARE = "All areas"
ROUNDS = "Rounds"
EVIDENCE = "Evidence"

HOME = PageSpec("pages/home/welcome.py", "", "Home", Action.SIGN_IN)

PAGES: tuple[PageSpec, ...] = (
    HOME,
    # a carer's questionnaire
    PageSpec("pages/assess/questions.py", "questions", "All questions", Action.SEE_OWN_ANSWERS, ANSWERS),
    PageSpec("pages/assess/question.py", "question", "One question", Action.ANSWER),
    PageSpec("pages/assess/check_answers.py", "check-answers", "Check and send", Action.SEE_OWN_ANSWERS, ANSWERS),
    PageSpec("pages/assess/last_questions.py", "last-questions", "A few last questions", Action.ANSWER),
    PageSpec("pages/assess/who_sees_this.py", "who-sees-this", "Who sees this", Action.SEE_OWN_ANSWERS, ANSWERS),
    PageSpec("pages/assess/your_words.py", "your-words", "Who sees your own words", Action.ANSWER, under=ANSWERS),
    PageSpec("pages/assess/your_data.py", "your-data", "Your data", Action.SEE_OWN_ANSWERS, ANSWERS),
    PageSpec(
        "pages/assess/delete_my_answers.py", "delete-my-answers", "Delete your answers", Action.ANSWER, under=ANSWERS
    ),
    PageSpec("pages/assess/send.py", "send", "Send your answers", Action.ANSWER),
    PageSpec("pages/assess/sent.py", "sent", "Sent", Action.SEE_OWN_ANSWERS),
    PageSpec("pages/assess/withdraw.py", "withdraw", "Take your answers back", Action.ANSWER),
    PageSpec("pages/assess/helping.py", "helping", "Help with these answers", Action.ANSWER),
    PageSpec("pages/assess/second_look.py", "second-look", "Take a second look", Action.ANSWER),
    # a board's results
    PageSpec("pages/results/results.py", "results", "The board’s results", Action.SEE_AREA_RESULTS, RESULTS),
    PageSpec("pages/results/indicator.py", "indicator", "One indicator", Action.SEE_AREA_RESULTS, under=RESULTS),
    PageSpec("pages/results/benchmarks.py", "benchmarks", "Beside other areas", Action.SEE_BENCHMARK, RESULTS),
    PageSpec("pages/results/comments.py", "comments", "Comments", Action.READ_COMMENTS, RESULTS),
    # all areas
    PageSpec("pages/compare/compare.py", "compare", "Areas and indicators", Action.COMPARE_AREAS, COMPARE),
    PageSpec("pages/compare/map.py", "map", "Map", Action.COMPARE_AREAS, COMPARE),
    PageSpec("pages/compare/dont_know.py", "dont-know", "What people don’t know", Action.COMPARE_AREAS, COMPARE),
    PageSpec("pages/compare/strengths.py", "strengths", "Strengths and gaps", Action.COMPARE_AREAS, COMPARE),
    PageSpec("pages/compare/answered.py", "answered", "Who has answered", Action.COMPARE_AREAS, COMPARE),
    # running rounds
    PageSpec("pages/rounds/rounds.py", "rounds", "All rounds", Action.SEE_ROUNDS, ROUNDS),
    PageSpec("pages/rounds/round.py", "round", "One round", Action.SEE_ROUNDS, under=ROUNDS),
    PageSpec("pages/rounds/areas.py", "round-areas", "Areas of the round", Action.SEE_ROUNDS, under=ROUNDS),
    PageSpec("pages/rounds/invitations.py", "invitations", "Invitations", Action.SEE_ROUNDS, ROUNDS),
    PageSpec("pages/rounds/help.py", "help-someone", "Enter answers for someone", Action.ENTER_FOR_SOMEONE, ROUNDS),
    PageSpec("pages/rounds/comments.py", "comments-to-check", "Comments to check", Action.MODERATE_COMMENTS, ROUNDS),
    PageSpec("pages/rounds/check.py", "check-round", "Check before release", Action.SEE_ROUNDS, ROUNDS),
    PageSpec("pages/rounds/data.py", "round-data", "Data of this round", Action.SEE_ROUNDS, under=ROUNDS),
    PageSpec("pages/rounds/audit.py", "audit", "Who did what", Action.SEE_AUDIT, ROUNDS),
    # open to all
    PageSpec(
        "pages/evidence/national_figures.py", "national-figures", "National figures", Action.SEE_EVIDENCE, EVIDENCE
    ),
    PageSpec("pages/evidence/recommendations.py", "recommendations", "Recommendations", Action.SEE_EVIDENCE, EVIDENCE),
    PageSpec("pages/evidence/practice.py", "practice", "Good practice", Action.SEE_EVIDENCE, EVIDENCE),
    PageSpec("pages/evidence/words.py", "words", "Words explained", Action.SEE_EVIDENCE, EVIDENCE),
    PageSpec("pages/evidence/role.py", "role", "The role", Action.SEE_EVIDENCE, EVIDENCE),
    PageSpec(
        "pages/evidence/how_scoring_works.py",
        "how-scoring-works",
        "How scoring works",
        Action.SEE_EVIDENCE,
        EVIDENCE,
    ),
    PageSpec("pages/staff/account.py", "your-sign-in", "Your sign-in", Action.SIGN_IN),
    PageSpec("pages/about/privacy.py", "privacy", "Privacy", Action.SEE_EVIDENCE),
    PageSpec("pages/about/accessibility.py", "accessibility", "Accessibility", Action.SEE_EVIDENCE),
)
