"""Names that tell nobody who somebody is: keyed hashes, whose key never leaves the folder of the history.

Without the key (32 random bytes in ``pseudonym.key``) a pseudonym cannot be tried out against a list of
hospital numbers. With another key the same patient gets another pseudonym.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from pathlib import Path

from mriclassifier.cases import private
from mriclassifier.imaging.study import Patient

KEY_FILE = "pseudonym.key"
KEY_BYTES = 32
_LETTERS = 8  # of base32: 40 bits


class Pseudonyms:
    """Makes pseudonyms with one key.

    Parameters
    ----------
    key
        32 bytes.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def patient(self, patient: Patient) -> str:
        """``"P-4KQ7ZC2M"``; empty where the file names nobody.

        The hospital's number decides; where there is none, name and date of birth together.
        """
        number = patient.id.strip()
        if number:
            return self._short("patient", number)
        name = " ".join(patient.name.casefold().split())
        if not name and not patient.birth_date:
            return ""
        return self._short("person", name, patient.birth_date)

    def digest(self, *parts: str) -> str:
        """64 hex digits for a list of texts."""
        return self._hash(parts).hex()

    def _short(self, *parts: str) -> str:
        return "P-" + base64.b32encode(self._hash(parts)).decode("ascii")[:_LETTERS]

    def _hash(self, parts: tuple[str, ...]) -> bytes:
        # Lengths keep ("ab", "c") and ("a", "bc") apart
        text = "".join(f"{len(part)}:{part}" for part in parts)
        return hmac.digest(self._key, text.encode("utf-8", "surrogatepass"), hashlib.sha256)


def load_key(folder: Path) -> tuple[bytes, bool]:
    """The key of the history in ``folder``; made where there is none, also by two programs at once.

    Returns
    -------
    key
        32 bytes.
    new
        Whether it was made now. A file that is no key is kept aside.

    Raises
    ------
    OSError
        It can be neither read nor written.
    """
    path = folder / KEY_FILE
    for _ in range(3):
        try:
            key = path.read_bytes()
        except FileNotFoundError:
            key = secrets.token_bytes(KEY_BYTES)
            if private.write_first(path, key):
                return key, True
            continue
        if len(key) == KEY_BYTES:
            return key, False
        path.replace(path.with_name(f"{KEY_FILE}.bad-{secrets.token_hex(3)}"))
    raise OSError(f"{KEY_FILE} changes all the time")
