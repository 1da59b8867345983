-- SPDX-License-Identifier: Apache-2.0
-- Roles for an audit database on MariaDB. Run it once as the owner of the tables, after "godwitctl init", with the audit database as the default.
-- It can be run again. docs/audit-databases.md says what each role is for.
--
--   godwit_viewer    watches: reads everything, writes nothing
--   godwit_operator  runs, reruns, cancels: adds rows, and changes only what a run has to change; deletes none of them
--   godwit_admin     edits the control tables as well
--
--   GRANT godwit_operator TO anna; SET DEFAULT ROLE godwit_operator FOR anna;
CREATE ROLE IF NOT EXISTS godwit_viewer;
CREATE ROLE IF NOT EXISTS godwit_operator;
CREATE ROLE IF NOT EXISTS godwit_admin;
GRANT godwit_viewer TO godwit_operator;
GRANT godwit_operator TO godwit_admin;

GRANT SELECT ON ETL_RUN_STATUS TO godwit_viewer;
GRANT SELECT ON ETL_STEP_RUN_STATUS TO godwit_viewer;
GRANT SELECT ON ETL_CONNECTION_CONFIG TO godwit_viewer;
GRANT SELECT ON ETL_PROCESS_CONFIG TO godwit_viewer;
GRANT SELECT ON ETL_CONTROL TO godwit_viewer;
GRANT SELECT ON GODWIT_META TO godwit_viewer;
GRANT SELECT ON GODWIT_RUN TO godwit_viewer;
GRANT SELECT ON GODWIT_PLAN TO godwit_viewer;
GRANT SELECT ON GODWIT_LEASE TO godwit_viewer;
GRANT SELECT ON GODWIT_ATTEMPT TO godwit_viewer;
GRANT SELECT ON GODWIT_EVENT TO godwit_viewer;
GRANT SELECT ON GODWIT_OUTBOX TO godwit_viewer;
GRANT SELECT ON GODWIT_REJECT TO godwit_viewer;
GRANT SELECT ON GODWIT_CHANGE TO godwit_viewer;

GRANT INSERT ON ETL_RUN_STATUS TO godwit_operator;
GRANT INSERT ON ETL_STEP_RUN_STATUS TO godwit_operator;
GRANT INSERT ON GODWIT_META TO godwit_operator;
GRANT INSERT ON GODWIT_RUN TO godwit_operator;
GRANT INSERT ON GODWIT_PLAN TO godwit_operator;
GRANT INSERT ON GODWIT_LEASE TO godwit_operator;
GRANT INSERT ON GODWIT_ATTEMPT TO godwit_operator;
GRANT INSERT ON GODWIT_EVENT TO godwit_operator;
GRANT INSERT ON GODWIT_OUTBOX TO godwit_operator;
GRANT INSERT ON GODWIT_REJECT TO godwit_operator;
GRANT UPDATE (Status, end_Datetime, Description) ON ETL_RUN_STATUS TO godwit_operator;
GRANT UPDATE (Status, end_Datetime, Description) ON ETL_STEP_RUN_STATUS TO godwit_operator;
GRANT UPDATE (outcome) ON GODWIT_RUN TO godwit_operator;
GRANT UPDATE (outcome, rows_read, rows_written, rows_rejected, bytes, rows_total, error_kind, error_code, external_id, progress) ON GODWIT_ATTEMPT TO godwit_operator;
-- INSERT … ON DUPLICATE KEY UPDATE needs the right on the key, too, though it never changes it.
GRANT UPDATE (`key`, value) ON GODWIT_META TO godwit_operator;
GRANT UPDATE (attempt_id, resubmitted_attempt) ON GODWIT_REJECT TO godwit_operator;
GRANT UPDATE ON GODWIT_LEASE TO godwit_operator;
GRANT UPDATE ON GODWIT_OUTBOX TO godwit_operator;
-- Rejected rows of a try that began anew, and changes that every reader has seen.
GRANT DELETE ON GODWIT_REJECT TO godwit_operator;
GRANT DELETE ON GODWIT_CHANGE TO godwit_operator;

GRANT INSERT, UPDATE, DELETE ON ETL_CONNECTION_CONFIG TO godwit_admin;
GRANT INSERT, UPDATE, DELETE ON ETL_PROCESS_CONFIG TO godwit_admin;
GRANT INSERT, UPDATE, DELETE ON ETL_CONTROL TO godwit_admin;
