"""What the application talks about: frozen values that cross rooms and threads."""
