#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# take.sh gives every set its scale and its options: a program in the place of the pagesheet writes down what it is given.
set -eu
take=$(dirname "$(readlink -f "$0")")/take.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pagesheet" <<'STUB'
#!/usr/bin/env bash
pictures=${*: -1}
echo "$(basename "$pictures") $QT_SCALE_FACTOR ${*:1:$#-2}" >> "$(dirname "$0")/told"
touch "$pictures/light-001-overview.png"
STUB
chmod +x "$folder/pagesheet"
"$take" "$folder/pagesheet" "$folder/pictures" > /dev/null
diff - "$folder/told" <<'WANTED'
en-100 1 --en
en-125 1.25 --en --light-only
en-150 1.5 --en
en-175 1.75 --en --light-only
en-200 2 --en --light-only
de-100 1 --de
de-150 1.5 --de
rtl-100 1 --en --rtl
rtl-150 1.5 --en --rtl
first-100 1 --en --empty
WANTED
if "$take" "$folder/pagesheet" "$folder/pictures" en-130 2> /dev/null; then
    echo "a set that is not there was taken" >&2
    exit 1
fi
