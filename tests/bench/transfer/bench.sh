#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# How fast does Godwit move rows, next to what sqlite3 itself does?
#
#   tests/bench/transfer/bench.sh [ROWS] [ROUNDS]
#
# Installs and builds what it needs (the preset bench: optimised). Makes ROWS (2,000,000) seeded rows of an orders-like table (8 columns, about 150 bytes) as
# SQLite and as CSV in a temporary folder (about 2 GB; TMPDIR chooses where), then alternates in each of ROUNDS (3):
#   CSV → SQLite     Godwit   against   sqlite3 .import
#   SQLite → SQLite  Godwit   against   ATTACH and INSERT … SELECT
# and prints medians, the ratio (1.00: as fast as sqlite3, more is faster) and Godwit's peak memory. Both sides start
# with an empty destination and the same durability (rollback journal, synchronous=FULL). Ends with 1 when a row
# count differs or the peak reaches 150 MB.
set -euo pipefail

source "$(dirname "${BASH_SOURCE[0]}")/../../../.ci/setup.sh"
need build run bench
build bench bench_copy
rows=${1:-2000000}
rounds=${2:-5}
copy=$here/build/bench/bin/bench_copy
work=$(mktemp -d "${TMPDIR:-/tmp}/godwit-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
schema='CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT NOT NULL, product TEXT, quantity INTEGER, price REAL,
        ordered_at TEXT, status TEXT, note TEXT)'

make_rows() {
    # A linear congruential sequence instead of random(): the same rows on every machine.
    sqlite3 "$work/source.db" "$schema;
        WITH RECURSIVE n(i, r) AS (
            SELECT 1, 42 UNION ALL SELECT i + 1, (r * 1103515245 + 12345) & 2147483647 FROM n WHERE i < $rows)
        INSERT INTO orders SELECT i, printf('Customer %07d of %s', r % 500000, substr('LondonParisWarszawaWien', 1 + r % 17, 6)),
            printf('SKU-%06d', r % 90000), 1 + r % 12, (r % 1000000) / 100.0,
            strftime('%Y-%m-%dT%H:%M:%SZ', 1600000000 + r % 90000000, 'unixepoch'),
            CASE r % 4 WHEN 0 THEN 'open' WHEN 1 THEN 'paid' WHEN 2 THEN 'shipped' ELSE NULL END,
            printf('note %d, \"%s\" and some text that makes the row long enough %x', r % 999, 'quoted', r) FROM n;"
    sqlite3 -csv -header "$work/source.db" 'SELECT * FROM orders' > "$work/orders.csv"
}

seconds() { # of a command, wall clock
    local begin end
    begin=$(date +%s.%N)
    "$@" > "$work/output" || { cat "$work/output"; exit 1; }
    end=$(date +%s.%N)
    echo "$end - $begin" | bc
}

import_csv() {
    sqlite3 "$1" "$schema" ".mode csv" ".import --skip 1 $work/orders.csv orders"
}

attach_copy() {
    sqlite3 "$1" "$schema; ATTACH '$work/source.db' AS s; BEGIN; INSERT INTO orders SELECT * FROM s.orders; COMMIT;"
}

godwit() { # DSTFILE SRCKIND SRC OBJECT
    sqlite3 "$1" "$schema"
    "$copy" "$2" "$3" "$4" sqlite "$1" orders
}

check() { # FILE
    local found
    found=$(sqlite3 "$1" 'SELECT count(*) FROM orders')
    [[ $found == "$rows" ]] || { echo "$1 holds $found rows instead of $rows"; exit 1; }
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

measure() { # LABEL TOOL SRCKIND SRC OBJECT
    local label=$1 tool=$2 ours=() theirs=() peak=0 round
    for ((round = 0; round < rounds; ++round)); do
        rm -f "$work"/ours.db "$work"/theirs.db
        ours+=("$(seconds godwit "$work/ours.db" "$3" "$4" "$5")")
        local kib
        kib=$(sed -n 's/.*peak_kib //p' "$work/output")
        ((kib > peak)) && peak=$kib
        theirs+=("$(seconds "$tool" "$work/theirs.db")")
        check "$work/ours.db"
        check "$work/theirs.db"
    done
    local mine other
    mine=$(printf '%s\n' "${ours[@]}" | median)
    other=$(printf '%s\n' "${theirs[@]}" | median)
    awk -v l="$label" -v a="$mine" -v b="$other" -v n="$rows" -v p="$peak" 'BEGIN {
        printf "%-18s godwit %6.2f s (%4.0f k rows/s)   sqlite3 %6.2f s (%4.0f k rows/s)   ratio %.2f   peak %d MB\n",
               l, a, n / a / 1000, b, n / b / 1000, b / a, p / 1024 }'
    ((peak < 150 * 1024)) || { echo "peak memory of $label is $((peak / 1024)) MB, 150 MB are allowed"; exit 1; }
}

make_rows
measure 'CSV -> SQLite' import_csv csv "$work" orders.csv
measure 'SQLite -> SQLite' attach_copy sqlite "$work/source.db" orders
