# SPDX-License-Identifier: Apache-2.0
title='MariaDB → PostgreSQL'
table=orders
peers=(pgloader)
against=([pgloader]=pgloader)
wanted=([pgloader]=5)

prepare() {
    have_postgres orders
    have_mariadb orders
    pgloader_file "LOAD DATABASE FROM mysql://$GODWIT_TEST_MARIADB_USER@unix:$GODWIT_TEST_MARIADB_SOCKET:/source" \
        'data only, create no tables, create no indexes, reset no sequences' \
        "INCLUDING ONLY TABLE NAMES MATCHING 'orders' ALTER SCHEMA 'source' RENAME TO 'public'"
    define 'mariadb source' 'postgresql destination' "$(copy_step 1 orders full)"
}
empty() { empty_postgres orders; }
content() { content_postgres destination orders; }
expected() { content_postgres source orders; }

peer_pgloader() { run_pgloader; }
