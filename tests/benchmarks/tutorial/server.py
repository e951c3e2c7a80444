"""``python -m tests.benchmarks.tutorial.server MODEL PORT``: one ``async`` route, which waits for the model."""

from __future__ import annotations

import sys

import cv2
import numpy as np
import uvicorn
from fastapi import FastAPI, File, UploadFile

from tests.benchmarks.tutorial.model import answer, load

app = FastAPI()
network = load(sys.argv[1])


@app.post("/predict/")
async def predict(file: UploadFile = File(...)) -> dict[str, str]:  # noqa: B008
    """Label of an uploaded picture."""
    data = np.frombuffer(await file.read(), np.uint8)
    return {"label": answer(network, cv2.imdecode(data, cv2.IMREAD_GRAYSCALE))}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="warning")
