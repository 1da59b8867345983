# SPDX-License-Identifier: Apache-2.0
# A step that may set rows aside decodes every value, and what arrives can still be compared.
source "$bench/cases/postgres-postgres.sh"
title='PostgreSQL → PostgreSQL, every value decoded'
wanted=([pipe]=0.7)
settings=('reject_rows: 1')
