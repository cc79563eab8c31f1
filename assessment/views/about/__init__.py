"""What is said about the toolkit itself."""
