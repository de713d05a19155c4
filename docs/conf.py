"""Configuration of the documentation site."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent))

from generate import write_pages  # noqa: E402

from auditor.version import VERSION  # noqa: E402

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "auditor"
copyright = "the auditor contributors"
author = "the auditor contributors"
version = release = VERSION

extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"auditor {VERSION}"
html_show_sphinx = False
html_theme_options: dict[str, Any] = {"navigation_with_keys": True}
pygments_style = "friendly"

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
nitpicky = False


def setup(app: Sphinx) -> None:
    """Write the generated pages before the sources are read."""
    app.connect("builder-inited", lambda app: write_pages(Path(app.srcdir) / "generated"))
