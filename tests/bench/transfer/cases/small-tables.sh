# SPDX-License-Identifier: Apache-2.0
# As many tables of 100 rows as there are 2,000 rows elsewhere: 1,000 normally.
title='SQLite → PostgreSQL, many tables of 100 rows'
peers=(pgloader)
against=([pgloader]=pgloader)
wanted=([pgloader]=3)
parallel=4 # as many as pgloader's workers
small=$((rows < 4000 ? 2 : rows / 2000))

for_tables() { # TEXT: once per table, @ is its number
    local number
    for ((number = 1; number <= small; ++number)); do printf '%s\n' "${1//@/$number}"; done
}

prepare() {
    have_sqlite orders
    {
        echo "ATTACH '$work/orders.db' AS o; BEGIN;"
        for_tables "CREATE TABLE t@ (id INTEGER PRIMARY KEY, name TEXT, amount DECIMAL(12,2), day DATE);
            INSERT INTO t@ SELECT id, customer, price, ordered_on FROM o.orders WHERE id BETWEEN @ * 20 AND @ * 20 + 99;"
        echo 'COMMIT;'
    } | sqlite3 "$work/small.db"
    pgloader_file "LOAD DATABASE FROM sqlite://$work/small.db" 'data only, create no tables, create no indexes, reset no sequences'
    local number steps=''
    for ((number = 1; number <= small; ++number)); do steps+="$(copy_step "$number" "t$number" full)"$'\n'; done
    define "sqlite $work/small.db" 'postgresql small' "$steps"
    pg postgres -c 'CREATE DATABASE small_before'
    for_tables 'CREATE TABLE t@ (id bigint PRIMARY KEY, name text, amount numeric(12,2), day date);' | pg small_before -f -
    sed -i 's|/destination$|/small|' "$work/load.pgloader"
}
empty() {
    pg postgres -c 'DROP DATABASE IF EXISTS small' -c 'CREATE DATABASE small TEMPLATE small_before STRATEGY file_copy' -c CHECKPOINT
}
content() { # all rows of all tables, and one digest over the digests
    for_tables "SELECT '@', count(*), sum(hashtextextended(t::text, 0)) FROM t@ t;" | pg small -f - >"$work/small.txt"
    echo "$(awk -F'|' '{ n += $2 } END { print n }' "$work/small.txt")|$(md5sum <"$work/small.txt")"
}
expected() { # as sqlite3 and psql bring it there
    empty >/dev/null
    local number
    for ((number = 1; number <= small; ++number)); do
        echo "COPY t$number FROM STDIN (FORMAT csv);"
        sqlite3 -csv -readonly "$work/small.db" "SELECT * FROM t$number"
        echo '\.'
    done | pg small -f -
    content
}

peer_pgloader() { run_pgloader; }
