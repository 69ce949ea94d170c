"""What is known beforehand: suppliers, places, names of months, zones and people."""
