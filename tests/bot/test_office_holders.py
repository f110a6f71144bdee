"""Names beside an office are public; names alone are not."""

from __future__ import annotations

from bot.adapters.office_holders import office_holders
from knowledge.model import Passage


def holders(text):
    return office_holders([Passage(id="p", document="d", order=0, text=text)])


def test_a_name_before_its_office_is_public():
    assert holders("Signed by Jo Bright, Director of Children's Services.") == {"jo bright"}


def test_a_title_after_the_office_is_public():
    assert holders("The Independent Chair and Scrutineer Professor Ada Quill wrote it.") == {"ada quill"}


def test_the_child_of_a_case_study_is_not_public():
    assert holders("Tilly was referred by her school. Tilly Oakwell, aged nine, lives with her nan.") == frozenset()
