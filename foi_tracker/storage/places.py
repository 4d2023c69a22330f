"""Where a library lies: a folder that a cloud service copies, or a network drive, is no place for one."""

import re
from pathlib import Path, PurePath, PureWindowsPath

_CLOUDS = (
    ("OneDrive", re.compile(r"^onedrive(?:\b.*| - .*)?$", re.IGNORECASE)),
    ("Dropbox", re.compile(r"^dropbox(?: \(.*\))?$|^\.dropbox$", re.IGNORECASE)),
    ("iCloud", re.compile(r"^icloud ?drive$|^com~apple~clouddocs$|^mobile documents$", re.IGNORECASE)),
    ("Google Drive", re.compile(r"^google ?drive(?: .*|-.*)?$|^my drive$", re.IGNORECASE)),
    ("Nextcloud", re.compile(r"^nextcloud\d*$|^owncloud\d*$", re.IGNORECASE)),
)
# "OneDrive - Saltmarsh Council", "Dropbox (Personal)", "GoogleDrive-me@example.org"; a test reads them.

_NETWORK_TYPES = frozenset(
    {"9p", "afpfs", "afs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs3", "nfs4"}
    | {"smb2", "smb3", "smbfs", "sshfs", "webdav"}
    | {f"fuse.{name}" for name in ("davfs2", "glusterfs", "rclone", "s3fs", "sshfs")}
)

MOUNTS = Path("/proc/mounts")


def place_warning(path: Path, local: Path, mounts: str | None = None) -> str:
    """One plain sentence if the library lies in a cloud or network folder, else nothing.

    Args:
        path: The library's file.
        local: A folder on this computer to offer.
        mounts: What /proc/mounts says; read from there if not given.
    """
    real = path.resolve()
    cloud = cloud_name(path.parent) or cloud_name(real.parent)
    if cloud:
        where = f"in a folder that {cloud} copies"
    elif on_network(real, _mounts() if mounts is None else mounts):
        where = "on a network drive"
    else:
        return ""
    return f"This library lies {where}, where it can be damaged; keep it in “{local}” and its backups here."


def cloud_name(folder: PurePath) -> str:
    """The cloud service whose folder this is or lies in, or nothing."""
    return next((name for part in folder.parts for name, pattern in _CLOUDS if pattern.match(part)), "")


def on_network(path: PurePath, mounts: str) -> bool:
    """Whether the path lies on a network drive.

    Args:
        path: Of a file.
        mounts: Lines of device, folder and type, as /proc/mounts has them; empty on other systems.
    """
    if PureWindowsPath(path).drive.startswith("\\\\"):
        return True
    best, kind = "", ""
    whole = f"{Path(path).absolute()}/" if mounts else ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        folder = fields[1].encode().decode("unicode_escape").rstrip("/") + "/"
        if whole.startswith(folder) and len(folder) >= len(best):
            best, kind = folder, fields[2]
    return kind in _NETWORK_TYPES


def _mounts() -> str:
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
