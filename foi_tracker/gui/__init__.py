"""The window: pages, models, delegates. Everything it knows it asks of ``services``, off its own thread."""
