"""Reports: one pure function a format, report in, text out."""
