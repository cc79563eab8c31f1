"""Documents and files made of results and evidence."""
