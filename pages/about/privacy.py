"""Who sees what, where it is kept and for how long, and everybody's rights. Open to all; the words are content."""

from assessment.language import _
from assessment.ui.about.notice import show_notice
from assessment.ui.frame.page import begin
from assessment.wording.about import PRIVACY

show_notice(begin(_(PRIVACY)), "privacy", _(PRIVACY))
