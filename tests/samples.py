"""Where the third-party samples lie; a test that needs one says so and is skipped without it."""

import os
from pathlib import Path

import pytest

SAMPLES = Path(
    os.environ.get("GUIJU_SAMPLES", Path(__file__).resolve().parents[1] / ".." / "shared" / "samples")
).resolve()

needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason=f"samples not found at {SAMPLES}")
