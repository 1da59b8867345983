# SPDX-License-Identifier: Apache-2.0
# Networks, servers, disks and files that fail under the real program.
godwit_acceptance_test(tst_networkfaults SERVERS TIMEOUT 1800
    SOURCES support/killservers.cpp support/faultproxy.cpp)
godwit_acceptance_test(tst_servercrash TIMEOUT 1800
    SOURCES support/killservers.cpp support/servers.cpp)
godwit_acceptance_test(tst_damagedaudit TIMEOUT 1800 SOURCES support/filedamage.cpp)
target_link_libraries(tst_damagedaudit PRIVATE godwit_audit SQLite::SQLite3)
godwit_acceptance_test(tst_diskfull TIMEOUT 900 SOURCES support/smalldisk.cpp support/filedamage.cpp)
target_link_libraries(tst_diskfull PRIVATE SQLite::SQLite3)
godwit_acceptance_test(tst_foreignwriters TIMEOUT 900 SOURCES support/foreignwriter.cpp)
target_link_libraries(tst_foreignwriters PRIVATE godwit_audit SQLite::SQLite3)
godwit_acceptance_test(tst_tamper TIMEOUT 900)
target_link_libraries(tst_tamper PRIVATE godwit_test_audit)
# They promise times, and load both cores by themselves.
set_tests_properties(tst_networkfaults tst_servercrash tst_foreignwriters tst_damagedaudit PROPERTIES RUN_SERIAL TRUE)

# The gate of `./test tsan`: it must see a race that is there.
if(GODWIT_SANITIZE STREQUAL "thread")
    add_executable(plantedrace support/plantedrace.cpp)
    target_link_libraries(plantedrace PRIVATE godwit_options Qt6::Core Qt6::Concurrent)
    add_test(NAME tsan_reports_a_planted_race COMMAND plantedrace)
    set_tests_properties(tsan_reports_a_planted_race PROPERTIES TIMEOUT 60
        PASS_REGULAR_EXPRESSION "SUMMARY: ThreadSanitizer: data race .*plantedrace")
endif()
