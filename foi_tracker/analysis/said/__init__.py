"""The reply as statements: what each says, of which question, and what it does not mean."""
