"""Where a story was sent from: the dateline, its place, and where else a town stands."""
