"""Files of several clippings: whether a text holds more than one, and where each begins and ends."""
