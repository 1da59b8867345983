# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_odbcconnect SERVERS LINKS godwit_transfer)
godwit_test(tst_odbcpostgres SERVERS LINKS godwit_transfer)
godwit_test(tst_odbcsqlite SERVERS LINKS godwit_transfer)
godwit_test(tst_tsqlgolden LINKS godwit_transfer)

# Two parsers of T-SQL judge what tst_tsqlgolden compares; installs them where they are missing.
add_test(NAME tst_tsqlparsers
    COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/tsql/check" "${CMAKE_BINARY_DIR}/tsql")
set_tests_properties(tst_tsqlparsers PROPERTIES TIMEOUT 600)
