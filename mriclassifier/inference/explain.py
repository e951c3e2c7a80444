"""Where the network looked: class activation maps, without gradients.

With a head of global average pooling and one dense layer, Grad-CAM (R. Selvaraju et al., ICCV 2017)
of a class equals, up to the positive factor 1 / (h w), its class activation map (B. Zhou et al.,
CVPR 2016): the feature maps weighted by the class's column of the dense kernel.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.head import WHOLE, Region

Floats = NDArray[np.float32]
_COLOUR_MAP = cv2.COLORMAP_CIVIDIS  # reads the same with every kind of colour vision


def activation_maps(features: Floats, head_kernel: Floats) -> Floats:
    """Class activation maps of one image.

    Parameters
    ----------
    features
        float32 ``(h, w, K)``, the last feature map.
    head_kernel
        float32 ``(K, C)``.

    Returns
    -------
    ndarray
        float32 ``(C, h, w)`` in logit units: the mean of a map plus the class's bias is its logit.
    """
    # Not a matrix product: from some size on, its threads would wait for more work on the processors that
    # the network's threads need, and the next picture takes twice as long.
    maps = np.einsum("ck,hwk->chw", np.ascontiguousarray(head_kernel.T), features)
    return np.ascontiguousarray(maps, np.float32)


def to_unit(activation_map: Floats) -> Floats:
    """Scale one map to 0..1: what speaks against the class is 0, the largest value is 1.

    A map without a positive value comes back as zeros.
    """
    positive = np.maximum(activation_map, 0).astype(np.float32)
    peak = float(positive.max(initial=0.0))
    return positive / np.float32(peak) if peak > 0 else positive


def place_map(activation_map: Floats, *, region: Region = WHOLE, height: int, width: int) -> Floats:
    """Lay one map over the part of the image that the network saw.

    Parameters
    ----------
    activation_map
        float32 ``(h, w)``, of any scale.
    region
        The part of the image that was stretched to the network's square.
    height, width
        Of the image, pixels.

    Returns
    -------
    ndarray
        float32 ``(height, width)``, interpolated linearly between the map's cells; 0 outside the region.
    """
    placed = np.zeros((height, width), np.float32)
    left, top, right, bottom = region.pixels((height, width))
    placed[top:bottom, left:right] = cv2.resize(
        activation_map, (right - left, bottom - top), interpolation=cv2.INTER_LINEAR
    )
    return placed


def colour_map_overlay(
    activation_map: Floats, *, height: int, width: int, region: Region = WHOLE
) -> NDArray[np.uint8]:
    """Colour one map for laying over its image.

    Parameters
    ----------
    activation_map
        float32 ``(h, w)``, of any scale.
    height, width
        Of the image, pixels.
    region
        The part of the image that the network saw; nothing is laid over the rest.

    Returns
    -------
    ndarray
        uint8 ``(height, width, 4)`` RGBA, not premultiplied; opacity grows with the value.
    """
    placed = place_map(to_unit(activation_map), region=region, height=height, width=width)
    large = np.rint(placed * 255).astype(np.uint8)
    colours = cv2.cvtColor(cv2.applyColorMap(large, _COLOUR_MAP), cv2.COLOR_BGR2RGB)
    return np.dstack([colours, large]).astype(np.uint8)


def colour_scale(length: int) -> NDArray[np.uint8]:
    """Colours of the values 0 to 1 for a legend: uint8 ``(length, 3)`` RGB, at full opacity."""
    ramp = np.rint(np.linspace(0, 255, length)).astype(np.uint8)[None, :]
    colours = cv2.cvtColor(cv2.applyColorMap(ramp, _COLOUR_MAP), cv2.COLOR_BGR2RGB)
    return np.asarray(colours[0], np.uint8)
