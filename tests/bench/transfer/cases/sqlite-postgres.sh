# SPDX-License-Identifier: Apache-2.0
title='SQLite → PostgreSQL'
table=${table:-orders}
peers=(pgloader ogr2ogr pipe)
against=([pgloader]=pgloader [ogr2ogr]='ogr2ogr, PG_USE_COPY' [pipe]='binary COPY from PostgreSQL, the limit')
wanted=([pgloader]=4 [ogr2ogr]=3 [pipe]=0.9)

prepare() {
    have_sqlite "$table"
    have_postgres "$table"
    pgloader_file "LOAD DATABASE FROM sqlite://$work/$table.db" 'data only, create no tables, create no indexes, reset no sequences'
    define "sqlite $work/$table.db" 'postgresql destination' "$(copy_step 1 "$table" full)"
}
empty() { empty_postgres "$table"; }
content() { content_postgres destination "$table"; }
expected() { content_postgres source "$table"; }

peer_pgloader() { run_pgloader; }
peer_ogr2ogr() {
    PG_USE_COPY=YES ogr2ogr -f PostgreSQL PG:dbname=destination "$work/$table.db" "$table" -append -preserve_fid -nln "$table"
}
peer_pipe() { copy_pipe; }
