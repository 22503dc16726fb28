"""File kind: whether an address leads to a page or to a file, by the end of its path."""

import re
from typing import Final

IMAGE: Final = re.compile(r"\.(?:bmp|gif|ico|jpe?g|png|svg|tiff?|webp)\Z", re.IGNORECASE)
FILE: Final = re.compile(
    r"\.(?:7z|apk|avi|bz2|ceb|csv|docx?|docm|dps|dwg|epub|et|exe|flv|gd|gz|jar|m4[av]|mkv|mov|mp[34]|mpe?g|msi|ofd|od[pst]"
    r"|pdf|pp[st]x?|rar|rm|rmvb|rtf|swf|tar|tgz|tiff?|txt|vsdx?|wav|webm|wm[av]|wps|xls[bmx]?|xz|zip)\Z",
    re.IGNORECASE,
)


def is_file(url: str) -> bool:
    """Whether the path ends like a document, archive, image or medium rather than a page."""
    path = url.partition("?")[0]
    if path[-1:] == "/" or "." not in path[-6:]:
        return False
    return FILE.search(path) is not None or IMAGE.search(path) is not None
