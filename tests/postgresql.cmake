# SPDX-License-Identifier: Apache-2.0
# PostgreSQL as a source.
godwit_test(tst_pgdecoder LINKS godwit_transfer)
