"""The sample city: a fictional city's websites, made by code, with a written list of planted defects."""
