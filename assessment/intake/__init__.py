"""Response files (CSV, compressed CSV, Excel) to counts. Nothing that a file holds is trusted."""
