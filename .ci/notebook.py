#!/usr/bin/env python3
"""Execute a notebook in its own folder; it must be committed without outputs.

usage: notebook.py NOTEBOOK
"""
import pathlib
import sys

import nbformat
from nbclient import NotebookClient


def main(path):
    path = pathlib.Path(path)
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if any(cell.outputs or cell.execution_count for cell in code):
        sys.exit(f"{path}: holds outputs; commit it stripped")
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": path.parent}}).execute()
    figures = sum("image/png" in output.get("data", {}) for cell in code for output in cell.outputs)
    if figures < 3:
        sys.exit(f"{path}: {figures} figures drawn, expected 3")
    print(f"{path}: {len(code)} cells run, {figures} figures drawn")


if __name__ == "__main__":
    main(sys.argv[1])
