# SPDX-License-Identifier: Apache-2.0
godwit_test(tst_mariadbtypes SERVERS LINKS godwit_transfer)
godwit_test(tst_mariadbkeys SERVERS LINKS godwit_transfer)
godwit_test(tst_mariadblocks SERVERS LINKS godwit_transfer)
godwit_test(tst_mariadbmodes SERVERS LINKS godwit_transfer)
godwit_test(tst_mariadbsafety SERVERS LINKS godwit_transfer)
godwit_test(tst_mariadbsession SERVERS LINKS godwit_transfer)
