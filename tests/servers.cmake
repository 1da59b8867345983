# SPDX-License-Identifier: Apache-2.0
# Real servers for the tests that are registered with SERVERS; see support/servers.
set(GODWIT_TEST_SERVERS_FOLDER "${CMAKE_BINARY_DIR}/servers")
add_test(NAME servers_start COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/servers" start "${GODWIT_TEST_SERVERS_FOLDER}")
add_test(NAME servers_stop COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/support/servers" stop "${GODWIT_TEST_SERVERS_FOLDER}")
set_tests_properties(servers_start PROPERTIES FIXTURES_SETUP servers TIMEOUT 180)
set_tests_properties(servers_stop PROPERTIES FIXTURES_CLEANUP servers TIMEOUT 120)

add_library(godwit_test_servers STATIC support/servers.cpp support/servers.h)
target_link_libraries(godwit_test_servers PRIVATE godwit_options PUBLIC Qt6::Core Qt6::Test)

# A network that fails, before them.
add_library(godwit_test_network STATIC support/faultproxy.cpp support/faultproxy_flows.cpp support/faultproxy.h)
target_link_libraries(godwit_test_network PRIVATE godwit_options)

godwit_test(tst_servers SERVERS)
