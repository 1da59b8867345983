# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_orchestrator LINKS godwit_runners godwit_test_audit TIMEOUT 180)
godwit_test(tst_operatoracts LINKS godwit_runners godwit_test_audit)
godwit_on_servers(tst_operatoracts)
godwit_on_servers(tst_orchestrator TIMEOUT 400)
godwit_test(tst_constraints SERVERS LINKS godwit_runners)
godwit_test(tst_constraintscheck LINKS godwit_runners godwit_definition)
