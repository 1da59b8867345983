-- SPDX-License-Identifier: Apache-2.0
-- What the cloud side has prepared. Tables that are missing here are made by the migration.
CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL CHECK (email LIKE '_%@_%._%'),
    phone TEXT,
    region_code TEXT NOT NULL,
    segment TEXT NOT NULL CHECK (segment IN ('retail', 'trade', 'public')),
    credit_limit_cents INTEGER NOT NULL CHECK (credit_limit_cents >= 0),
    created_on TEXT NOT NULL
);

CREATE TABLE invoices (
    number TEXT PRIMARY KEY,
    order_id INTEGER NOT NULL,
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    paid_on TEXT
);

CREATE TABLE sales_summary (
    region TEXT NOT NULL,
    month TEXT NOT NULL,
    orders INTEGER NOT NULL,
    revenue_cents INTEGER NOT NULL,
    PRIMARY KEY (region, month)
);
