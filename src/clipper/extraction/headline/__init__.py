"""The title of a text: where it may stand, which line it is, how far it goes."""
