"""Programs that are run as processes of their own, so that each is measured from its start to its end."""
