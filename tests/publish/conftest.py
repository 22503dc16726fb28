import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checks.model.target import Target
from checks.publish import publish
from tests.reports.made import AS_OF, RULEBOOK, hostile, report

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A publication of an ordinary and a hostile report."""
    out = tmp_path_factory.mktemp("publication") / "pages"
    publish(
        RULEBOOK,
        iter([report(), hostile()]),
        out,
        as_of=AS_OF,
        place="云岭市",
        unreached=[(Target("gone", "site", "http://gone.example.gov.cn/", name="某局"), "域名解析失败")],
    )
    return out


def build(pages: Path, goal: Path) -> None:
    """Build pages with the project's own configuration, strictly."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("docs_dir: build/pages", f"docs_dir: {pages}")
    settings = settings.replace("site_dir: build/site", f"site_dir: {goal}")
    settings = settings.replace("custom_dir: site/theme", f"custom_dir: {ROOT / 'site' / 'theme'}")
    file = goal.parent / "mkdocs.yml"
    file.write_text(settings, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(file)]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def site(pages: Path) -> Iterator[Path]:
    """The built site of that publication."""
    pytest.importorskip("material")
    goal = pages.parent / "site"
    build(pages, goal)
    yield goal
