# SPDX-License-Identifier: Apache-2.0
title='PostgreSQL → PostgreSQL'
table=orders
peers=(pipe)
against=([pipe]='binary COPY pipe')
wanted=([pipe]=0.95)
settings=()

prepare() {
    have_postgres orders
    define 'postgresql source' 'postgresql destination' "$(copy_step 1 orders full "${settings[@]}")"
}
empty() { empty_postgres orders; }
content() { content_postgres destination orders; }
expected() { content_postgres source orders; }

peer_pipe() { copy_pipe; }
