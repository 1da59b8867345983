# SPDX-License-Identifier: Apache-2.0
# PostgreSQL as a source.
godwit_test(tst_pgdecoder LINKS godwit_transfer)
godwit_test(tst_pgnumeric TIMEOUT 400 LINKS godwit_transfer)
godwit_test(tst_pgtypes SERVERS LINKS godwit_transfer PkgConfig::libpq)
godwit_test(tst_pgreader SERVERS LINKS godwit_transfer PkgConfig::libpq)
godwit_test(tst_pgwatermark SERVERS LINKS godwit_transfer PkgConfig::libpq)
godwit_test(tst_pgstreams SERVERS LINKS godwit_transfer PkgConfig::libpq)
# And as a destination.
godwit_test(tst_pgwritermodes SERVERS LINKS godwit_transfer)
godwit_test(tst_pgwritertypes SERVERS LINKS godwit_transfer)
godwit_test(tst_pgsession SERVERS LINKS godwit_transfer)
godwit_test(tst_pgkept SERVERS LINKS godwit_transfer)
godwit_test(tst_pgupsert SERVERS LINKS godwit_transfer)
godwit_test(tst_pgstatements LINKS godwit_transfer)
godwit_test(tst_pgwritererrors SERVERS LINKS godwit_transfer)
godwit_test(tst_pgpassthrough SERVERS LINKS godwit_transfer)
