# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_migrationmodel LINKS godwit_items)
godwit_test(tst_migrationmodel_texts LINKS godwit_items)
godwit_test(tst_migrationmodel_random LINKS godwit_items)
