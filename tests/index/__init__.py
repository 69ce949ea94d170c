"""The index port's contract, run on each engine: corpus, reference matcher, query table."""
