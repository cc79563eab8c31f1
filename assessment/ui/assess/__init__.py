"""The questionnaire's screens: what a window has shown and saved, the widgets, the line that says what is saved."""
