# SPDX-License-Identifier: Apache-2.0
title='CSV → PostgreSQL'
table=orders
peers=(copy pgloader)
against=([copy]='psql \copy' [pgloader]=pgloader)
wanted=([copy]=1 [pgloader]=8)

prepare() {
    local column list='' blank=''
    have_postgres orders
    for column in ${columns[orders]}; do
        list+="${list:+, }$column"
        blank+="${blank:+, }$column [null if blanks]"
    done
    pgloader_file "LOAD CSV FROM '$work/orders.csv' ($blank)" \
        "skip header = 1, fields terminated by ',', fields optionally enclosed by '\"', fields escaped by double-quote" '' \
        "TARGET TABLE public.orders ($list)"
    define "csv $work" 'postgresql destination' "$(copy_step 1 orders.csv full)"
}
empty() { empty_postgres orders; }
content() { content_postgres destination orders; }
expected() { content_postgres source orders; }

peer_copy() { pg destination -c "\\copy orders FROM '$work/orders.csv' CSV HEADER"; }
peer_pgloader() { run_pgloader; }
