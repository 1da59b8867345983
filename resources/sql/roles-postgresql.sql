-- SPDX-License-Identifier: Apache-2.0
-- Roles for an audit database on PostgreSQL. Run it once as the owner of the tables, after "godwitctl init", with
-- search_path on their schema.
-- It can be run again. docs/audit-databases.md says what each role is for.
--
--   godwit_viewer    watches: reads everything, writes nothing
--   godwit_operator  runs, reruns, cancels: adds rows, and changes only what a run has to change; deletes none of them
--   godwit_admin     edits the control tables as well
--
--   GRANT godwit_operator TO anna;
DO $$
DECLARE role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['godwit_viewer', 'godwit_operator', 'godwit_admin'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), role);
    END LOOP;
END $$;
GRANT godwit_viewer TO godwit_operator;
GRANT godwit_operator TO godwit_admin;

GRANT SELECT ON ETL_RUN_STATUS, ETL_STEP_RUN_STATUS, ETL_CONNECTION_CONFIG, ETL_PROCESS_CONFIG, ETL_CONTROL,
    GODWIT_META, GODWIT_RUN, GODWIT_PLAN, GODWIT_LEASE, GODWIT_ATTEMPT, GODWIT_EVENT, GODWIT_OUTBOX, GODWIT_REJECT,
    GODWIT_CHANGE TO godwit_viewer;

GRANT INSERT ON ETL_RUN_STATUS, ETL_STEP_RUN_STATUS, GODWIT_META, GODWIT_RUN, GODWIT_PLAN, GODWIT_LEASE,
    GODWIT_ATTEMPT, GODWIT_EVENT, GODWIT_OUTBOX, GODWIT_REJECT TO godwit_operator;
GRANT UPDATE (Status, end_Datetime, Description) ON ETL_RUN_STATUS, ETL_STEP_RUN_STATUS TO godwit_operator;
GRANT UPDATE (outcome) ON GODWIT_RUN TO godwit_operator;
GRANT UPDATE (outcome, rows_read, rows_written, rows_rejected, bytes, rows_total, error_kind, error_code, external_id, progress) ON
    GODWIT_ATTEMPT TO godwit_operator;
GRANT UPDATE (value) ON GODWIT_META TO godwit_operator;
GRANT UPDATE (attempt_id, resubmitted_attempt) ON GODWIT_REJECT TO godwit_operator;
GRANT UPDATE ON GODWIT_LEASE, GODWIT_OUTBOX TO godwit_operator;
-- Rejected rows of a try that began anew, and changes that every reader has seen.
GRANT DELETE ON GODWIT_REJECT, GODWIT_CHANGE TO godwit_operator;

GRANT INSERT, UPDATE, DELETE ON ETL_CONNECTION_CONFIG, ETL_PROCESS_CONFIG, ETL_CONTROL TO godwit_admin;
