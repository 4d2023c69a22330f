"""Folders that are no place for a living database are known by name and by mount."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from foi_tracker.storage.places import cloud_name, on_network, place_warning

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/share /home/me/team nfs4 rw 0 0
//nas/files /media/nas\\040drive cifs rw 0 0
/dev/sdb1 /home/me/team/local ext4 rw 0 0
me@host: /home/me/far fuse.sshfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("path", "cloud"),
    [
        (PurePosixPath("/home/me/OneDrive/l.foi"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\me\OneDrive - Saltmarsh Council\l.foi"), "OneDrive"),
        (PurePosixPath("/Users/me/Library/CloudStorage/OneDrive-Personal/l.foi"), "OneDrive"),
        (PurePosixPath("/home/me/Dropbox/l.foi"), "Dropbox"),
        (PurePosixPath("/home/me/Dropbox (Personal)/x/l.foi"), "Dropbox"),
        (PurePosixPath("/Users/me/Library/Mobile Documents/com~apple~CloudDocs/l.foi"), "iCloud"),
        (PureWindowsPath(r"C:\Users\me\iCloudDrive\l.foi"), "iCloud"),
        (PurePosixPath("/Users/me/Google Drive/l.foi"), "Google Drive"),
        (
            PurePosixPath("/Users/me/Library/CloudStorage/GoogleDrive-me@example.org/My Drive/l.foi"),
            "Google Drive",
        ),
        (PurePosixPath("/home/me/Nextcloud/l.foi"), "Nextcloud"),
        (PurePosixPath("/home/me/nextcloud2/l.foi"), "Nextcloud"),
        (PurePosixPath("/home/me/dropboxes/l.foi"), ""),
        (PurePosixPath("/home/me/onedriver/l.foi"), ""),
        (PurePosixPath("/home/me/OneDrive.foi"), ""),
        (PurePosixPath("/home/me/.local/share/foi/l.foi"), ""),
    ],
)
def test_cloud_folders_are_known(path: Path, cloud: str) -> None:
    assert cloud_name(path.parent) == cloud


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/home/me/l.foi", False),
        ("/home/me/team/l.foi", True),
        ("/home/me/team/local/l.foi", False),
        ("/home/me/teamwork/l.foi", False),
        ("/media/nas drive/a/l.foi", True),
        ("/home/me/far/l.foi", True),
    ],
)
def test_network_drives_are_known(path: str, network: bool) -> None:
    assert on_network(Path(path), MOUNTS) is network


def test_a_windows_share_is_known() -> None:
    assert on_network(PureWindowsPath(r"\\nas\files\l.foi"), "")
    assert not on_network(PureWindowsPath(r"C:\files\l.foi"), "")


def test_the_warning_is_one_sentence_that_offers_a_local_place() -> None:
    local = Path("/home/me/.local/share/foi")
    for path in ("/home/me/Dropbox/l.foi", "/home/me/team/l.foi"):
        warning = place_warning(Path(path), local, MOUNTS)
        assert str(local) in warning
        assert warning.count(". ") == 0
    assert place_warning(Path("/home/me/l.foi"), local, MOUNTS) == ""
