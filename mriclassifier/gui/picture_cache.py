"""Pictures that are ready to paint, for every viewer, within a limit of memory."""

from __future__ import annotations

from collections import OrderedDict

from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.pictures import Picture

PICTURE_BYTES = 512 * 2**20


class PictureCache:
    """The pictures looked at of late; the longest unseen goes first."""

    def __init__(self, most: int = PICTURE_BYTES) -> None:
        self._most = most
        self._pictures: OrderedDict[FrameKey, Picture] = OrderedDict()
        self._bytes = 0

    def __contains__(self, key: object) -> bool:
        return key in self._pictures

    def get(self, key: FrameKey | None) -> Picture | None:
        """The picture if it is there."""
        if key is None or key not in self._pictures:
            return None
        self._pictures.move_to_end(key)
        return self._pictures[key]

    def put(self, key: FrameKey, picture: Picture) -> None:
        """Keep a picture that somebody looks at, at the expense of others."""
        self._take(key)
        self._pictures[key] = picture
        self._bytes += picture.bytes
        while self._bytes > self._most and len(self._pictures) > 1:
            self._take(next(iter(self._pictures)))

    def offer(self, key: FrameKey, picture: Picture) -> bool:
        """Keep a picture that nobody looks at yet, if there is room; whether it was kept."""
        if key in self._pictures or self._bytes + picture.bytes > self._most:
            return False
        self.put(key, picture)
        self._pictures.move_to_end(key, last=False)
        return True

    def has_room(self, bytes_each: int, count: int) -> bool:
        """Whether so many pictures could be kept at all beside those that are there."""
        return self._bytes + bytes_each * count <= self._most

    def share(self, bytes_each: int) -> int:
        """How many such pictures half of the memory holds."""
        return self._most // 2 // max(bytes_each, 1)

    def forget(self, image_id: int) -> None:
        """Let go of all pictures of an image."""
        for key in [key for key in self._pictures if key.image_id == image_id]:
            self._take(key)

    def _take(self, key: FrameKey) -> None:
        picture = self._pictures.pop(key, None)
        if picture is not None:
            self._bytes -= picture.bytes
