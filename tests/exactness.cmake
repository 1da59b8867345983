# SPDX-License-Identifier: Apache-2.0
# Every store with every other one, through real servers.
godwit_test(tst_exactness SERVERS TIMEOUT 300
    SOURCES support/exactness/exactpostgres.cpp support/exactness/exactmariadb.cpp
        support/exactness/exactsqlite.cpp support/exactness/exactcsv.cpp support/databasecontent.cpp
    LINKS godwit_transfer)
godwit_test(tst_registerchain SERVERS TIMEOUT 300 LINKS godwit_transfer)
godwit_test(tst_copycancel SERVERS SOURCES support/databasecontent.cpp LINKS godwit_transfer)
set_tests_properties(tst_copycancel PROPERTIES RUN_SERIAL TRUE) # it measures
