-- SPDX-License-Identifier: Apache-2.0
-- Roles for an audit database on SQL Server. Run it once as the owner of the tables, after "godwitctl init", in the audit database.
-- Written from documentation, not run against a server. It can be run again. docs/audit-databases.md says what each role is for.
--
--   godwit_viewer    watches: reads everything, writes nothing
--   godwit_operator  runs, reruns, cancels: adds rows, and changes only what a run has to change; deletes none of them
--   godwit_admin     edits the control tables as well
--
--   ALTER ROLE godwit_operator ADD MEMBER anna;
IF DATABASE_PRINCIPAL_ID(N'godwit_viewer') IS NULL CREATE ROLE godwit_viewer;
IF DATABASE_PRINCIPAL_ID(N'godwit_operator') IS NULL CREATE ROLE godwit_operator;
IF DATABASE_PRINCIPAL_ID(N'godwit_admin') IS NULL CREATE ROLE godwit_admin;
ALTER ROLE godwit_viewer ADD MEMBER godwit_operator;
ALTER ROLE godwit_operator ADD MEMBER godwit_admin;

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
GRANT UPDATE ON ETL_RUN_STATUS (Status, end_Datetime, Description) TO godwit_operator;
GRANT UPDATE ON ETL_STEP_RUN_STATUS (Status, end_Datetime, Description) TO godwit_operator;
GRANT UPDATE ON GODWIT_RUN (outcome) TO godwit_operator;
GRANT UPDATE ON GODWIT_ATTEMPT (outcome, rows_read, rows_written, rows_rejected, bytes, rows_total, error_kind, error_code, external_id, progress) TO godwit_operator;
GRANT UPDATE ON GODWIT_META (value) TO godwit_operator;
GRANT UPDATE ON GODWIT_REJECT (attempt_id, resubmitted_attempt) TO godwit_operator;
GRANT UPDATE ON GODWIT_LEASE TO godwit_operator;
GRANT UPDATE ON GODWIT_OUTBOX TO godwit_operator;
-- Rejected rows of a try that began anew, and changes that every reader has seen.
GRANT DELETE ON GODWIT_REJECT TO godwit_operator;
GRANT DELETE ON GODWIT_CHANGE TO godwit_operator;

GRANT INSERT, UPDATE, DELETE ON ETL_CONNECTION_CONFIG TO godwit_admin;
GRANT INSERT, UPDATE, DELETE ON ETL_PROCESS_CONFIG TO godwit_admin;
GRANT INSERT, UPDATE, DELETE ON ETL_CONTROL TO godwit_admin;
