"""Names, descriptions and dates as the screen shows them."""

from __future__ import annotations

import pytest

from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_text import (
    MAX_LENGTH,
    date,
    decoded,
    encodings,
    one_line,
    person,
    sex,
    text,
)
from mriclassifier.imaging.dicom_values import Values, quieten_pydicom
from tests.helpers.drawn_dicom import dataset, parsed


def values(name: bytes, charset: bytes | None = None) -> Values:
    from pydicom.dataelem import RawDataElement
    from pydicom.dataset import Dataset
    from pydicom.tag import Tag

    quieten_pydicom()
    made = Dataset()
    for tag, kind, value in ((0x00080005, "CS", charset), (0x00100010, "PN", name)):
        if value is not None:
            raw = RawDataElement(Tag(tag), kind, len(value), value, 0, False, True)
            made._dict[Tag(tag)] = raw
    return Values(made)


def name_of(name: bytes, charset: bytes | None = None) -> str:
    found = values(name, charset)
    return person(found, tags.PATIENT_NAME, encodings(found))


@pytest.mark.parametrize(
    ("name", "charset", "shown"),
    [
        (b"Doe^Jane^Ann^Dr", None, "Doe, Jane Ann"),
        (b"Doe", None, "Doe"),
        (b"^Jane", None, "Jane"),
        (b"", None, ""),
        (b"^^^^", None, ""),
        ("Müller^Jörg".encode("latin-1"), b"ISO_IR 100", "Müller, Jörg"),
        ("Люкceмбypг".encode("iso8859-5"), b"ISO_IR 144", "Люкceмбypг"),
        ("שרון^דבורה".encode("iso8859-8"), b"ISO_IR 138", "שרון, דבורה"),
        ("Βασιλης".encode("iso8859-7"), b"ISO_IR 126", "Βασιλης"),
        ("Wang^XiaoDong=王^小东".encode("gb18030"), b"GB18030", "Wang, XiaoDong (王, 小东)"),
        ("Zoë^Łucja".encode(), b"ISO_IR 192", "Zoë, Łucja"),
        (
            b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
            b"\\ISO 2022 IR 87",
            "Yamada, Tarou (山田, 太郎; やまだ, たろう)",
        ),
        (
            b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J",
            b"ISO 2022 IR 13\\ISO 2022 IR 87",
            "ﾔﾏﾀﾞ, ﾀﾛｳ (山田, 太郎)",
        ),
        (
            b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7",
            b"\\ISO 2022 IR 149",
            "Hong, Gildong (洪, 吉洞)",
        ),
    ],
)
def test_a_name_is_shown_in_its_own_letters(name: bytes, charset: bytes | None, shown: str) -> None:
    assert name_of(name, charset) == shown


def test_letters_without_a_stated_character_set_are_tried_as_utf8_and_then_as_latin() -> None:
    assert name_of("Müller^Jörg".encode()) == "Müller, Jörg"
    assert name_of("Müller^Jörg".encode("latin-1")) == "Müller, Jörg"


@pytest.mark.parametrize(
    "charset", [b"ISO_IR 9999", b"\xff\xfe", b"ISO 2022 IR 87\\nonsense", b"\\"]
)
def test_an_unknown_character_set_still_gives_a_name(charset: bytes) -> None:
    assert "Doe" in name_of(b"Doe^Jane", charset)


def test_bytes_that_the_stated_set_does_not_have_do_no_harm() -> None:
    assert "Doe" in name_of(b"Doe\xff\xfe^Jane", b"ISO_IR 192")
    quieten_pydicom()
    assert decoded(b"\x1b$Bxyz\xff", ("iso2022_jp",))


def test_the_same_name_in_two_groups_is_shown_once() -> None:
    assert name_of(b"Doe^Jane=Doe^Jane") == "Doe, Jane"


def test_control_and_direction_marks_never_reach_the_screen() -> None:
    assert one_line("a\x00b\nc\td\x1b[31m\u202eexe\u200b") == "a b c d [31m exe"
    assert one_line("نیم\u200cفاصله") == "نیم\u200cفاصله"


def test_texts_are_bounded_and_say_so() -> None:
    assert len(name_of(b"A" * 4000)) == MAX_LENGTH
    assert name_of(b"A" * 4000).endswith("…")
    assert one_line("abcdef", limit=4) == "abc…"


def test_html_stays_what_it_is() -> None:
    assert name_of(b"<b>Doe</b>^<i>") == "<b>Doe</b>, <i>"


def test_a_description_is_decoded_with_the_files_character_set() -> None:
    found = parsed(dataset(SpecificCharacterSet="ISO_IR 192", StudyDescription="Schädel")).values
    assert text(found, tags.STUDY_DESCRIPTION, encodings(found)) == "Schädel"


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("20260102", "2026-01-02"),
        ("2026.01.02", "2026-01-02"),
        ("00000000", ""),
        ("20261301", ""),
        ("20260230", ""),
        ("18000101", ""),
        ("2026", ""),
        ("", ""),
    ],
)
def test_a_date_is_shown_only_when_it_can_be_one(stated: str, shown: str) -> None:
    quieten_pydicom()
    made = dataset()
    made["PatientBirthDate"]._value = stated
    assert date(parsed(made).values, tags.BIRTH_DATE) == shown


def test_sex_is_one_of_the_three_codes_or_nothing() -> None:
    assert sex(parsed(dataset(PatientSex="F")).values) == "F"
    assert sex(parsed(dataset(PatientSex="X")).values) == ""
