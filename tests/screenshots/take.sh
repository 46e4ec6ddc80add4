#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures of every page of the console, to look at: take.sh PAGESHEET FOLDER [SET …]
# PAGESHEET is tests/pagesheet of a build. A set is LANGUAGE-PERCENT: en-100, en-125, en-150, en-175, en-200, de-100, de-150,
# rtl-100, rtl-150, first-100 (a new site, English); without any, all ten. Each becomes a folder with light-….png and
# dark-….png, of 125, 175 and 200 % with light-….png alone.
set -u
if [ $# -lt 2 ] || [ ! -x "$1" ]; then
    sed -n '4,7p' "$0" >&2
    exit 2
fi
pagesheet=$1 folder=$2
shift 2
[ $# -gt 0 ] || set -- en-100 en-125 en-150 en-175 en-200 de-100 de-150 rtl-100 rtl-150 first-100
failed=0
for set in "$@"; do
    case ${set%-*} in
        en) options=(--en) ;;
        de) options=(--de) ;;
        first) options=(--en --empty) ;;
        rtl) options=(--en --rtl) ;;
        *) echo "no such set: $set" >&2; exit 2 ;;
    esac
    case ${set#*-} in
        100) scale=1 ;;
        125) scale=1.25 options+=(--light-only) ;;
        150) scale=1.5 ;;
        175) scale=1.75 options+=(--light-only) ;;
        200) scale=2 options+=(--light-only) ;;
        *) echo "no such set: $set" >&2; exit 2 ;;
    esac
    rm -rf "${folder:?}/$set"
    mkdir -p "$folder/$set" || exit 1
    if ! QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale timeout 1500 \
        "$pagesheet" "${options[@]}" --pictures "$folder/$set"; then
        echo "$set is not complete" >&2
        failed=1
    fi
    echo "$set: $(find "$folder/$set" -name '*.png' | wc -l) pictures in $folder/$set"
done
exit $failed
