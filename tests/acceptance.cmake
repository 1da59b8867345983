# SPDX-License-Identifier: Apache-2.0
# Whole stories through the built godwitctl, as an operator lives them.
function(godwit_acceptance_test name)
    cmake_parse_arguments(arg "SERVERS" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    if(arg_SERVERS)
        set(servers SERVERS)
    endif()
    godwit_test(${name} ${servers} TIMEOUT ${arg_TIMEOUT}
        SOURCES support/ctlprocess.cpp support/databasecontent.cpp ${arg_SOURCES}
        LINKS godwit_database ${arg_LINKS}
        DEFINES GODWITCTL="$<TARGET_FILE:godwitctl>")
    add_dependencies(${name} godwitctl)
endfunction()

godwit_acceptance_test(tst_samplerun TIMEOUT 120)
godwit_acceptance_test(tst_registers TIMEOUT 120)
# 200 rounds each; more with GODWIT_KILLS and GODWIT_RACES. The moments they aim at follow the load of the machine.
godwit_acceptance_test(tst_kill TIMEOUT 1800
    SOURCES support/aftermath.cpp support/killworld.cpp LINKS godwit_audit)
godwit_acceptance_test(tst_race TIMEOUT 900 SOURCES support/auditplace.cpp LINKS godwit_test_audit)
godwit_on_servers(tst_race TIMEOUT 900)
set(killservers support/aftermath.cpp support/auditplace.cpp support/killservers.cpp)
godwit_acceptance_test(tst_killservers SERVERS TIMEOUT 2400 SOURCES ${killservers} LINKS godwit_test_audit)
# Each kind of audit database with each kind of destination.
godwit_acceptance_test(tst_killmatrix SERVERS TIMEOUT 1200 SOURCES ${killservers} LINKS godwit_test_audit)
set_tests_properties(tst_kill tst_killservers PROPERTIES COST 1000) # the longest begin first
# Times and simultaneous starts are judged here: nothing else runs beside them.
set_tests_properties(tst_killmatrix tst_race tst_race_postgresql tst_race_mariadb PROPERTIES RUN_SERIAL TRUE)

# The program dies at every place where it can do harm, and known faults are switched on to see a test go red.
if(GODWIT_FAULTS)
    set(aftermath support/aftermath.cpp support/failpointlist.cpp)
    godwit_acceptance_test(tst_failpoints TIMEOUT 900 SOURCES ${aftermath} support/killworld.cpp LINKS godwit_audit)
    godwit_acceptance_test(tst_failpointservers SERVERS TIMEOUT 900
        SOURCES ${killservers} support/failpointlist.cpp LINKS godwit_test_audit)
    godwit_acceptance_test(tst_failpointaudit SERVERS TIMEOUT 900
        SOURCES support/aftermath.cpp support/auditplace.cpp support/failpointlist.cpp LINKS godwit_test_audit)
    set_property(TEST tst_failpointaudit APPEND PROPERTY ENVIRONMENT GODWIT_TEST_AUDIT=postgresql)
    godwit_on_servers(tst_failpointaudit KINDS mariadb TIMEOUT 900)
    godwit_acceptance_test(tst_auditaway TIMEOUT 600
        SOURCES support/auditplace.cpp LINKS godwit_test_network godwit_test_audit)
    godwit_on_servers(tst_auditaway TIMEOUT 600)
    godwit_acceptance_test(tst_auditnetwork SERVERS TIMEOUT 1800
        SOURCES support/auditplace.cpp LINKS godwit_test_network godwit_test_audit)
    set_property(TEST tst_auditnetwork APPEND PROPERTY ENVIRONMENT GODWIT_TEST_AUDIT=postgresql)
    godwit_on_servers(tst_auditnetwork KINDS mariadb TIMEOUT 1800)
    godwit_acceptance_test(tst_elsewhere TIMEOUT 300
        SOURCES support/auditplace.cpp support/failpointlist.cpp LINKS godwit_test_audit)
    godwit_on_servers(tst_elsewhere TIMEOUT 300)
    set_tests_properties(tst_elsewhere tst_elsewhere_postgresql tst_elsewhere_mariadb PROPERTIES RUN_SERIAL TRUE)
    godwit_test(tst_mutations SERVERS TIMEOUT 900)
    add_dependencies(tst_mutations tst_attemptstore tst_auditaway tst_failpoints tst_identifiers tst_leases
        tst_replay)
    godwit_acceptance_test(tst_journaldisk TIMEOUT 300)
endif()
# 10 rounds; more with GODWIT_FREEZES.
godwit_acceptance_test(tst_freeze TIMEOUT 900 SOURCES support/aftermath.cpp support/killworld.cpp LINKS godwit_audit)

godwit_test(tst_rejectrun TIMEOUT 120 SOURCES support/ctlprocess.cpp LINKS godwit_transfer
    DEFINES GODWITCTL="$<TARGET_FILE:godwitctl>")
add_dependencies(tst_rejectrun godwitctl)
