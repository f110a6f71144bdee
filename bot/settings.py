"""Settings of the bot: environment variables that begin with SIGNPOST_. Read by bootstrap alone."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.model import Audience

_LIMIT = r"^[1-9]\d{0,8}/(second|minute|hour|day)$"
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?", re.IGNORECASE)


class BotSettings(BaseSettings):
    """How questions are answered. `signpost doctor` lists each field."""

    model_config = SettingsConfigDict(env_prefix="SIGNPOST_", extra="ignore", frozen=True)

    area: str | None = Field(
        default=None, description="Area in force where a question names none, e.g. bedford-borough"
    )
    audience: Audience = Field(default=Audience.PRACTITIONER, description="Who asks, where the channel does not say")
    contacts_file: Path | None = Field(
        default=None, description="Contact directory (YAML); unset: the one of the starter library"
    )
    areas_file: Path | None = Field(
        default=None, description="Areas and their places (YAML); unset: the starter library's"
    )
    vocabulary_file: Path | None = Field(default=None, description="Vocabulary (YAML); unset: the starter library's")
    paused: bool = Field(default=False, description="Kill switch: danger and contacts are answered, nothing else")
    sites: str = Field(
        default="",
        description="Sites that may use the widget and frame our pages, as https://www.example.gov.uk, with spaces",
    )
    trusted_proxies: str = Field(
        default="",
        description="Addresses of proxies whose X-Forwarded-For is believed, with commas; unset: none",
    )
    limit_per_client: str = Field(default="120/minute", pattern=_LIMIT, description="Questions from one address")
    limit_per_site: str = Field(default="3000/minute", pattern=_LIMIT, description="Questions from one site")
    answer_timeout_s: float = Field(default=10.0, gt=0, description="Seconds after which an answer is given up")
    public_url: str = Field(
        default="", description="Where users reach this server, for links to sources, as https://signpost.example.org"
    )
    llm: str = Field(
        default="", description="Language model that writes answers, as openai:gpt-4o-mini; unset: exact sentences"
    )
    llm_url: str = Field(default="", description="Address of a server that speaks as OpenAI does, ending in /v1")
    llm_key: SecretStr | None = Field(default=None, description="Its key; unset: the provider's own variable")
    llm_timeout_s: float = Field(default=8.0, gt=0, le=120, description="Seconds after which exact sentences go out")
    llm_at_once: int = Field(default=2, ge=1, le=64, description="Questions that may be with the model at one time")
    llm_shape: bool = Field(default=True, description="Hold the model to a JSON schema, where its server can")
    llm_daily_cap: int = Field(default=2_000_000, ge=0, description="Tokens a day, sent and received; 0: no cap")
    llm_daily_cost: float = Field(default=0.0, ge=0, description="Cost a day, by the prices below; 0: no cap")
    llm_price_in: float = Field(default=0.0, ge=0, description="Price of a million tokens that are sent")
    llm_price_out: float = Field(default=0.0, ge=0, description="Price of a million tokens that are received")
    llm_judge: str = Field(default="", description="Second model that may strike statements out, as openai:gpt-4o")
    llm_rewrite: bool = Field(default=False, description="Let the model put a question otherwise before searching")
    llm_rerank: bool = Field(default=False, description="Let the model order the passages that it then writes from")
    chat_file: Path | None = Field(
        default=None, description="Who may ask what in Slack and Teams (YAML); unset: everybody there, all areas"
    )
    digest_room: str = Field(
        default="",
        pattern=r"^((slack|teams):\S+)?$",
        description="Room that is told each Monday which contacts to check, as slack:C012AB3CD or teams:19:...",
    )
    slack_bot_token: SecretStr | None = Field(default=None, description="Bot token of the Slack app, xoxb-...")
    slack_signing_secret: SecretStr | None = Field(
        default=None, description="Signing secret of the Slack app, for events that Slack sends to /slack/events"
    )
    slack_app_token: SecretStr | None = Field(
        default=None, description="App-level token of the Slack app, xapp-..., for `signpost slack` (Socket Mode)"
    )
    slack_user_token: SecretStr | None = Field(
        default=None, description="Token of a Slack administrator, xoxp-..., with which askers may delete their message"
    )
    slack_api_url: str = Field(default="https://slack.com/api/", description="Web API of Slack (GovSlack has its own)")
    teams_app_id: str | None = Field(default=None, description="Application (client) ID of the Teams bot")
    teams_app_secret: SecretStr | None = Field(default=None, description="Value of a client secret of the Teams bot")
    teams_tenant: str | None = Field(
        default=None, description="Directory (tenant) ID in which the Teams bot is registered; its staff are answered"
    )
    teams_tenants: str = Field(default="", description="More tenants whose staff are answered in Teams, with spaces")
    teams_private_replies: bool = Field(
        default=True, description="In Teams channels and group chats, only the asker sees an answer, until it is shared"
    )
    console: bool = Field(default=True, description="Serve the console for trainers and editors at /console")
    oidc_url: str = Field(
        default="", description="Identity provider of the console (OpenID Connect): its issuer; unset: passwords alone"
    )
    oidc_client: str = Field(default="", description="Client (application) ID of the console there")
    oidc_secret: SecretStr | None = Field(default=None, description="Value of its client secret")
    oidc_name: str = Field(default="your work account", description="What the button calls it, after: Sign in with")
    oidc_domains: str = Field(default="", description="Domains of e-mails that may sign in by it, with spaces")
    oidc_tenants: str = Field(default="", description="Microsoft directories (tenant IDs) that may, with spaces")
    oidc_roles: str = Field(
        default="", description="Roles by what its claims roles and groups say, as Safeguarding.Trainers=trainer"
    )
    originals: bool = Field(
        default=False, description="Offer readers the file that a document was read from, with all that is in it"
    )
    transcripts: bool = Field(default=True, description="Keep screened questions with their replies and verdicts")
    transcripts_public: bool = Field(default=False, description="Keep those of the public and the widget as well")
    transcripts_days: int = Field(default=90, ge=1, le=3650, description="Days after which a transcript is deleted")

    @field_validator("sites")
    @classmethod
    def _are_origins(cls, sites: str) -> str:
        for site in sites.split():
            if not _ORIGIN.fullmatch(site):
                raise ValueError(f"{site}: give scheme and host alone, such as https://www.example.gov.uk")
        return sites.lower()
