# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_odbcconnect SERVERS LINKS godwit_transfer)
godwit_test(tst_odbcpostgres SERVERS LINKS godwit_transfer)
godwit_test(tst_tsqlgolden LINKS godwit_transfer)
