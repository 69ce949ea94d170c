"""Who signs below a story, and where the story ends."""
