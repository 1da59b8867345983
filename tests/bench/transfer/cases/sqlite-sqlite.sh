# SPDX-License-Identifier: Apache-2.0
title='SQLite → SQLite'
table=orders
peers=(attach)
against=([attach]='ATTACH and INSERT … SELECT')
wanted=([attach]=0.95)
settings=()

prepare() {
    have_sqlite orders
    define "sqlite $work/orders.db" "sqlite $work/destination.db" "$(copy_step 1 orders full "${settings[@]}")"
}
empty() { empty_sqlite orders; }
content() { content_sqlite "$work/destination.db" orders; }
expected() { content_sqlite "$work/orders.db" orders; }

peer_attach() {
    sqlite3 "$work/destination.db" "ATTACH '$work/orders.db' AS s; BEGIN; INSERT INTO orders SELECT * FROM s.orders; COMMIT;"
}
