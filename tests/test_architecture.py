"""The house keeps its conventions: registers, floors, names, sizes, mirrored tests, honest READMEs."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "checks"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)
NOUNS = [path for path in MODULES if path.name != "__init__.py"]
REGISTERS = ("functions", "artefacts", "reports", "cli")
FORBIDDEN_NAMES = ("utils", "helper", "manager", "validator", "issue", "data", "process")
TEXTS = (".py", ".md", ".yaml", ".yml", ".toml", ".txt", ".css", ".js", ".html", ".json", "")


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def tracked() -> Iterator[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        pytest.skip("not a git checkout")
    for name in listing.stdout.decode().split("\0"):
        path = ROOT / name
        if name and path.suffix in TEXTS and path.is_file():
            yield path


@pytest.mark.parametrize("folder", REGISTERS)
def test_register_is_sorted_and_names_real_things(folder: str) -> None:
    package = importlib.import_module(f"checks.{folder}")
    tables = [value for key, value in vars(package).items() if key.isupper() and isinstance(value, Mapping)]
    assert tables, f"checks.{folder} has no register"
    for table in tables:
        assert table, f"checks.{folder} has an empty register"
        assert list(table) == sorted(table), f"checks.{folder}: the register is not sorted"


def test_no_module_is_left_out() -> None:
    """A predicate, a format or a command that nobody registered is imported by nobody, or named for later."""
    reached: set[str] = set()
    for path in MODULES:
        own = dotted(path)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                reached |= {alias.name for alias in node.names} - {own}
            elif isinstance(node, ast.ImportFrom) and node.module:
                reached |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)} - {own}
            elif (
                path.name == "__init__.py" and isinstance(node, ast.Constant) and isinstance(node.value, str)
            ):
                reached.add(f"{own.removesuffix('.__init__')}.{node.value.partition('.')[0]}")
    left_out = [relative(path) for path in NOUNS if dotted(path) not in reached]
    assert left_out == []


def test_each_module_has_its_test_file() -> None:
    lonely = []
    for path in NOUNS:
        part = path.relative_to(PACKAGE)
        mirror = ROOT / "tests" / part.parent / f"test_{path.stem.strip('_')}.py"
        folder = ROOT / "tests" / part.parent
        source = path.read_text("utf-8")
        bare = not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.parse(source).body)
        tested_by_folder = part.parts[0] == "model" and any(folder.glob("test_*.py"))
        if not (mirror.exists() or bare or tested_by_folder):
            lonely.append(relative(path))
    assert lonely == [], f"modules without tests/…/test_<name>.py: {lonely}"


def test_no_file_is_longer_than_the_wall() -> None:
    roots = [PACKAGE, ROOT / "tests"]
    long = {
        relative(path): count
        for root in roots
        for path in root.rglob("*.py")
        if "__pycache__" not in path.parts and (count := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}


def test_names_say_what_things_are() -> None:
    """Functions of Spectral's OpenAPI ruleset keep Spectral's names."""
    bad = [
        relative(path)
        for path in MODULES
        if not path.stem.startswith("oas_")
        and any(
            word in FORBIDDEN_NAMES or word.rstrip("s") in FORBIDDEN_NAMES for word in path.stem.split("_")
        )
    ]
    assert bad == []


def test_floors_hold() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_pure_half_reads_no_clock() -> None:
    """What import-linter cannot see: `datetime.now`, `date.today`, `open` for writing."""
    world = re.compile(r"\b(datetime\.now|datetime\.utcnow|date\.today|time\.time|os\.environ|Path\.cwd)\b")
    pure = ("model", "select", "functions", "artefacts", "rulebook", "engine", "reports", "publish")
    seen = [
        f"{relative(path)}: {match.group()}"
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] in pure
        for match in world.finditer(path.read_text("utf-8"))
    ]
    assert seen == []


def public(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                for inner in node.body:
                    if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_"):
                        yield inner  # type: ignore[misc]


def test_public_names_have_docstrings() -> None:
    """Methods whose contract stands in their class say so (`noqa: D102`)."""
    silent = []
    for path in MODULES:
        source = path.read_text("utf-8")
        tree, lines = ast.parse(source), source.splitlines()
        if not ast.get_docstring(tree):
            silent.append(relative(path))
        silent += [
            f"{relative(path)}:{node.lineno} {node.name}"
            for node in public(tree)
            if not ast.get_docstring(node)
            and "noqa: D102" not in "".join(lines[node.lineno - 1 : node.body[0].lineno])
        ]
    assert silent == []


def test_files_name_no_registry_and_no_maker() -> None:
    """Nothing tells where packages were fetched from or who sat at which machine."""
    words = (
        "pypi" + ".org",
        "python" + "hosted",
        "registry.npm" + "js",
        "/work/" + ".library",
        "/root" + "/",
    )
    traces = re.compile("|".join(map(re.escape, words)))
    found = [
        f"{relative(path)}: {match.group()}"
        for path in tracked()
        if path != Path(__file__) and (match := traces.search(path.read_text("utf-8", "replace")))
    ]
    assert found == []


def test_constraints_pin_every_dependency() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {re.sub(r"[-_.]+", "-", line.partition("==")[0]).lower() for line in lines if "==" in line}
    names = {re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", each).group()).lower() for each in wanted}  # type: ignore[union-attr]
    assert names - pinned == set()


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_readme_shows_the_real_help(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    shown = re.search(r"```text\n\$ guiju --help\n(.*?)```", text, re.DOTALL)
    assert shown, f"{name} shows no `guiju --help`"
    command = [str(Path(sys.executable).parent / "guiju"), "--help"]
    environment = {
        "PATH": "/usr/bin:/bin",
        "COLUMNS": "100",
        "TERM": "dumb",
        "NO_COLOR": "1",
        "LC_ALL": "C.UTF-8",
    }
    real = subprocess.run(command, capture_output=True, text=True, env=environment, check=True).stdout

    def squeezed(output: str) -> list[str]:
        return [line.rstrip() for line in output.strip().splitlines() if line.strip()]

    assert squeezed(shown.group(1)) == squeezed(real)


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_readme_opens_with_screenshot_commands_and_a_check(name: str) -> None:
    head = "\n".join((ROOT / name).read_text("utf-8").splitlines()[:60])
    picture = re.search(r"!\[[^]]+\]\((site/docs/assets/[\w.-]+\.png)\)", head)
    assert picture, "no screenshot near the top"
    assert (ROOT / picture.group(1)).is_file()
    for words in ("make demo", "make test", "guiju check https://"):
        assert words in head
