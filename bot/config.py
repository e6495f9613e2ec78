"""Settings: the only reader of the environment.

Each setting is read from the environment, from `.env`, or, for the secret ones, from the file
that `NAME_FILE` names. `.env.example` lists them all; a test holds it to this file.
"""

from __future__ import annotations

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.errors import ConfigError

# What to write instead, told to whoever wrote something that cannot be used.
_MENDS = {
    "DOZOR_OWNERS": "write Telegram user ids, digits only, divided by commas: 123456789,987654321",
    "DOZOR_OPEN": "write true or false",
    "DOZOR_ALLOW_PRIVATE_NETWORKS": "write true or false",
    "DOZOR_LOG_JSON": "write true or false",
    "DOZOR_MEANING": "write true or false",
    "DOZOR_PREVIEW_HOSTS": "write at least one host, divided by commas: t.me,telegram.me",
    "DOZOR_FASTEST_VISIT": "write a number of seconds of at least 1",
    "DOZOR_SLOWEST_VISIT": "write a number of seconds, not less than DOZOR_FASTEST_VISIT",
    "DOZOR_HOST_GAP": "write a number of seconds, 0 or more",
    "DOZOR_WIKIDATA_URL": "write an address that begins with http:// or https://, or nothing",
    "DOZOR_MODEL_URL": "write an address that begins with http:// or https://, or nothing for no model",
    "DOZOR_MODEL_KEY": "write the key in one line of plain letters and signs, without blanks",
    "DOZOR_MODEL_TOKENS_A_DAY": "write a whole number of at least 1",
    "DOZOR_MODEL_PRICE_IN": "write what a million tokens cost, 0 or more",
    "DOZOR_MODEL_PRICE_OUT": "write what a million tokens cost, 0 or more",
    "DOZOR_WEB_PORT": "write a port between 1 and 65535, or 0 for none",
    "DOZOR_PLAYGROUND_PORT": "write a port between 1 and 65535, or 0 for any that is free",
    "DOZOR_LOG_LEVEL": "write debug, info, warning or error",
    "DOZOR_LANGUAGE": "write one of en, ru, uk, be, pl",
}


def _split(value: object) -> object:
    return [piece.strip() for piece in value.split(",") if piece.strip()] if isinstance(value, str) else value


