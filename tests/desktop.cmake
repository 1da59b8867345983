# SPDX-License-Identifier: Apache-2.0
# The whole desktop program, without its main: window, session, feed and orchestrator.
add_library(desktop_fixture STATIC EXCLUDE_FROM_ALL
    support/auditfixture.cpp support/auditfixture.h support/desktopfixture.cpp support/desktopfixture.h)
target_link_libraries(desktop_fixture PUBLIC godwit_options godwit_desktop godwit_test_servers Qt6::Test)

godwit_test(tst_desktop LINKS desktop_fixture)
godwit_test(tst_desktopactions LINKS desktop_fixture)
godwit_test(tst_desktopverify LINKS desktop_fixture)
godwit_test(tst_desktopacts LINKS desktop_fixture)
godwit_test(tst_desktopconnect SERVERS TIMEOUT 600 LINKS desktop_fixture godwit_test_network)
godwit_test(tst_desktoprights SERVERS TIMEOUT 300 SOURCES support/auditaccounts.cpp support/smalldisk.cpp
    LINKS desktop_fixture)
godwit_test(tst_desktopprogram DEFINES GODWIT="$<TARGET_FILE:godwit>")
add_dependencies(tst_desktopprogram godwit)
# Alone, where tests run side by side: it measures time.
godwit_test(tst_responsive SOURCES support/eventloopgaps.cpp LINKS desktop_fixture)
set_tests_properties(tst_responsive PROPERTIES RUN_SERIAL ON TIMEOUT 300)

# The pictures of README.md: cmake --build BUILD --target screenshots
add_executable(godwit_screenshots EXCLUDE_FROM_ALL support/screenshots.cpp)
target_link_libraries(godwit_screenshots PRIVATE desktop_fixture)
target_compile_definitions(godwit_screenshots PRIVATE GODWIT_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_custom_target(screenshots
    COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen TZ=Europe/Warsaw LC_ALL=C.UTF-8
            $<TARGET_FILE:godwit_screenshots> ${CMAKE_SOURCE_DIR}/docs/images
    USES_TERMINAL VERBATIM)
