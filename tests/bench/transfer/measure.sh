# SPDX-License-Identifier: Apache-2.0
# Sourced by bench.sh: runs a case and keeps its figures.
#
# A case sets `title`, `table` (orders, items), `peers`, and for each peer against[PEER] (what people call it) and, where
# the project promises one, wanted[PEER] (the ratio). Its functions: prepare (once), empty (before every run; both are not
# timed), godwit and peer_PEER (timed), content and expected (what is there, and what should be).

timed() { # COMMAND…: prints seconds. What it writes is shown where it fails.
    local begin=$EPOCHREALTIME
    "$@" >"$work/output" 2>&1
    bc <<<"$EPOCHREALTIME - $begin"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

run_case() { # FILE, in a subshell that ends where a command fails
    trap '[ $? -eq 0 ] || cat "$work/output" >&2' EXIT
    local name order contender round seconds found should wrong=0
    local title='' table='' peers=() count
    declare -A against=() wanted=() changed=() slow=()
    name=$(basename "$1" .sh)
    source "$1"
    peers=($(printf '%s\n' "${peers[@]}" | grep -E -- "$against_only")) || return 0
    say "$title"
    prepare
    should=$(expected)
    : >"$work/output"
    count=${should%%|*}
    for ((round = 1; round <= rounds; ++round)); do
        order=("${peers[@]}")
        "$peers_only" || order=(godwit "${peers[@]}")
        ((round % 2)) || order=($(printf '%s\n' "${order[@]}" | tac)) # nobody always comes first
        for contender in "${order[@]}"; do
            # A peer that takes minutes does so every time: its first and last rounds have to do.
            [ -z "${slow[$contender]:-}" ] || ((round == rounds)) || continue
            empty >"$work/output" 2>&1
            if [ "$contender" = godwit ]; then
                before_godwit >"$work/output" 2>&1
                seconds=$(timed godwit)
                cat "$work/peak" >>"$work/peaks.$name"
            else
                seconds=$(timed "peer_$contender")
            fi
            echo "$seconds" >>"$work/seconds.$name.$contender"
            say "  $contender ${seconds:0:6} s"
            if [ "$contender" != godwit ]; then
                ((${seconds%%.*}0 <= 400)) || slow[$contender]=yes
                ((round == 1)) || continue # what a peer does to the values it does every time
            fi
            found=$(content)
            [ "$found" = "$should" ] && continue
            if [ "$contender" = godwit ] || [ "${found%%|*}" != "$count" ]; then
                say "error: $contender left $found instead of $should"
                wrong=1
            fi
            changed[$contender]=', which changes values'
        done
    done
    for contender in "${peers[@]}"; do
        result "$name" "$contender" "$title" "$count" "${against[$contender]}${changed[$contender]:-}" "${wanted[$contender]:-}"
    done
    if ! "$peers_only" && [ "$(sort -n "$work/peaks.$name" | tail -1)" -ge $((120 * 1024)) ]; then
        say "error: Godwit took $(sort -n "$work/peaks.$name" | tail -1) KiB"
        wrong=1
    fi
    return "$wrong"
}

result() { # NAME PEER TITLE ROWS AGAINST WANTED: a line of the table
    local theirs ours=0 peak=0
    theirs=$(median <"$work/seconds.$1.$2")
    if ! "$peers_only"; then
        ours=$(median <"$work/seconds.$1.godwit")
        peak=$(sort -n "$work/peaks.$1" | tail -1)
    fi
    title=$3 peer=$5 awk -v rows="$4" -v wanted="$6" -v a="$ours" -v b="$theirs" -v peak="$peak" '
        function speed(seconds) {
            if (seconds <= 0) return "–"
            return sprintf(rows / seconds < 9500 ? "%.2f s, %.1f k/s" : "%.2f s, %.0f k/s", seconds, rows / seconds / 1000)
        }
        BEGIN {
            ratio = a > 0 ? sprintf(b / a < wanted + 0 ? "**%.2f**" : "%.2f", b / a) : "–"
            printf "| %s | %s | %s | %s | %s | %s | %.0f MB |\n", ENVIRON["title"], ENVIRON["peer"], speed(a), speed(b), ratio,
                wanted == "" ? "–" : "≥ " wanted, peak / 1024
        }' >>"$work/results.md"
}

report() {
    mkdir -p "$(dirname "$output")"
    {
        printf 'Rows: %s (a quarter of that in wide tables); medians of %s. %s, %s cores. ' "$rows" "$rounds" \
            "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)" "$(nproc)"
        printf 'PostgreSQL %s, MariaDB %s, SQLite %s, pgloader %s, GDAL %s.\n\n' "$(pg postgres -c 'SHOW server_version')" \
            "$(maria mysql -e 'SELECT version()')" "$(sqlite3 --version | cut -d' ' -f1)" \
            "$(pgloader --version | sed -n '1s/.*"\(.*\)"/\1/p')" "$(ogr2ogr --version | sed 's/GDAL \([^,]*\).*/\1/')"
        printf '| from → to | against | Godwit | the other | ratio | wanted | peak memory |\n|---|---|---|---|---|---|---|\n'
        cat "$work/results.md" 2>/dev/null || true
    } >"$output"
    cat "$output"
}
