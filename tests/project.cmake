# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_structure SOURCES structurerules.cpp)
