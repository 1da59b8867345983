# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_batch LINKS godwit_transfer)
godwit_test(tst_cellforms LINKS godwit_transfer)
godwit_test(tst_copyexact LINKS godwit_transfer)
godwit_test(tst_copychecks LINKS godwit_transfer)
godwit_test(tst_copyincremental LINKS godwit_transfer)
godwit_test(tst_copylocks LINKS godwit_transfer SQLite::SQLite3)
godwit_test(tst_copymodes LINKS godwit_transfer)
godwit_test(tst_copysafety LINKS godwit_transfer)
godwit_test(tst_csvfiles LINKS godwit_transfer)
godwit_test(tst_csvparser LINKS godwit_transfer)
godwit_test(tst_ledger LINKS godwit_transfer)
godwit_test(tst_sqlitewriter LINKS godwit_transfer)
godwit_test(tst_rejects LINKS godwit_transfer)

add_executable(bench_copy bench/transfer/bench_copy.cpp) # measured by bench/transfer/bench.sh, not a test
target_link_libraries(bench_copy PRIVATE godwit_options godwit_transfer)
