# SPDX-License-Identifier: Apache-2.0
# Networks, servers, disks and files that fail under the real program.
godwit_acceptance_test(tst_networkfaults SERVERS TIMEOUT 1800
    SOURCES support/auditplace.cpp support/killservers.cpp LINKS godwit_test_network godwit_test_audit)
godwit_acceptance_test(tst_unknowneffect SERVERS TIMEOUT 300 LINKS godwit_test_network)
godwit_acceptance_test(tst_servercrash TIMEOUT 1800 SOURCES support/aftermath.cpp
    support/auditplace.cpp support/killservers.cpp LINKS godwit_test_audit)
godwit_acceptance_test(tst_damagedaudit TIMEOUT 1800 SOURCES support/filedamage.cpp)
target_link_libraries(tst_damagedaudit PRIVATE godwit_audit SQLite::SQLite3)
godwit_acceptance_test(tst_diskfull TIMEOUT 900 SOURCES support/smalldisk.cpp support/filedamage.cpp)
target_link_libraries(tst_diskfull PRIVATE SQLite::SQLite3)
godwit_acceptance_test(tst_foreignwriters TIMEOUT 900
    SOURCES support/auditplace.cpp support/foreignwriter.cpp LINKS godwit_test_audit)
godwit_on_servers(tst_foreignwriters TIMEOUT 900)
target_link_libraries(tst_foreignwriters PRIVATE SQLite::SQLite3)
godwit_acceptance_test(tst_hostilesources TIMEOUT 300)
godwit_acceptance_test(tst_tamper TIMEOUT 900)
target_link_libraries(tst_tamper PRIVATE godwit_test_audit)
# They promise times, and load both cores by themselves.
set_tests_properties(tst_networkfaults tst_servercrash tst_foreignwriters tst_foreignwriters_postgresql
    tst_foreignwriters_mariadb tst_damagedaudit PROPERTIES RUN_SERIAL TRUE)

# The gate of `./test tsan`: it must see a race that is there.
if(GODWIT_SANITIZE STREQUAL "thread")
    add_executable(plantedrace support/plantedrace.cpp)
    target_link_libraries(plantedrace PRIVATE godwit_options Qt6::Core Qt6::Concurrent)
    add_test(NAME tsan_reports_a_planted_race COMMAND plantedrace)
    set_tests_properties(tsan_reports_a_planted_race PROPERTIES TIMEOUT 60
        PASS_REGULAR_EXPRESSION "SUMMARY: ThreadSanitizer: data race .*plantedrace")
endif()
