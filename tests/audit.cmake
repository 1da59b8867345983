# SPDX-License-Identifier: Apache-2.0
add_library(godwit_test_audit STATIC support/auditfixture.cpp support/auditfixture.h)
target_link_libraries(godwit_test_audit PUBLIC godwit_audit)

godwit_test(tst_database LINKS godwit_test_audit)
godwit_test(tst_controlstore LINKS godwit_test_audit)
godwit_test(tst_cyclestatus LINKS godwit_test_audit)
godwit_test(tst_rerunplan LINKS godwit_test_audit)
godwit_test(tst_attemptstore LINKS godwit_test_audit)
godwit_test(tst_trail LINKS godwit_test_audit)
godwit_test(tst_invariants LINKS godwit_test_audit)
godwit_test(tst_auditfeed LINKS godwit_test_audit)
