"""Of some hundred codecs, those that DICOM files use: imagecodecs loads each by name when it is called."""

hiddenimports = [
    "imagecodecs._imcd",  # PackBits, for DICOM's RLE
    "imagecodecs._jpeg2k",
    "imagecodecs._jpeg8",
    "imagecodecs._jpegls",
    "imagecodecs._shared",
    "imagecodecs._shared_cython",
]
