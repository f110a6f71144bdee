"""The command `signpost`: finding subcommands, and what it prints when something is wrong."""

import importlib
import os
import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from knowledge import command, subcommands
from knowledge.catalogue import UnknownDocument
from knowledge.contacts import UnknownContact
from knowledge.expected_errors import line_for
from knowledge.home import UnwritableHome
from knowledge.settings import KnowledgeSettings

ROOT = Path(__file__).parents[2]
DECLARED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]

HEAVY = '''
"""Two commands for tests."""
import typer
print("imported")
app = typer.Typer(help="A group of one.")

@app.command("only")
def only() -> None:
    """The only one."""
    typer.echo("the only one ran")

def alone(fail: bool = False) -> None:
    """Run alone.

    More about it.
    """
    if fail:
        raise ValueError("a mistake")
    typer.echo("alone ran")

def not_found() -> None:
    from knowledge.catalogue import UnknownDocument
    raise UnknownDocument("x: not there;\\n look elsewhere")
'''


@pytest.fixture
def installed(tmp_path):
    """A folder to run in as if Signpost were installed with these subcommands."""
    (tmp_path / "heavy.py").write_text(HEAVY)
    information = tmp_path / "signpost-0.1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: signpost\nVersion: 9.8.7\n")
    (information / "entry_points.txt").write_text(
        "[signpost.commands]\nalone = heavy:alone\ngroup = heavy:app\nlost = heavy:not_found\n"
        "missing = nowhere_at_all.here:app\nnameless = heavy:nothing\n"
    )
    return tmp_path


