"""What ``./dev`` is made of: one subject per module, standard library only."""
