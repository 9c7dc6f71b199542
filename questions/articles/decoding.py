"""The bytes of a page in UTF-8, whatever encoding its mark or its XML declaration names.

This comes before the format is recognised: markup in UTF-16 looks like no markup at all.
"""

from __future__ import annotations

import codecs
import re

from questions.articles.refusals import UnsupportedPage

#: The longer marks first, for UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    # Without a mark, what XML and HTML begin with tells as much.
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
#: Of others, one byte that says so would be enough to run any codec that Python has.
_DECLARED = re.compile(
    rb"\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*[\"'](iso-8859-\d{1,2}|latin-?1|windows-125\d"
    rb"|cp125\d|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5)[\"']",
    re.IGNORECASE,
)


def as_utf8(data: bytes, name: str) -> bytes:
    """The page in UTF-8, or as it is where nothing says that it is in another encoding.

    Raises UnsupportedPage, calling it `name`, where its bytes are not what they are said to be.
    """
    encoding = next((said for mark, said in _MARKS if data.startswith(mark)), "")
    if not encoding:
        declared = _DECLARED.match(data)
        # A tool that saved the page anew as UTF-8 may have left its first line as it was.
        if declared is None or _is_utf8(data):
            return data.removeprefix(codecs.BOM_UTF8)
        encoding = declared[1].decode()
    try:
        return data.decode(encoding).encode()
    except UnicodeError as error:
        at = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise UnsupportedPage(
            f"{name} breaks off or is damaged as {encoding.upper()[:12]} text{at}; save it as UTF-8"
            " and try again."
        ) from None
    except LookupError:
        raise UnsupportedPage(
            f'{name} is in the encoding "{encoding}", which is not known; save it as UTF-8.'
        ) from None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
