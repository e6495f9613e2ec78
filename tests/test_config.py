"""Settings: where they come from, what is said of a wrong one, and that secrets stay secret."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.config import Settings, load
from bot.errors import ConfigError

EXAMPLE = Path(__file__).parents[1] / ".env.example"
NAMES = tuple(str(field.alias) for field in Settings.model_fields.values())
SECRETS = ("TELEGRAM_BOT_TOKEN", "DATABASE_URL", "DOZOR_PROXY", "DOZOR_MODEL_KEY")
# The shape that each of them must have, around the part that is secret.
SHAPES = {
    "TELEGRAM_BOT_TOKEN": "123456:{}",
    "DATABASE_URL": "postgresql://dozor:{}@localhost/dozor",
    "DOZOR_PROXY": "http://dozor:{}@localhost:8118",
    "DOZOR_MODEL_KEY": "sk-{}",
}
TOKEN = "123456789:AAsecretsecretsecretsecretsecretsecr"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting in the environment, and an empty directory to stand in."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(f"{name}_FILE", raising=False)


# --- .env.example


def example() -> dict[str, str | None]:
    return dict(dotenv_values(EXAMPLE))


def test_the_example_names_every_setting_and_no_other() -> None:
    assert sorted(example()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_example_shows_the_default(name: str) -> None:
    Path(".env").write_text(f"{name}={example()[name]}\n", encoding="utf-8")
    assert load() == Settings(_env_file=None)


@pytest.mark.parametrize("name", NAMES)
def test_the_example_explains_a_setting_in_one_sentence(name: str) -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith(f"{name}="))
    assert re.fullmatch(r"# .+\.", lines[place - 1]), lines[place - 1]
    assert lines[place - 2] == ""


def test_the_example_says_which_settings_are_secret() -> None:
    said = next(line for line in EXAMPLE.read_text(encoding="utf-8").splitlines() if "# Secrets are" in line)
    assert tuple(re.findall(r"[A-Z_]{4,}", said)) == SECRETS


# --- where settings come from


def test_an_empty_directory_gives_a_bot_without_a_token_on_sqlite() -> None:
    settings = load()
    assert settings.token.get_secret_value() == ""
    assert settings.database == "sqlite:///data/dozor.db"
    assert settings.cadence == (timedelta(minutes=1), timedelta(hours=1))


def test_the_database_stands_in_the_data_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOZOR_DATA_DIR", "/srv/dozor")
    assert load().database == "sqlite:////srv/dozor/dozor.db"


def test_dotenv_is_read_and_the_environment_beats_it(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("DOZOR_LANGUAGE=pl\nDOZOR_WEB_PORT=8001\n", encoding="utf-8")
    monkeypatch.setenv("DOZOR_LANGUAGE", "be")
    settings = load()
    assert (settings.language, settings.web_port) == ("be", 8001)


def test_other_names_in_dotenv_are_nobodys_business() -> None:
    Path(".env").write_text("SOMETHING_ELSE=1\n", encoding="utf-8")
    assert load() == Settings(_env_file=None)


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_may_stand_in_a_file_which_beats_everything(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wanted = SHAPES[name].format("from-the-file")
    (tmp_path / "secret").write_text(f"{wanted}\n", encoding="utf-8")
    monkeypatch.setenv(name, SHAPES[name].format("from-the-environment"))
    monkeypatch.setenv(f"{name}_FILE", str(tmp_path / "secret"))
    assert value_of(load(), name) == wanted


@pytest.mark.parametrize("name", SECRETS)
def test_the_file_of_a_secret_may_be_named_in_dotenv(name: str, tmp_path: Path) -> None:
    wanted = SHAPES[name].format("from-the-file")
    (tmp_path / "secret").write_text(wanted, encoding="utf-8")
    Path(".env").write_text(f"{name}_FILE=secret\n", encoding="utf-8")
    assert value_of(load(), name) == wanted


def test_only_secrets_stand_in_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "language").write_text("pl", encoding="utf-8")
    monkeypatch.setenv("DOZOR_LANGUAGE_FILE", str(tmp_path / "language"))
    assert load().language == "en"


def value_of(settings: Settings, name: str) -> str:
    field = next(key for key, one in Settings.model_fields.items() if one.alias == name)
    return str(getattr(settings, field).get_secret_value())


@pytest.mark.parametrize(
    ("written", "owners"),
    [
        ("", frozenset()),
        ("7", frozenset({7})),
        ("7,8", frozenset({7, 8})),
        (" 7 , 8 ,, 7,", frozenset({7, 8})),
    ],
)
def test_owners_are_numbers_divided_by_commas(
    written: str, owners: frozenset[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOZOR_OWNERS", written)
    assert load().owners == owners


def test_preview_hosts_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOZOR_PREVIEW_HOSTS", "telegram.dog, t.me")
    assert load().preview_hosts == ("telegram.dog", "t.me")


def test_the_address_of_the_api_ends_without_a_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081/")
    assert load().api_url == "http://127.0.0.1:8081"


def test_we_introduce_ourselves_with_the_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().user_agent == "Dozor/1.0"
    monkeypatch.setenv("DOZOR_CONTACT", "https://example.org/bot")
    assert load().user_agent == "Dozor/1.0 (+https://example.org/bot)"


# --- wrong ones

WRONG = [
    ("TELEGRAM_BOT_TOKEN", "zzz", "@BotFather"),
    ("DATABASE_URL", "mysql://localhost/dozor", "sqlite"),
    ("TELEGRAM_API_URL", "api.telegram.org", "http"),
    ("TELEGRAM_API_URL", "ftp://api.telegram.org", "http"),
    ("DOZOR_OWNERS", "@anna", "digits"),
    ("DOZOR_OWNERS", "7;8", "commas"),
    ("DOZOR_OPEN", "perhaps", "true or false"),
    ("DOZOR_LANGUAGE", "de", "en, ru, uk, be, pl"),
    ("DOZOR_PREVIEW_HOSTS", " , ", "at least one host"),
    ("DOZOR_ALLOW_PRIVATE_NETWORKS", "some", "true or false"),
    ("DOZOR_FASTEST_VISIT", "0", "at least 1"),
    ("DOZOR_FASTEST_VISIT", "soon", "seconds"),
    ("DOZOR_SLOWEST_VISIT", "30", "DOZOR_FASTEST_VISIT"),
    ("DOZOR_HOST_GAP", "-1", "0 or more"),
    ("DOZOR_WEB_PORT", "65536", "65535"),
    ("DOZOR_PLAYGROUND_PORT", "http", "65535"),
    ("DOZOR_LOG_LEVEL", "loud", "warning"),
    ("DOZOR_LOG_JSON", "maybe", "true or false"),
    ("DOZOR_MEANING", "maybe", "true or false"),
    ("DOZOR_WIKIDATA_URL", "www.wikidata.org", "or nothing"),
    ("DOZOR_MODEL_URL", "localhost:11434/v1", "nothing for no model"),
    ("DOZOR_MODEL_KEY", "two words", "without blanks"),
    ("DOZOR_MODEL_TOKENS_A_DAY", "0", "at least 1"),
    ("DOZOR_MODEL_TOKENS_A_DAY", "many", "whole number"),
    ("DOZOR_MODEL_PRICE_IN", "-1", "0 or more"),
    ("DOZOR_MODEL_PRICE_OUT", "nan", "0 or more"),
    ("DOZOR_MODEL_MONEY_A_DAY", "5", "DOZOR_MODEL_PRICE_IN"),
]


@pytest.mark.parametrize(("name", "value", "mend"), WRONG)
def test_a_wrong_value_is_told_with_its_name_and_the_mend(
    name: str, value: str, mend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError) as told:
        load()
    assert told.value.setting == name
    assert mend in told.value.mend
    assert str(told.value).startswith(f"{name}: ")
    assert "pydantic" not in str(told.value)


def test_every_setting_that_can_be_wrong_is_in_the_table() -> None:
    free_text = {"DOZOR_PROXY", "DOZOR_DATA_DIR", "DOZOR_CONTACT", "DOZOR_MODEL"}
    assert {name for name, _, _ in WRONG} == set(NAMES) - free_text


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("place", ["missing", "."])
def test_a_file_that_cannot_be_read_is_told_by_its_setting(
    name: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"{name}_FILE", place)
    with pytest.raises(ConfigError, match=rf"^{name}_FILE: the file {re.escape(place)} cannot be read"):
        load()


def test_a_file_that_is_no_text_is_told_by_its_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN_FILE", str(tmp_path / "secret"))
    with pytest.raises(ConfigError, match="TELEGRAM_BOT_TOKEN_FILE"):
        load()


def test_an_address_of_a_model_needs_the_name_of_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOZOR_MODEL_URL", "http://localhost:11434/v1/")
    with pytest.raises(ConfigError, match=r"^DOZOR_MODEL: write the model's name"):
        load()
    monkeypatch.setenv("DOZOR_MODEL", " qwen3:8b ")
    assert (load().model_url, load().model) == ("http://localhost:11434/v1", "qwen3:8b")


def test_money_is_a_limit_once_there_is_a_price(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOZOR_MODEL_PRICE_OUT", "0.6")
    monkeypatch.setenv("DOZOR_MODEL_MONEY_A_DAY", "2.5")
    assert load().model_money_a_day == 2.5


# --- secrets


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_does_not_show(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = TOKEN.partition(":")[2]
    monkeypatch.setenv(name, SHAPES[name].format(secret))
    settings = load()
    for shown in (repr(settings), str(settings), settings.model_dump_json(), f"{settings.model_dump()}"):
        assert secret not in shown
    assert value_of(settings, name) == SHAPES[name].format(secret)


@pytest.mark.parametrize(("name", "value", "_mend"), WRONG)
def test_no_error_shows_a_secret_nor_the_wrong_value_itself(
    name: str, value: str, _mend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A secret may have been pasted behind the wrong name, and causes show values too."""
    for secret in SECRETS:
        monkeypatch.setenv(secret, SHAPES[secret].format(TOKEN.partition(":")[2]))
    if name != "DOZOR_SLOWEST_VISIT":
        monkeypatch.setenv(name, f"{value} {TOKEN}" if name != "DOZOR_PREVIEW_HOSTS" else value)
    else:
        monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError) as told:
        load()
    assert TOKEN not in str(told.value)
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__


def test_what_no_log_may_hold_is_the_token_and_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().secrets() == ()
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("DOZOR_PROXY", "socks5://anna:geheim@proxy:1080")
    assert load().secrets() == (TOKEN, "socks5://anna:geheim@proxy:1080")
