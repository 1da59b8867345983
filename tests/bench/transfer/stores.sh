# SPDX-License-Identifier: Apache-2.0
# Sourced by bench.sh: the stores of the benchmark. Databases `source` and `destination` on both servers, SQLite and CSV
# files in $work. Everything that holds the rows is made when a case first asks for it.

start_servers() {
    chmod 711 "$work" # the servers have accounts of their own
    "$here/tests/support/servers" start "$work/servers" stock
    source "$work/servers/servers.env"
    export PGHOST=$GODWIT_TEST_POSTGRES_SOCKET PGPORT=$GODWIT_TEST_POSTGRES_PORT PGUSER=$GODWIT_TEST_POSTGRES_USER
    export PGPASSWORD=$GODWIT_TEST_POSTGRES_PASSWORD MYSQL_PWD=$GODWIT_TEST_MARIADB_PASSWORD
    export PGOPTIONS='-c client_min_messages=warning'
    pg postgres -c 'CREATE DATABASE source' -c 'CREATE DATABASE destination'
    maria mysql -e 'CREATE DATABASE source; CREATE DATABASE destination'
}

pg() { # DATABASE ARGUMENT…: over the socket, like all the others
    "$GODWIT_TEST_POSTGRES_CLIENT" -qAtX -v ON_ERROR_STOP=1 -d "$@"
}

maria() { # DATABASE ARGUMENT…
    "$GODWIT_TEST_MARIADB_CLIENT" --no-defaults --default-character-set=utf8mb4 --local-infile=1 \
        --socket="$GODWIT_TEST_MARIADB_SOCKET" --user="$GODWIT_TEST_MARIADB_USER" -BN --database="$@"
}

rows_of() { # orders | items
    if [ "$1" = items ]; then echo $((rows / 4)); else echo "$rows"; fi
}

have_sqlite() { # TABLE: $work/TABLE.db
    [ -f "$work/$1.db" ] && return
    say "  making $(rows_of "$1") rows of $1"
    sqlite3 "$work/$1.db" ".read $tables/$1.sqlite.sql" '.parameter init' ".parameter set :rows $(rows_of "$1")" \
        ".read $tables/$1.rows.sql"
}

have_csv() { # TABLE: $work/TABLE.csv with a header, NULL is nothing
    [ -f "$work/$1.csv" ] && return
    have_sqlite "$1"
    sqlite3 -readonly "$work/$1.db" '.mode csv' '.headers on' '.separator "," "\n"' "SELECT * FROM $1" >"$work/$1.csv"
}

have_postgres() { # TABLE: in the database source
    [ -z "$(pg source -c "SELECT to_regclass('$1')")" ] || return 0
    have_csv "$1"
    pg source -f "$tables/$1.postgres.sql" -c "\\copy $1 FROM '$work/$1.csv' CSV HEADER" -c "VACUUM ANALYZE $1"
}

have_tsv() { # TABLE: $work/TABLE.tsv as LOAD DATA likes it, NULL is \N
    [ -f "$work/$1.tsv" ] && return
    have_postgres "$1"
    pg source -c "COPY $1 TO STDOUT" >"$work/$1.tsv"
}

have_mariadb() { # TABLE: in the database source
    [ -z "$(maria source -e "SHOW TABLES LIKE '$1'")" ] || return 0
    have_tsv "$1"
    maria source <"$tables/$1.mariadb.sql"
    maria source -e "LOAD DATA LOCAL INFILE '$work/$1.tsv' INTO TABLE $1 CHARACTER SET utf8mb4"
}

# Empty destinations, with what the servers still had to write down written.
empty_postgres() { # TABLE
    pg destination -c "DROP TABLE IF EXISTS $1" -f "$tables/$1.postgres.sql" -c CHECKPOINT
}
empty_mariadb() { # TABLE
    local waited
    { echo "DROP TABLE IF EXISTS $1;" && cat "$tables/$1.mariadb.sql"; } | maria destination
    # What CHECKPOINT is to PostgreSQL: else each run also pays for the pages that the one before it left.
    maria mysql -e 'SET GLOBAL innodb_max_dirty_pages_pct = 0'
    for ((waited = 0; waited < 60; ++waited)); do
        sleep 0.5
        [ "$(maria mysql -e "SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'" | cut -f2)" -gt 10 ] || break
    done
    maria mysql -e 'SET GLOBAL innodb_max_dirty_pages_pct = DEFAULT'
}
empty_sqlite() { # TABLE: $work/destination.db
    rm -f "$work"/destination.db*
    sqlite3 "$work/destination.db" ".read $tables/$1.sqlite.sql"
}

# Contents: the number of rows and a digest that does not depend on their order, the same for equal values.
content_postgres() { # DATABASE TABLE
    pg "$1" -c "SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) FROM $2 t"
}

declare -A columns=(
    [orders]='id customer product quantity price ordered_on shipped_at note'
    [items]='id code name street city country email comment quantity stock views price cost tax weight rating created_on due_on
        created_at changed_at')

content_mariadb() { # DATABASE TABLE
    local column list=''
    for column in ${columns[$2]}; do list+=", quote($column)"; done
    maria "$1" -e "SELECT count(*), coalesce(sum(crc32(concat_ws(','$list))), 0) FROM $2"
}

content_sqlite() { # FILE TABLE: dates and times as SQLite understands them, whatever stands between day and hour
    local column list=''
    for column in ${columns[$2]}; do
        case $column in
            *_on) column="date($column)" ;;
            *_at) column="strftime('%Y-%m-%d %H:%M:%f', $column)" ;;
        esac
        list+="${list:+, }$column"
    done
    sqlite3 -readonly "$1" "SELECT count(*), hex(sha3_query('SELECT $(sed "s/'/''/g" <<<"$list") FROM $2 ORDER BY id')) FROM $2"
}
