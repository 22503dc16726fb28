"""Obstacle: why the system refused to read or write, in words."""

import errno
from collections.abc import Mapping
from typing import Final

_REASONS: Final[Mapping[int, tuple[str, str]]] = {
    errno.EACCES: ("没有权限", "no permission"),
    errno.EEXIST: ("已经存在", "exists already"),
    errno.EISDIR: ("是文件夹，不是文件", "is a folder, not a file"),
    errno.ELOOP: ("符号链接绕成了圈", "links lead in a circle"),
    errno.EMFILE: ("打开的文件太多", "too many open files"),
    errno.ENAMETOOLONG: ("名称太长", "the name is too long"),
    errno.ENOENT: ("没有这个文件或文件夹", "no such file or folder"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.ENOTDIR: ("不是文件夹", "is not a folder"),
    errno.EPERM: ("没有权限", "no permission"),
    errno.EROFS: ("文件系统只读", "the file system is read-only"),
}


def obstacle(error: OSError) -> tuple[str, str]:
    """The reason in Chinese and English; what has no words here, in the system's own."""
    plain = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, (plain, plain))
