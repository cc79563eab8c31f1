"""Running rounds on screen: the list, one round's steps, its areas, the check before its release."""
