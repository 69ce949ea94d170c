"""Coverage-guided fuzzing with atheris (`make fuzz`): the subjects and properties are those of fault.properties."""
