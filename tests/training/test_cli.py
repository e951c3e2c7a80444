import re

import pytest

from training.cli import main


@pytest.fixture
def cli(capsys):
    def run(*arguments):
        code = main([str(a) for a in arguments])
        return code, *capsys.readouterr()

    return run


def test_no_command_shows_help_and_exits_2(cli):
    code, out, err = cli()
    assert code == 2
    assert "evaluate" in out + err


@pytest.mark.parametrize("command", ["fit", "check", "export", "evaluate"])
def test_every_command_explains_itself(cli, command):
    code, out, _ = cli(command, "--help")
    assert code == 0
    assert "--data" in re.sub(r"\x1b\[[0-9;]*m", "", out)


def test_a_folder_without_images_is_one_sentence_and_exit_2(cli, tmp_path):
    for command in (
        ("fit", "--data", tmp_path, "--out", tmp_path / "run"),
        ("check", "--data", tmp_path),
        ("evaluate", "--data", tmp_path, "--model", tmp_path, "--out", tmp_path / "r.json"),
    ):
        code, _, err = cli(*command)
        assert code == 2
        assert err.strip().count("\n") == 0
        assert "no images" in err


def test_resuming_where_there_is_no_run_is_one_sentence(cli, tmp_path):
    code, _, err = cli("fit", "--data", tmp_path, "--out", tmp_path / "run", "--resume")
    assert code == 2
    assert "split.csv cannot be read" in err


def test_wrong_usage_exits_2(cli, tmp_path):
    assert cli("fit", "--data", tmp_path)[0] == 2
    assert cli("fit", "--data", tmp_path, "--out", tmp_path, "--recipe", "nowhere")[0] == 2
    code, _, err = cli(
        "export", "--run", tmp_path, "--data", tmp_path, "--out", tmp_path, "--also", "nameless"
    )
    assert code == 2
    assert "--also" in err


def test_ctrl_c_says_how_to_go_on(cli, tmp_path, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("training.runs.prepare", interrupt)
    code, _, err = cli("fit", "--data", tmp_path, "--out", tmp_path)
    assert code == 130
    assert "--resume" in err
