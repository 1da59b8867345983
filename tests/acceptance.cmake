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
# 200 rounds each; more with GODWIT_KILLS and GODWIT_RACES. They aim at moments: other programs beside them would
# shift every one.
godwit_acceptance_test(tst_kill TIMEOUT 1200
    SOURCES support/aftermath.cpp support/killworld.cpp LINKS godwit_audit)
godwit_acceptance_test(tst_race TIMEOUT 900)
godwit_acceptance_test(tst_killservers SERVERS TIMEOUT 1200 
    SOURCES support/aftermath.cpp support/killservers.cpp LINKS godwit_audit)
set_tests_properties(tst_kill tst_killservers tst_race PROPERTIES RUN_SERIAL TRUE)

# The program dies at every place where it can do harm, and known faults are switched on to see a test go red.
if(GODWIT_FAULTS)
    set(aftermath support/aftermath.cpp support/failpointlist.cpp)
    godwit_acceptance_test(tst_failpoints TIMEOUT 900 SOURCES ${aftermath} support/killworld.cpp LINKS godwit_audit)
    godwit_acceptance_test(tst_failpointservers SERVERS TIMEOUT 900
        SOURCES ${aftermath} support/killservers.cpp LINKS godwit_audit)
    godwit_acceptance_test(tst_auditaway TIMEOUT 300)
    godwit_test(tst_mutations TIMEOUT 900)
    add_dependencies(tst_mutations tst_attemptstore tst_auditaway tst_failpoints tst_leases tst_replay)
    godwit_acceptance_test(tst_journaldisk TIMEOUT 300)
endif()
# 10 rounds; more with GODWIT_FREEZES.
godwit_acceptance_test(tst_freeze TIMEOUT 900 SOURCES support/aftermath.cpp support/killworld.cpp LINKS godwit_audit)

godwit_test(tst_rejectrun TIMEOUT 120 SOURCES support/ctlprocess.cpp LINKS godwit_transfer
    DEFINES GODWITCTL="$<TARGET_FILE:godwitctl>")
add_dependencies(tst_rejectrun godwitctl)
