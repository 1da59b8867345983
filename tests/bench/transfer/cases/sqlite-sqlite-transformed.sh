# SPDX-License-Identifier: Apache-2.0
# A step that may set rows aside decodes every value, and what arrives can still be compared.
source "$bench/cases/sqlite-sqlite.sh"
title='SQLite → SQLite, every value decoded'
wanted=([attach]=0.55)
settings=('reject_rows: 1')
