#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What curl makes of the file host: curl.sh FOLDER FILE DOWNLOAD SECURED SLOT×6, where FILE is what lies behind DOWNLOAD
# (http) and SECURED (https with user and password in the address). Ends with 0 when everything was right.
set -u
folder=$1 file=$2 download=$3 secured=$4
shift 4
got=$folder/got
problems=0

expect() { # WHAT WANTED FOUND
    [ "$2" = "$3" ] && return
    echo "$1: wanted $2, got $3"
    problems=$((problems + 1))
}
same() { # WHAT: what was fetched is the file
    cmp -s "$file" "$got" || { echo "$1: other bytes"; problems=$((problems + 1)); }
}
fetch() { # the status; the body goes to $got
    rm -f "$got"
    curl --silent --show-error --max-time 30 --output "$got" --write-out '%{http_code}' "$@"
}
bring() {
    curl --silent --show-error --max-time 30 --output /dev/null --write-out '%{http_code}' "$@"
}
size=$(stat -c %s "$file")

# fetching
expect "GET" 200 "$(fetch "$download")" && same "GET"
expect "HTTP/1.0" 200 "$(fetch --http1.0 "$download")" && same "HTTP/1.0"
expect "HEAD" "$size" "$(curl --silent --head "$download" | tr -d '\r' | sed -n 's/^Content-Length: //p')"
expect "TLS with a password" 200 "$(fetch --insecure "$secured")" && same "TLS with a password"
expect "first bytes" 206 "$(fetch --range 0-99 "$download")"
expect "first bytes" "$(head -c 100 "$file" | sha256sum)" "$(sha256sum <"$got")"
expect "last bytes" 206 "$(fetch --range -99 "$download")"
expect "last bytes" "$(tail -c 99 "$file" | sha256sum)" "$(sha256sum <"$got")"
expect "beyond the end" 416 "$(fetch --range "$size-" "$download")"
head -c 1234567 "$file" >"$got"
expect "going on" 206 "$(curl --silent --show-error --max-time 30 --continue-at - --output "$got" --write-out '%{http_code}' "$download")"
same "going on"
expect "slowly" 200 "$(fetch --limit-rate 4M "$download")" && same "slowly"

# bringing
expect "PUT" 201 "$(bring --upload-file "$file" "$1")"
expect "PUT in chunks" 201 "$(bring --upload-file - "$2" <"$file")"
expect "PUT, asking first" 201 "$(bring --expect100-timeout 20 --header 'Expect: 100-continue' --upload-file "$file" "$3log.zip")"
expect "POST" 200 "$(bring --data-binary "@$file" "$4")"
expect "POST as a form" 200 "$(bring --form "id=CP1" --form "file=@$file;filename=log.zip" "$5")"
expect "PUT of HTTP/1.0" 201 "$(bring --http1.0 --upload-file "$file" "$6")"
expect "a used address" 404 "$(bring --upload-file "$file" "$1")"
expect "tricks" 404 "$(bring --path-as-is --upload-file "$file" "$1../../x")"

[ "$problems" -eq 0 ]
