"""The script that reruns: who is this, the menu for this role, run the page."""

from assessment.ui.frame.run import run

run()
