import numpy as np
import pytest

from tests.helpers.boxed_slices import BOX, tumour_slice
from tests.helpers.drawn_slices import drawn_slice
from training.brush import (
    INPAINTED,
    MIRRORED,
    Patch,
    head_mask,
    inpaint,
    mirror_axis,
    paint,
    patch_of,
    places_elsewhere,
)

EVEN = np.maximum(drawn_slice(5), drawn_slice(5)[:, ::-1])  # two like halves
PICTURE = np.where(tumour_slice(5, size=224) == 250, np.uint8(250), EVEN)
HEAD = head_mask(PICTURE)
TUMOUR = patch_of(BOX, PICTURE.shape, margin=0.2)


def one_sided(picture):
    """A head and nothing like it on the other side: as a sagittal slice."""
    rows, columns = np.mgrid[: picture.shape[0], : picture.shape[1]]
    half = picture.copy()
    half[columns + 0.5 * rows > 230] = 0
    return half


def test_boxes_become_pixels_inside_the_picture():
    assert patch_of((0.5, 0.5, 0.5, 0.25), (40, 80)) == Patch(left=20, top=15, right=60, bottom=25)
    grown = patch_of((0.5, 0.5, 0.5, 0.25), (40, 80), margin=0.2)
    assert (grown.width, grown.height) == (48, 12)
    corner = patch_of((0.0, 1.0, 0.2, 0.2), (100, 100))
    assert corner == Patch(left=0, top=90, right=10, bottom=100)
    assert patch_of((1.0, 1.0, 0.0, 0.0), (100, 100)).width == 2


def test_the_head_is_found_and_its_axis():
    share = HEAD.mean()
    assert 0.25 < share < 0.6
    assert HEAD[112, 112]
    assert not HEAD[2, 2]
    assert abs(mirror_axis(PICTURE, HEAD) - 111.5) < 3
    half = one_sided(PICTURE)
    assert mirror_axis(half, head_mask(half)) is None
    assert mirror_axis(np.zeros_like(PICTURE), np.zeros_like(HEAD)) is None


def test_a_tumour_is_replaced_by_tissue_of_the_other_side():
    result, method = paint(PICTURE, TUMOUR, head=HEAD, axis=111.5)
    assert method == MIRRORED
    assert (PICTURE[TUMOUR.place] == 250).mean() > 0.4
    assert (result[TUMOUR.place] > 230).mean() < 0.02
    outside = np.ones(PICTURE.shape, bool)
    outside[TUMOUR.place] = False
    assert np.array_equal(result[outside], PICTURE[outside])
    source = PICTURE[TUMOUR.top : TUMOUR.bottom, 224 - TUMOUR.right : 224 - TUMOUR.left][:, ::-1]
    alike = np.corrcoef(
        result[TUMOUR.place][3:-3, 3:-3].ravel(), source[3:-3, 3:-3].ravel().astype(float)
    )
    assert alike[0, 1] > 0.6


def test_without_another_side_it_is_filled_from_around():
    result, method = paint(PICTURE, TUMOUR, head=HEAD, axis=None)
    assert method == INPAINTED
    assert (result[TUMOUR.place] > 230).mean() < 0.02
    far = np.ones(PICTURE.shape, bool)
    far[TUMOUR.top - 4 : TUMOUR.bottom + 4, TUMOUR.left - 4 : TUMOUR.right + 4] = False
    assert np.array_equal(result[far], PICTURE[far])
    # Texture as elsewhere in the head, not a smooth hole
    assert result[TUMOUR.place].astype(float).std() > 3


def test_a_patch_that_the_mirror_would_fill_with_the_tumour_is_filled_from_around():
    other = Patch(
        left=224 - TUMOUR.right, top=TUMOUR.top, right=224 - TUMOUR.left, bottom=TUMOUR.bottom
    )
    _, method = paint(PICTURE, other, head=HEAD, axis=111.5)
    assert method == MIRRORED
    result, method = paint(PICTURE, other, head=HEAD, axis=111.5, keep_out=TUMOUR)
    assert method == INPAINTED
    assert (result[other.place] > 230).mean() < 0.02


def test_air_stays_air():
    shallow = patch_of((0.5, 0.14, 0.3, 0.2), PICTURE.shape)
    result = inpaint(PICTURE, shallow, head=HEAD)
    air = ~HEAD
    assert np.array_equal(result[air], PICTURE[air])


def test_places_elsewhere_lie_in_the_head_and_apart():
    places = places_elsewhere(TUMOUR, HEAD, avoid=[TUMOUR], count=2, seed=0)
    assert len(places) == 2
    for place in places:
        assert (place.width, place.height) == (TUMOUR.width, TUMOUR.height)
        assert not place.meets(TUMOUR)
        assert place.share(HEAD) >= 0.85
    assert not places[0].meets(places[1])
    assert places == places_elsewhere(TUMOUR, HEAD, avoid=[TUMOUR], count=2, seed=0)
    whole = Patch(left=0, top=0, right=224, bottom=224)
    assert places_elsewhere(TUMOUR, HEAD, avoid=[whole], count=1, seed=0) == []


@pytest.mark.parametrize("edge", [64, 300])
def test_other_sizes_and_heads_that_fill_the_picture_are_painted_too(edge):
    picture = drawn_slice(1, size=edge)[edge // 4 : -edge // 4, edge // 4 : -edge // 4]
    head = head_mask(picture)
    patch = patch_of((0.1, 0.1, 0.3, 0.3), picture.shape, margin=0.2)
    result, _ = paint(picture, patch, head=head, axis=mirror_axis(picture, head))
    assert result.shape == picture.shape
