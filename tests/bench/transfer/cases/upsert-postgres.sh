# SPDX-License-Identifier: Apache-2.0
# Every row is there already and every row changed.
title='PostgreSQL → PostgreSQL, upsert'
table=orders
peers=(conflict)
against=([conflict]='COPY into a temporary table, ON CONFLICT')
wanted=([conflict]=1)

prepare() {
    local column updates=''
    have_postgres orders
    # A copy of the files is a quicker way back than two million rows.
    pg postgres -c 'CREATE DATABASE upsert_source TEMPLATE source' -c 'CREATE DATABASE upsert_before TEMPLATE source'
    pg upsert_source -c 'UPDATE orders SET price = price + 1, note = reverse(note), quantity = quantity + 1' \
        -c 'VACUUM FULL ANALYZE orders'
    for column in ${columns[orders]}; do
        [ "$column" = id ] || updates+="${updates:+, }$column = excluded.$column"
    done
    cat >"$work/upsert.sql" <<SQL
BEGIN;
CREATE TEMPORARY TABLE staging (LIKE orders) ON COMMIT DROP;
\\copy staging FROM PSTDIN (FORMAT binary)
INSERT INTO orders SELECT * FROM staging ON CONFLICT (id) DO UPDATE SET $updates;
COMMIT;
SQL
    define 'postgresql upsert_source' 'postgresql upsert' "$(copy_step 1 orders upsert)"
}
empty() {
    pg postgres -c 'DROP DATABASE IF EXISTS upsert' -c 'CREATE DATABASE upsert TEMPLATE upsert_before STRATEGY file_copy' -c CHECKPOINT
}
content() { content_postgres upsert orders; }
expected() { content_postgres upsert_source orders; }

peer_conflict() {
    pg upsert_source -c 'COPY orders TO STDOUT (FORMAT binary)' | pg upsert -f "$work/upsert.sql"
}
