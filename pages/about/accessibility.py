"""How far everybody can use this, what is not good enough yet, and whom to tell. Open to all; the words are content."""

from assessment.language import _
from assessment.ui.about.notice import show_notice
from assessment.ui.frame.page import begin
from assessment.wording.about import ACCESSIBILITY

show_notice(begin(_(ACCESSIBILITY)), "accessibility", _(ACCESSIBILITY))
