# SPDX-License-Identifier: Apache-2.0
# PostgreSQL as a source.
godwit_test(tst_pgdecoder LINKS godwit_transfer)
godwit_test(tst_pgtypes SERVERS LINKS godwit_transfer PkgConfig::libpq)
