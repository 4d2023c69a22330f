"""How a letter is laid out: what is furniture, where the request stands and where the reply."""
