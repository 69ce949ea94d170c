"""Who wrote a text, as the lines above the story say it."""
