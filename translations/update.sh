#!/usr/bin/env bash
# update.sh LUPDATE FOLDER LANGUAGE…: brings the .ts files in FOLDER up to what the sources say. Run from the
# project's root.
set -euo pipefail
lupdate=$1 folder=$2
shift 2
for language in "$@"; do
    plural=()
    [ "$language" = en ] && plural=(-pluralonly)
    "$lupdate" -silent -I . -no-obsolete -locations none -source-language en -target-language "$language" \
        "${plural[@]}" models app views -ts "$folder/godwit_$language.ts"
done
