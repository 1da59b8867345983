# SPDX-License-Identifier: Apache-2.0
table=items
source "$bench/cases/sqlite-postgres.sh"
title='SQLite → PostgreSQL, 20 columns'
