# SPDX-License-Identifier: Apache-2.0
title='PostgreSQL → SQLite'
table=orders
peers=(import ogr2ogr)
against=([import]='psql CSV into .import' [ogr2ogr]=ogr2ogr)
wanted=([import]=1.5 [ogr2ogr]=6)

prepare() {
    have_postgres orders
    define 'postgresql source' "sqlite $work/destination.db" "$(copy_step 1 orders full)"
}
empty() { empty_sqlite orders; }
content() { content_sqlite "$work/destination.db" orders; }
expected() { content_sqlite "$work/orders.db" orders; }

peer_import() {
    pg source -c 'COPY orders TO STDOUT (FORMAT csv)' | sqlite3 "$work/destination.db" '.mode csv' '.import /dev/stdin orders'
}
peer_ogr2ogr() {
    ogr2ogr -f SQLite "$work/destination.db" PG:dbname=source orders -update -append -preserve_fid
}
