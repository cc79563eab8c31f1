"""The only door for pages, routes, reports and commands: who may act, and what they get."""
