# SPDX-License-Identifier: Apache-2.0
add_subdirectory(fuzz)
godwit_test(tst_redactor SOURCES support/hostiletexts.cpp LINKS godwit_core)
godwit_test(tst_fuzz LINKS godwit_fuzzers TIMEOUT 300)
godwit_test(tst_canary SERVERS TIMEOUT 300 SOURCES support/secretsearch.cpp LINKS Qt6::Sql
    DEFINES GODWITCTL="$<TARGET_FILE:godwitctl>")
add_dependencies(tst_canary godwitctl)
godwit_test(tst_identifiers SERVERS TIMEOUT 300 LINKS godwit_transfer)
godwit_test(tst_tls LINKS godwit_transfer)
