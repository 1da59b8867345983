# SPDX-License-Identifier: Apache-2.0
title='SQLite → MariaDB'
table=orders
peers=(load)
against=([load]='LOAD DATA LOCAL from a ready file')
wanted=([load]=0.9)

prepare() {
    have_tsv orders
    have_mariadb orders
    define "sqlite $work/orders.db" 'mariadb destination' "$(copy_step 1 orders full)"
}
empty() { empty_mariadb orders; }
content() { content_mariadb destination orders; }
expected() { content_mariadb source orders; }

peer_load() {
    maria destination -e "LOAD DATA LOCAL INFILE '$work/orders.tsv' INTO TABLE orders CHARACTER SET utf8mb4"
}
