"""The words of the project as frozen data; this package imports nothing of ours."""
