"""Loads what is used of Microsoft's library, which warns of previews that nobody here uses whenever it is loaded."""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message=".* is in preview and may change in the future")
    from microsoft_teams.api.activities import (
        AdaptiveCardInvokeActivity,
        InstalledActivity,
        MessageActivity,
        MessageDeleteActivity,
        MessageSubmitActionInvokeActivity,
        MessageUpdateActivity,
    )
    from microsoft_teams.api.auth.cloud_environment import PUBLIC, CloudEnvironment
    from microsoft_teams.api.models import AdaptiveCardActionMessageResponse
    from microsoft_teams.apps import ActivityContext, App
    from microsoft_teams.apps.auth import InboundActivityTokenValidator
    from microsoft_teams.apps.http.adapter import HttpMethod, HttpRequest, HttpRouteHandler
    from microsoft_teams.common import ClientOptions

__all__ = [
    "PUBLIC",
    "ActivityContext",
    "AdaptiveCardActionMessageResponse",
    "AdaptiveCardInvokeActivity",
    "App",
    "ClientOptions",
    "CloudEnvironment",
    "HttpMethod",
    "HttpRequest",
    "HttpRouteHandler",
    "InboundActivityTokenValidator",
    "InstalledActivity",
    "MessageActivity",
    "MessageDeleteActivity",
    "MessageSubmitActionInvokeActivity",
    "MessageUpdateActivity",
]
