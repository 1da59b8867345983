# SPDX-License-Identifier: Apache-2.0
# Sourced by bench.sh: what several cases use of the peers.

destination_url() { echo "postgresql://$PGUSER@unix:$PGHOST:$PGPORT/destination"; }

pgloader_file() { # SOURCE OPTIONS [REST] [TARGET]
    printf '%s\nINTO %s\n%s\nWITH %s\n%s;\n' "$1" "$(destination_url)" "${4:-}" "$2" "${3:-}" >"$work/load.pgloader"
}

run_pgloader() { # it ends with 0 whatever happened to the rows, but rows are counted afterwards
    pgloader --root-dir "$work/pgloader" "$work/load.pgloader"
}

copy_pipe() { # the binary form is what both ends of PostgreSQL do least work for
    pg source -c "COPY $table TO STDOUT (FORMAT binary)" | pg destination -c "COPY $table FROM STDIN (FORMAT binary)"
}
