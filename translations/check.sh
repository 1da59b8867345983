#!/usr/bin/env bash
# check.sh LUPDATE LANGUAGE…: fails when a text of the sources is missing in a .ts file, or not translated.
# Run from the project's root.
set -euo pipefail
lupdate=$1
shift
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp translations/*.ts "$copy"
said=$("$(dirname "$0")/update.sh" "$lupdate" "$copy" "$@" 2>&1) || { echo "$said"; exit 1; }
failed=0
if [ -n "$said" ]; then
    echo "lupdate cannot place these texts:"
    echo "$said"
    failed=1
fi
for language in "$@"; do
    if ! diff -u "translations/godwit_$language.ts" "$copy/godwit_$language.ts" | head -40; then
        echo "translations/godwit_$language.ts is not up to date: build the target translations_update"
        failed=1
    fi
    if grep -n -B4 'type="unfinished"' "$copy/godwit_$language.ts" | head -40 | grep .; then
        echo "translations/godwit_$language.ts has texts without a translation"
        failed=1
    fi
done
exit $failed
