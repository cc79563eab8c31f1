"""The page on which people are invited: fresh codes, the form, the list, reminders."""
