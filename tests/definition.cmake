# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_definition SOURCES definitioncases.cpp definitiontexts.cpp LINKS godwit_definition)
godwit_test(tst_definitionhostile SOURCES definitiontexts.cpp LINKS godwit_definition)
godwit_test(tst_definitionwriter SOURCES definitiontexts.cpp LINKS godwit_definition)
godwit_test(tst_samplefiles SOURCES ../app/session/sample.cpp LINKS godwit_audit godwit_definition godwit_samples)
godwit_test(tst_integrity SOURCES ../app/session/sample.cpp LINKS godwit_runners godwit_definition godwit_samples)
godwit_test(tst_samplesteps SOURCES ../app/session/sample.cpp LINKS godwit_runners godwit_definition godwit_samples)
