"""Rounds as whoever runs them sees them: the list, the steps, who has answered, what the check found."""
