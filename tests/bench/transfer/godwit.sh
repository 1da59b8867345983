# SPDX-License-Identifier: Apache-2.0
# Sourced by bench.sh: Godwit's side. A case says what to move with `define`; `godwit` is the timed run of the program.

connection() { # NAME KIND [DATABASE, FILE OR FOLDER]
    case $2 in
        sqlite | csv) echo "  $1: { kind: $2, path: '${3:-$work}' }" ;;
        postgresql)
            echo "  $1: { kind: postgresql, host: '$PGHOST', port: $PGPORT, database: $3, user: $PGUSER, secret: bench }" ;;
        mariadb)
            echo "  $1: { kind: mariadb, host: '$GODWIT_TEST_MARIADB_SOCKET', database: $3, user: $GODWIT_TEST_MARIADB_USER," \
                "secret: bench }" ;;
    esac
}

copy_step() { # ID OBJECT LOAD [SETTING: VALUE…]
    local id=$1 object=$2 load=$3 setting
    shift 3
    printf '      - id: %s\n        kind: copy\n        load: %s\n' "$id" "$load"
    printf '        source: { connection: source, object: %s }\n' "$object"
    printf '        destination: { connection: destination, object: %s }\n' "${object%.csv}"
    printf '        keys: [id]\n        settings:\n          verify: count\n'
    for setting in "$@"; do printf '          %s\n' "$setting"; done
}

define() { # SOURCE DESTINATION (the words of connection) STEPS
    mkdir -p "$work/godwit"
    {
        printf 'godwit: 1\nconnections:\n'
        connection source $1
        connection destination $2
        printf 'processes:\n  - id: 1\n    name: Benchmark\n    max_parallel: %s\n    steps:\n%s\n' "${parallel:-2}" "$3"
    } >"$work/godwit/definition.yaml"
}

program() {
    GODWIT_DATABASE=$work/godwit/audit.db GODWIT_SECRET_BENCH=$PGPASSWORD XDG_DATA_HOME=$work/godwit \
        XDG_CONFIG_HOME=$work/godwit XDG_STATE_HOME=$work/godwit "$@"
}

before_godwit() { # a new audit database: no round knows of the ones before
    rm -f "$work"/godwit/audit.db* "$work"/.*.godwit.json
    program "$GODWITCTL" import --create "$work/godwit/definition.yaml"
}

godwit() {
    program /usr/bin/time -q -f %M -o "$work/peak" "$GODWITCTL" run 1
}
