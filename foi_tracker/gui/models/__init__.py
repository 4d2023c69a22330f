"""Item models: values of ``model.views`` as Qt asks for them."""
