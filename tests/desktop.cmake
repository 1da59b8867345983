# SPDX-License-Identifier: Apache-2.0
# The whole desktop program, without its main: window, session, feed and orchestrator.
add_library(desktop_fixture STATIC EXCLUDE_FROM_ALL
    support/auditfixture.cpp support/auditfixture.h support/desktopfixture.cpp support/desktopfixture.h)
target_link_libraries(desktop_fixture PUBLIC godwit_options godwit_desktop Qt6::Test)

godwit_test(tst_desktop LINKS desktop_fixture)
godwit_test(tst_desktopactions LINKS desktop_fixture)
