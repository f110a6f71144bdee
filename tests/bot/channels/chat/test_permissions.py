"""Who may ask what: the file, its errors with their lines, and what follows from it."""

import pytest

from bot.adapters.deliveries_model import Place
from bot.channels.chat.permissions import Permissions, Permit
from bot.channels.chat.permissions_file import UnusablePermissions
from knowledge.model import Audience
from tests.bot.asking import AREAS

GOOD = """\
slack:
  - workspace: T0HOME
    areas: [bedford-borough, luton]
    reviewers: C0LEADS
    reviewers_for:
      luton: C0LUTON
    channels:
      - channel: C0PUBLIC
        areas: [luton]
        audience: public
teams:
  - tenant: 00000000-0000-0000-0000-000000000000
"""


def read(tmp_path, text):
    file = tmp_path / "who-may-ask.yaml"
    file.write_text(text, encoding="utf-8")
    return Permissions.of_file(file, AREAS)


def at(room, *, surface="slack", workspace="T0HOME"):
    return Place(surface=surface, workspace=workspace, room=room)


def test_a_room_has_its_own_settings_and_those_of_its_workspace(tmp_path):
    permissions = read(tmp_path, GOOD)
    public, other = permissions.permit(at("C0PUBLIC")), permissions.permit(at("C0OTHER"))
    assert (public.areas, public.audience, public.reviewers) == (("luton",), Audience.PUBLIC, "C0LEADS")
    assert (other.areas, other.audience) == (("bedford-borough", "luton"), None)
    assert public.reviewers_of("luton") == "C0LUTON"
    assert public.reviewers_of(None) == "C0LEADS"
    assert public.rooms() == {"C0LEADS", "C0LUTON"}


def test_a_tenant_is_a_workspace_of_teams(tmp_path):
    place = at("x", surface="teams", workspace="00000000-0000-0000-0000-000000000000")
    assert read(tmp_path, GOOD).permit(place) == Permit()


def test_who_is_not_listed_may_ask_nothing(tmp_path):
    assert read(tmp_path, GOOD).permit(at("C1", workspace="T0OTHER")) is None
    assert read(tmp_path, "slack: []\n").permit(at("C1")) is None


def test_without_a_file_the_own_workspace_may_ask_everything():
    permissions = Permissions.of_file(None, AREAS)
    assert permissions.permit(at("C1")) == Permit()
    permissions.at_home("slack", "T0HOME")
    assert permissions.permit(at("C1")) == Permit()
    assert permissions.permit(at("C1", workspace="T0GUEST")) is None


@pytest.mark.parametrize(
    ("areas", "own", "area"),
    [
        (("luton",), None, "luton"),
        (("luton",), "bedford-borough", "luton"),
        (("luton", "bedford-borough"), "luton", "luton"),
        (("luton", "bedford-borough"), "central-bedfordshire", None),
        ((), "luton", "luton"),
        ((), None, None),
    ],
)
def test_the_area_in_force_is_the_only_one_or_the_askers_own(areas, own, area):
    assert Permit(areas=areas).area_of(own) == area


@pytest.mark.parametrize(
    ("area", "is_allowed"),
    [("luton", True), ("pan-bedfordshire", True), ("england", True), ("bedford-borough", False), (None, True)],
)
def test_what_lies_around_an_area_may_be_told_and_what_lies_beside_it_may_not(area, is_allowed):
    assert Permit(areas=("luton",)).allows(area, AREAS) is is_allowed


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("slack:\n  - workspace: T0HOME\n    areas:\n      - luton\n      - atlantis\n", 5, "'atlantis' is no area"),
        ("slack:\n  - workspace: T0HOME\n    area: luton\n", 3, "area: is not a field here"),
        ("slack:\n  - areas: [luton]\n", 2, "workspace: is missing"),
        ("slack:\n  - workspace: our-team\n", 2, "no id of Slack"),
        ("slack:\n  - workspace: T0HOME\n    channels:\n      - channel: general\n", 4, "no id of Slack"),
        ("slack:\n  - workspace: T0HOME\n  - workspace: T0HOME\n", 3, "stands twice"),
        ("slack:\n  - workspace: T0HOME\n    review_minutes: 0\n", 3, "review_minutes"),
        ("slack:\n  - workspace: T0HOME\n    review_minutes: 5\n", 2, "without reviewers"),
        ("slack:\n  - workspace: T0HOME\n    audience: cats\n", 3, "audience"),
        ("slack:\n  - workspace: T0HOME\n    reviewers_for:\n      mars: C0LEADS\n", 4, "'mars' is no area"),
        ("slak:\n  - workspace: T0HOME\n", 1, "'slack' and 'teams'"),
        ("", 1, "'slack' and 'teams'"),
        ("slack: T0HOME\n", 1, "slack"),
    ],
)
def test_an_error_names_the_line(tmp_path, text, line, said):
    with pytest.raises(UnusablePermissions) as refused:
        read(tmp_path, text)
    assert f"who-may-ask.yaml, line {line}: " in str(refused.value)
    assert said in str(refused.value)


def test_a_file_that_is_no_yaml_or_is_not_there_is_named(tmp_path):
    with pytest.raises(UnusablePermissions, match="line 1"):
        read(tmp_path, "slack: [")
    with pytest.raises(UnusablePermissions, match="SIGNPOST_CHAT_FILE"):
        Permissions.of_file(tmp_path / "none.yaml", AREAS)
