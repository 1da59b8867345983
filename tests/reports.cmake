# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_reports LINKS godwit_reports)
godwit_test(tst_reporthostile SOURCES support/hostiletexts.cpp LINKS godwit_reports)
