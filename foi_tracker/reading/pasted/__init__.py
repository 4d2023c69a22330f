"""Tables pasted as text, in every form in which a copy breaks them; one module a form."""
