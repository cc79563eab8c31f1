"""What people wrote: where the national team checks it, and where a board reads and answers it."""
