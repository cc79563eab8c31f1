"""All areas beside each other on screen: for facilitators."""
