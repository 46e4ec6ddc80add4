#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Python's own FTP client against our server: MODE PORT USER PASSWORD FILE (see tst_ftpclients.cpp)."""
import ftplib
import os
import signal
import ssl
import sys

mode, port, user, password, path = sys.argv[1:]


def connect():
    if mode.endswith("-tls"):
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        client = ftplib.FTP_TLS(context=context, timeout=30)
        client.connect("127.0.0.1", int(port))
        client.login(user, password)
        client.prot_p()
        return client
    client = ftplib.FTP(timeout=30)
    client.connect("127.0.0.1", int(port))
    client.login(user, password)
    return client


def fetch(client):
    assert client.nlst() == ["fw.bin"], client.nlst()
    size = client.size("fw.bin")
    with open(path, "wb") as file:
        client.retrbinary("RETR fw.bin", file.write)
    assert os.path.getsize(path) == size
    half = bytearray()
    client.retrbinary("RETR fw.bin", half.extend, rest=size // 2)
    assert len(half) == size - size // 2


def bring(client):
    if mode == "bring-folder":
        assert client.mkd("logs") == "/logs"
        client.cwd("logs")
        assert client.pwd() == "/logs"
    with open(path, "rb") as file:
        assert client.storbinary("STOR diag.zip", file).startswith("226")
    assert client.size("diag.zip") == os.path.getsize(path)


def begin(client):
    data = client.transfercmd("STOR diag.zip")
    data.sendall(b"half of it" * 1000)
    return data


client = connect()
if mode.startswith("fetch"):
    fetch(client)
elif mode.startswith("bring"):
    bring(client)
elif mode == "abort":
    data = begin(client)
    assert client.abort()[:3] in ("226", "426")
    data.close()
elif mode == "die":
    begin(client)
    os.kill(os.getpid(), signal.SIGKILL)
client.close() if mode == "abort" else client.quit()
