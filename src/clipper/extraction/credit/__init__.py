"""Who supplied a text: credit lines, suppliers, owners and mentions."""
