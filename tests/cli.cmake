# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_session LINKS godwit_session)
godwit_test(tst_clitext LINKS godwit_cli)
godwit_test(tst_cli SOURCES support/commandrun.cpp LINKS godwit_cli)
godwit_test(tst_clirun SOURCES support/commandrun.cpp LINKS godwit_cli)
godwit_test(tst_cliacts SOURCES support/commandrun.cpp LINKS godwit_cli)
godwit_test(tst_clibare SOURCES support/commandrun.cpp LINKS godwit_cli
    DEFINES GODWITCTL="$<TARGET_FILE:godwitctl>")
add_dependencies(tst_clibare godwitctl)
godwit_test(tst_cliprogram SOURCES support/commandrun.cpp LINKS godwit_cli
    DEFINES GODWITCTL="$<TARGET_FILE:godwitctl>")
add_dependencies(tst_cliprogram godwitctl)
godwit_test(tst_profiles SOURCES support/commandrun.cpp LINKS godwit_cli)
godwit_test(tst_cliservers SERVERS TIMEOUT 300 SOURCES support/commandrun.cpp support/auditaccounts.cpp
    LINKS godwit_cli godwit_test_audit DEFINES GODWITCTL="$<TARGET_FILE:godwitctl>")
add_dependencies(tst_cliservers godwitctl)
godwit_test(tst_connectiontest SERVERS LINKS godwit_session godwit_test_audit godwit_test_network)
