"""Where Wikipedia is asked, who is asking, and where its pages are kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

#: The one Wikipedia whose articles are understood.
LANGUAGE = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    api: str = "https://en.wikipedia.org/w/api.php"
    """Address of the MediaWiki action API."""
    contact: str = ""
    """An e-mail address or a page by which Wikipedia's operators can reach whoever runs this."""
    cache: Path = Path("data") / "cache" / "wikipedia"
    """Folder of the pages that were fetched; it is made when it is needed."""