class Settings(BaseSettings):
    """Everything that can be set. `load()` makes one."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, populate_by_name=True)

    token: SecretStr = Field(SecretStr(""), alias="TELEGRAM_BOT_TOKEN")
    api_url: str = Field("https://api.telegram.org", alias="TELEGRAM_API_URL")
    database_url: SecretStr = Field(SecretStr(""), alias="DATABASE_URL")
    data_dir: Path = Field(Path("data"), alias="DOZOR_DATA_DIR")
    owners: Annotated[frozenset[int], NoDecode] = Field(frozenset(), alias="DOZOR_OWNERS")
    open: bool = Field(False, alias="DOZOR_OPEN")
    language: str = Field("en", alias="DOZOR_LANGUAGE", pattern="^(en|ru|uk|be|pl)$")
    contact: str = Field("", alias="DOZOR_CONTACT")
    preview_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        ("t.me", "telegram.me", "telegram.dog"), alias="DOZOR_PREVIEW_HOSTS", min_length=1
    )
    allow_private_networks: bool = Field(False, alias="DOZOR_ALLOW_PRIVATE_NETWORKS")
    proxy: SecretStr = Field(SecretStr(""), alias="DOZOR_PROXY")
    fastest_visit: float = Field(60, alias="DOZOR_FASTEST_VISIT", ge=1)
    slowest_visit: float = Field(3600, alias="DOZOR_SLOWEST_VISIT", ge=1)
    host_gap: float = Field(1.5, alias="DOZOR_HOST_GAP", ge=0)
    wikidata_url: str = Field("https://www.wikidata.org/w/api.php", alias="DOZOR_WIKIDATA_URL")
    model_url: str = Field("", alias="DOZOR_MODEL_URL")
    model: str = Field("", alias="DOZOR_MODEL", validate_default=True)
    model_key: SecretStr = Field(SecretStr(""), alias="DOZOR_MODEL_KEY")
    model_tokens_a_day: int = Field(200_000, alias="DOZOR_MODEL_TOKENS_A_DAY", ge=1, le=10**12)
    model_price_in: float = Field(0, alias="DOZOR_MODEL_PRICE_IN", ge=0, allow_inf_nan=False)
    model_price_out: float = Field(0, alias="DOZOR_MODEL_PRICE_OUT", ge=0, allow_inf_nan=False)
    model_money_a_day: float = Field(0, alias="DOZOR_MODEL_MONEY_A_DAY", ge=0, allow_inf_nan=False)
    meaning: bool = Field(True, alias="DOZOR_MEANING")
    web_port: int = Field(0, alias="DOZOR_WEB_PORT", ge=0, le=65535)
    playground_port: int = Field(8080, alias="DOZOR_PLAYGROUND_PORT", ge=0, le=65535)
    log_level: str = Field("info", alias="DOZOR_LOG_LEVEL", pattern="^(debug|info|warning|error)$")
    log_json: bool = Field(False, alias="DOZOR_LOG_JSON")

    _owners = field_validator("owners", mode="before")(_split)
    _preview_hosts = field_validator("preview_hosts", mode="before")(_split)

    @field_validator("api_url")
    @classmethod
    def _an_address(cls, value: str) -> str:
        if urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).netloc:
            raise ValueError("write an address that begins with http:// or https://")
        return value.rstrip("/")

    @field_validator("wikidata_url", "model_url")
    @classmethod
    def _an_address_or_none(cls, value: str) -> str:
        return cls._an_address(value) if value else ""

    @field_validator("model")
    @classmethod
    def _a_model(cls, value: str, info: Any) -> str:
        if info.data.get("model_url") and not value.strip():
            raise ValueError("write the model's name as DOZOR_MODEL_URL knows it, or leave both empty")
        return value.strip()

    @field_validator("model_key")
    @classmethod
    def _a_key(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[!-~]*", value.get_secret_value()):
            raise ValueError("it stands in a header of the request")
        return value

    @field_validator("model_money_a_day")
    @classmethod
    def _money_needs_prices(cls, value: float, info: Any) -> float:
        if value and not (info.data.get("model_price_in") or info.data.get("model_price_out")):
            raise ValueError(
                "write 0 for no limit, or set DOZOR_MODEL_PRICE_IN and DOZOR_MODEL_PRICE_OUT too"
            )
        return value

    @field_validator("token")
    @classmethod
    def _a_token(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value()
        if token and not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", token):
            raise ValueError("a token looks like 123456789:AbCd…; @BotFather shows yours")
        return value

    @field_validator("database_url")
    @classmethod
    def _a_database(cls, value: SecretStr) -> SecretStr:
        scheme = value.get_secret_value().partition(":")[0].partition("+")[0]
        if scheme not in ("", "sqlite", "postgresql", "postgres"):
            raise ValueError("write sqlite:///file or postgresql://user@host/name")
        return value

    @field_validator("slowest_visit")
    @classmethod
    def _not_faster_than_the_fastest(cls, value: float, info: Any) -> float:
        if value < info.data.get("fastest_visit", 0):
            raise ValueError("must not be less than DOZOR_FASTEST_VISIT")
        return value

    @property
    def database(self) -> str:
        """The database's address; SQLite in the data directory unless another one is set."""
        return self.database_url.get_secret_value() or f"sqlite:///{self.data_dir / 'dozor.db'}"

    @property
    def cadence(self) -> tuple[timedelta, timedelta]:
        """The shortest and the longest time between two visits to a source."""
        return timedelta(seconds=self.fastest_visit), timedelta(seconds=self.slowest_visit)

    @property
    def user_agent(self) -> str:
        """How we introduce ourselves to sites."""
        return f"Dozor/1.0 (+{self.contact})" if self.contact else "Dozor/1.0"

    def secrets(self) -> tuple[str, ...]:
        """The values that no log may hold."""
        kept = (self.token, self.proxy, self.database_url, self.model_key)
        return tuple(secret.get_secret_value() for secret in kept if secret.get_secret_value())

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic calls it by name
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Files beat the environment, which beats `.env`."""
        return init_settings, _SecretFiles(settings_cls, dotenv_settings), env_settings, dotenv_settings


class _SecretFiles(EnvSettingsSource):
    """`NAME_FILE` names the file that holds the secret NAME (as Docker and systemd hand them in)."""

    def __init__(self, settings_cls: type[BaseSettings], dotenv: PydanticBaseSettingsSource) -> None:
        super().__init__(settings_cls)
        beside = dotenv.env_vars if isinstance(dotenv, DotEnvSettingsSource) else {}
        self._named = {**beside, **{name.lower(): value for name, value in os.environ.items()}}

    def __call__(self) -> dict[str, Any]:
        found = {}
        for field in self.settings_cls.model_fields.values():
            path = self._named.get(f"{field.alias}_FILE".lower())
            if _is_secret(field) and path:
                found[str(field.alias)] = _read(f"{field.alias}_FILE", Path(path))
        return found


def _is_secret(field: FieldInfo) -> bool:
    return field.annotation is SecretStr


def _read(setting: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(setting, f"the file {path} cannot be read ({error})") from error


def load(**overrides: Any) -> Settings:
    """The settings in force. Raises ConfigError with the setting's name and the mend."""
    try:
        return Settings(**overrides)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(".env", f"it cannot be read as UTF-8 text ({type(error).__name__})") from error
    except ValidationError as error:
        fault = error.errors()[0]
        name = str(fault["loc"][0]) if fault["loc"] else "settings"
        if name in Settings.model_fields:  # a default that does not go with the rest
            name = str(Settings.model_fields[name].alias)
        mend = _MENDS.get(name, fault["msg"].removeprefix("Value error, "))
        raise ConfigError(name, mend) from None  # the cause would show the value, perhaps a secret
