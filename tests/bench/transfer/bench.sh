#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# How fast does Godwit move rows, next to what people would use instead?
#
#   tests/bench/transfer/bench.sh [--rows N] [--rounds N] [--only PATTERN] [--against PATTERN] [--peers-only]
#                                 [--output FILE] [--list]
#
# Installs and builds what it needs (the preset bench: optimised), starts a PostgreSQL and a MariaDB of its own with the
# durability that Debian ships, and runs the cases (cases/*.sh; PATTERN is a part of the name or a regular expression)
# one after the other: ROUNDS times (5) Godwit and each of its peers in turn, into a destination that is empty again; a
# peer that takes more than 40 s only in the first and the last round. --against: only the peers whose name is like
# PATTERN, and no case without one. It prints medians, the ratio (time of the peer / time of Godwit: above 1 Godwit is
# faster) and Godwit's peak memory, and writes the same as Markdown to FILE (build/bench/transfer.md). Runs of two
# seconds vary by a fifth: give them more rounds.
#
# N rows (2,000,000) of orders (8 columns, about 150 bytes), N / 4 of items (20 columns), and N / 2000 tables of 100 rows,
# the same on every machine; about 4 GB in TMPDIR. Godwit is the real program: `godwitctl run` from start to exit, with
# its audit database, leases, ledger and `verify: count`.
#
# Ends with 1 when the destination's content is not the source's after Godwit, or its memory reaches 120 MB. A peer that
# changes values is named in the table. Ratios are for people: a busy machine is no failure.
set -euo pipefail
shopt -s inherit_errexit

source "$(dirname "${BASH_SOURCE[0]}")/../../../.ci/setup.sh"
bench=$here/tests/bench/transfer
tables=$bench/tables
rows=2000000 rounds=5 only=. against_only=. peers_only=false
output=$here/build/bench/transfer.md
while [ $# -gt 0 ]; do
    case $1 in
        --rows) rows=$2; shift ;;
        --rounds) rounds=$2; shift ;;
        --only) only=$2; shift ;;
        --output) output=$(realpath -m -- "$2"); shift ;;
        --against) against_only=$2; shift ;;
        --peers-only) peers_only=true ;;
        --list) basename -s .sh -a "$bench"/cases/*.sh; exit 0 ;;
        *) die "unknown: $1 (see the head of tests/bench/transfer/bench.sh)" ;;
    esac
    shift
done
need build run bench
if [ -z "${GODWITCTL:-}" ] && ! "$peers_only"; then # or an executable that is built already
    build bench godwitctl
    GODWITCTL=$here/build/bench/bin/godwitctl
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/godwit-bench.XXXXXX")
trap '"$here/tests/support/servers" stop "$work/servers"; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

for part in stores peers godwit measure; do source "$bench/$part.sh"; done
start_servers
failed=0
for file in "$bench"/cases/*.sh; do
    [[ $(basename "$file" .sh) =~ $only ]] || continue
    set +e # in front of || a subshell would not end where a command fails
    (set -e; run_case "$file")
    [ $? -eq 0 ] || failed=1
    set -e
done
report
exit "$failed"
