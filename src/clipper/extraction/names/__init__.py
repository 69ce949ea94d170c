"""What is a name: of a person, a desk or a house, in the scripts of the core."""
