# SPDX-License-Identifier: Apache-2.0
# Whole stories through the built godwitctl, as an operator lives them.
function(godwit_acceptance_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES" ${ARGN})
    godwit_test(${name} TIMEOUT ${arg_TIMEOUT}
        SOURCES support/ctlprocess.cpp support/databasecontent.cpp ${arg_SOURCES}
        LINKS godwit_database
        DEFINES GODWITCTL="$<TARGET_FILE:godwitctl>")
    add_dependencies(${name} godwitctl)
endfunction()

godwit_acceptance_test(tst_samplerun TIMEOUT 120)
godwit_acceptance_test(tst_registers TIMEOUT 120)
# 200 rounds each; more with GODWIT_KILLS and GODWIT_RACES. They aim at moments: other programs beside them would
# shift every one.
godwit_acceptance_test(tst_kill TIMEOUT 1200 SOURCES support/killworld.cpp)
godwit_acceptance_test(tst_race TIMEOUT 900)
set_tests_properties(tst_kill tst_race PROPERTIES RUN_SERIAL TRUE)
