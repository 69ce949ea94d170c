"""When a text was published: dates as printed, what each is the date of, and which of them counts."""