@pytest.fixture
def signpost(installed):
    def run(*arguments, **environment):
        paths = os.pathsep.join((str(installed), str(ROOT)))
        return subprocess.run(
            [sys.executable, "-m", "knowledge.command", *arguments],
            env=os.environ | {"PYTHONPATH": paths, "SIGNPOST_HOME": str(installed / "home")} | environment,
            cwd=installed,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_help_lists_every_subcommand_with_one_line_and_imports_none(signpost):
    done = signpost("--help")
    assert done.returncode == 0
    assert "imported" not in done.stdout
    for shown in ("alone", "Run alone.", "group", "A group of one.", "missing", "Not in this installation."):
        assert shown in done.stdout
    assert "More about it" not in done.stdout


def test_a_function_runs_as_a_command_and_a_typer_as_a_group(signpost):
    assert signpost("alone").stdout == "imported\nalone ran\n"
    assert signpost("group", "only").stdout == "imported\nthe only one ran\n"


def test_the_version_is_that_of_the_installation(signpost):
    assert signpost("--version").stdout == "signpost 9.8.7\n"


@pytest.mark.parametrize("arguments", [("unheard-of",), ("alone", "--unheard-of"), ("group", "x"), ()])
def test_wrong_use_ends_with_2(signpost, arguments):
    assert signpost(*arguments).returncode == 2


def test_an_expected_error_is_one_line_on_stderr_and_ends_with_1(signpost):
    done = signpost("lost")
    assert (done.returncode, done.stderr) == (1, "Error: x: not there; look elsewhere\n")


@pytest.mark.parametrize("name", ["missing", "nameless"])
def test_a_subcommand_that_cannot_be_loaded_says_so_in_one_line(signpost, name):
    done = signpost(name)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Error: signpost {name}: cannot be loaded (")
    assert done.stderr.count("\n") == 1


def test_a_mistake_in_the_program_keeps_its_traceback_without_local_variables(signpost):
    done = signpost("alone", "--fail")
    assert done.returncode == 1
    assert done.stderr.rstrip().endswith("ValueError: a mistake")
    assert "locals" not in done.stderr


def test_the_shell_completes_subcommands_without_importing_them(signpost):
    told = {"_SIGNPOST_COMPLETE": "complete_bash", "COMP_WORDS": "signpost al", "COMP_CWORD": "1"}
    assert signpost(**told).stdout.split() == ["alone"]


def test_the_shell_completes_within_a_group(signpost):
    told = {"_SIGNPOST_COMPLETE": "complete_bash", "COMP_WORDS": "signpost group ", "COMP_CWORD": "2"}
    assert signpost(**told).stdout.split() == ["imported", "only"]


def test_a_letter_that_the_terminal_does_not_know_does_not_end_the_command(signpost):
    done = signpost("--help", PYTHONIOENCODING="ascii")
    assert done.returncode == 0


@pytest.mark.parametrize("name", ["library", "contacts", "doctor"])
def test_the_declared_subcommands_are_there_and_say_what_they_are(name):
    value = DECLARED["signpost.commands"][name]
    assert subcommands.summary_of(value).endswith(".")
    assert subcommands.summary_of(value) != "Not in this installation."
    loaded = subcommands.ListedCommand(EntryPoint(name=name, value=value, group=subcommands.GROUP)).loaded()
    assert loaded.name == name


def test_only_the_subcommand_that_runs_is_imported(installed, monkeypatch):
    monkeypatch.syspath_prepend(str(installed))
    assert "alone" in CliRunner().invoke(command.app, ["--help"]).stdout
    assert "heavy" not in sys.modules
    assert CliRunner().invoke(command.app, ["alone"]).stdout == "imported\nalone ran\n"
    assert CliRunner().invoke(command.app, ["unheard-of"]).exit_code == 2
    assert isinstance(CliRunner().invoke(command.app, ["missing"]).exception, subcommands.SubcommandUnavailable)
    assert CliRunner().invoke(command.app, ["--version"]).stdout == "signpost 9.8.7\n"
    monkeypatch.delitem(sys.modules, "heavy")


def test_a_stream_that_cannot_be_set_is_left_as_it_is(monkeypatch):
    monkeypatch.setattr(command.sys, "stdout", None)
    command._print_any_letter()


def test_a_module_of_a_package_that_is_there_may_itself_be_missing():
    assert subcommands.summary_of("knowledge.no_such_module:app") == "Not in this installation."


def test_without_a_docstring_the_module_describes_the_subcommand():
    assert subcommands.summary_of("knowledge.home:nothing").startswith("The home folder:")


def test_run_from_its_source_the_version_says_so(monkeypatch):
    def not_installed(_):
        raise command.PackageNotFoundError

    monkeypatch.setattr(command, "version", not_installed)
    assert "not installed" in CliRunner().invoke(command.app, ["--version"]).stdout


def test_main_tells_an_expected_error_and_lets_a_mistake_through(monkeypatch, capsys):
    def raises(error):
        def app(**_):
            raise error

        monkeypatch.setattr(command, "app", app)

    raises(UnwritableHome("here: full; free the space"))
    with pytest.raises(SystemExit, match="1"):
        command.main()
    assert capsys.readouterr().err == "Error: here: full; free the space\n"
    raises(ZeroDivisionError("a mistake"))
    with pytest.raises(ZeroDivisionError):
        command.main()


def test_a_known_error_is_told_without_the_quotation_marks_of_a_key_error():
    assert line_for(UnknownContact("'x' is no contact; see the list")) == "'x' is no contact; see the list"
    assert line_for(UnknownDocument("x: not there")) == "x: not there"


@pytest.mark.parametrize(
    "name",
    [
        "knowledge.home.HomeBusy",
        "knowledge.database.CatalogueUnusable",
        "knowledge.search.IndexUnreadable",
        "knowledge.search.EmbedderUnavailable",
        "knowledge.library_file.UnusableLibraryFile",
        "knowledge.vocabulary.UnusableVocabulary",
        "ingest.readers.blocks.UnreadableDocument",
    ],
)
def test_each_error_of_ours_is_an_expected_one(name):
    module, _, kind = name.rpartition(".")
    error = getattr(importlib.import_module(module), kind)("thing: cause; remedy")
    assert line_for(error) == "thing: cause; remedy"


def test_a_wrong_setting_is_told_by_its_variable_without_its_value(monkeypatch):
    monkeypatch.setenv("SIGNPOST_DENSE_WEIGHT", "17")
    with pytest.raises(ValueError, match="dense_weight") as caught:
        KnowledgeSettings()
    line = line_for(caught.value)
    assert line.startswith("SIGNPOST_DENSE_WEIGHT: ")
    assert "17" not in line


def test_a_file_that_cannot_be_read_is_an_expected_error_and_another_mistake_is_not(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "gone").read_text()
    assert line_for(caught.value).startswith(f"{tmp_path / 'gone'}: No such file or directory; check")
    assert line_for(OSError("without a file")) is None
    assert line_for(ValueError("a mistake")) is None
    assert line_for(typer.Exit(1)) is None
