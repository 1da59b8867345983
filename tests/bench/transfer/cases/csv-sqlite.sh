# SPDX-License-Identifier: Apache-2.0
title='CSV → SQLite'
table=orders
peers=(import)
against=([import]=.import)
wanted=([import]=1.2)

prepare() {
    have_csv orders
    define "csv $work" "sqlite $work/destination.db" "$(copy_step 1 orders.csv full)"
}
empty() { empty_sqlite orders; }
content() { content_sqlite "$work/destination.db" orders; }
expected() { content_sqlite "$work/orders.db" orders; }

peer_import() { sqlite3 "$work/destination.db" '.mode csv' ".import --skip 1 $work/orders.csv orders"; }
