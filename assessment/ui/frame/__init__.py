"""The frame around every page: who is this, the menu for this role, the page, errors in plain words."""
