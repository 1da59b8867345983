# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_palette LINKS godwit_views)
godwit_test(tst_views_actions LINKS godwit_views)
godwit_test(tst_views_dialogs SOURCES support/samplestatus.cpp LINKS godwit_views)
godwit_test(tst_views_window SOURCES support/samplestatus.cpp LINKS godwit_views)
godwit_test(tst_views_hostile SOURCES support/samplestatus.cpp support/hostiletexts.cpp LINKS godwit_views)

# Pictures of the window to look at; not a test.
add_executable(preview_window EXCLUDE_FROM_ALL support/windowpreview.cpp support/samplestatus.cpp)
target_link_libraries(preview_window PRIVATE godwit_options godwit_views Qt6::Test)
