-- SPDX-License-Identifier: Apache-2.0
-- The legacy system: made up, always the same rows.
CREATE TABLE products (
    sku TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    price_cents INTEGER NOT NULL,
    discontinued INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    region_code TEXT NOT NULL,
    segment TEXT NOT NULL,
    credit_limit_cents INTEGER NOT NULL,
    created_on TEXT NOT NULL
);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    region_code TEXT NOT NULL,
    ordered_on TEXT NOT NULL,
    status TEXT NOT NULL,
    total_cents INTEGER NOT NULL DEFAULT 0,
    updated_at TEXT NOT NULL
);

CREATE TABLE order_lines (
    order_id INTEGER NOT NULL,
    line INTEGER NOT NULL,
    sku TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    price_cents INTEGER NOT NULL,
    PRIMARY KEY (order_id, line)
);

CREATE TABLE invoices_2024 (
    number TEXT PRIMARY KEY,
    order_id INTEGER NOT NULL,
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    paid_on TEXT
);

CREATE TABLE invoices_2025 (
    number TEXT PRIMARY KEY,
    order_id INTEGER NOT NULL,
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    paid_on TEXT
);

-- 12 articles in 5 sizes and 4 finishes: 240 products.
WITH
    article (a, name, category, cents) AS (VALUES
        (0, 'Hinge', 'fittings', 390), (1, 'Door handle', 'fittings', 1890), (2, 'Mortise lock', 'fittings', 4250),
        (3, 'Angle bracket', 'fittings', 240), (4, 'Wood screw, box of 100', 'fasteners', 690),
        (5, 'Wall plug, box of 50', 'fasteners', 520), (6, 'Threaded rod', 'fasteners', 310),
        (7, 'Ball bearing', 'drives', 760), (8, 'Toothed belt', 'drives', 1240), (9, 'Pipe clamp', 'plumbing', 185),
        (10, 'Ball valve', 'plumbing', 1475), (11, 'Copper elbow', 'plumbing', 265)),
    size (s, name, percent) AS (VALUES
        (0, '8 mm', 100), (1, '10 mm', 115), (2, '15 mm', 140), (3, '22 mm', 190), (4, '28 mm', 245)),
    finish (f, name, percent) AS (VALUES (0, 'zinc', 100), (1, 'brass', 160), (2, 'stainless', 210), (3, 'black', 125))
INSERT INTO products (sku, name, category, price_cents, discontinued)
SELECT printf('GW-%02d%d%d', a, s, f), article.name || ', ' || size.name || ', ' || finish.name, category,
    cents * size.percent * finish.percent / 10000, (a * 20 + s * 4 + f) % 29 = 7
FROM article, size, finish;

-- 1,200 customers. The numbers in front of the remainders are primes, so that names and regions mix.
WITH RECURSIVE
    family (n, name) AS (VALUES
        (0, 'Adler'), (1, 'Bianchi'), (2, 'Cieślak'), (3, 'Dubois'), (4, 'Eriksen'), (5, 'Fernández'), (6, 'García'),
        (7, 'Horváth'), (8, 'Ivanova'), (9, 'Jansen'), (10, 'Kowalski'), (11, 'Lindqvist'), (12, 'Müller'),
        (13, 'Novák'), (14, 'O''Brien'), (15, 'Petrov'), (16, 'Quinn'), (17, 'Rossi'), (18, 'Sørensen'), (19, 'Tanaka'),
        (20, 'Ünal'), (21, 'Van Dijk'), (22, 'Weiß'), (23, 'Yılmaz'), (24, 'Żak')),
    trade (n, name) AS (VALUES
        (0, 'Joinery'), (1, 'Locksmiths'), (2, 'Plumbing'), (3, 'Hardware'), (4, 'Builders'), (5, 'Metalwork'),
        (6, 'Kitchens'), (7, 'Shipyard')),
    form (n, name) AS (VALUES (0, 'Ltd'), (1, 'GmbH'), (2, 'S.A.'), (3, '& Sons')),
    region (n, code) AS (VALUES
        (0, 'DE-N'), (1, 'DE-S'), (2, 'PL-M'), (3, 'PL-W'), (4, 'FR-I'), (5, 'ES-C'), (6, 'IT-L'), (7, 'SE-S'),
        (8, 'NL-H'), (9, 'IE-D'), (10, 'CZ-P'), (11, 'GB-L')),
    number (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM number WHERE id < 1200)
INSERT INTO customers (id, name, email, phone, region_code, segment, credit_limit_cents, created_on)
SELECT id, family.name || ' ' || trade.name || ' ' || form.name,
    CASE WHEN id IN (214, 655, 1021) THEN NULL ELSE printf('office%04d@%s.example', id, lower(trade.name)) END,
    CASE WHEN id % 6 = 0 THEN NULL ELSE printf('+%d %03d %06d', 31 + id % 19, id * 37 % 900 + 100, id * 7919 % 1000000) END,
    region.code, CASE id % 10 WHEN 0 THEN 'public' WHEN 1 THEN 'trade' WHEN 2 THEN 'trade' ELSE 'retail' END,
    (id * 13 % 40 + 1) * 50000, date('2016-03-01', '+' || (id * 3) || ' days')
FROM number
JOIN family ON family.n = id * 7 % 25
JOIN trade ON trade.n = id / 25 % 8
JOIN form ON form.n = id / 200 % 4
JOIN region ON region.n = id * 5 % 12;

-- 3,600 orders of the years 2024 and 2025.
WITH RECURSIVE number (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM number WHERE id < 3600)
INSERT INTO orders (id, customer_id, region_code, ordered_on, status, updated_at)
SELECT 240000 + number.id, customers.id, customers.region_code,
    date('2024-01-02', '+' || (number.id * 725 / 3600) || ' days'),
    CASE WHEN number.id % 41 = 0 THEN 'cancelled' WHEN number.id > 3480 THEN 'open' ELSE 'delivered' END,
    strftime('%Y-%m-%dT%H:%M:%SZ', '2024-01-02', '+' || (number.id * 725 / 3600) || ' days',
        '+' || (number.id * 53 % 1440) || ' minutes')
FROM number
JOIN customers ON customers.id = number.id * 617 % 1200 + 1;

-- One to four lines each: 9,000 lines.
INSERT INTO order_lines (order_id, line, sku, quantity, price_cents)
SELECT orders.id, line.n, products.sku, orders.id * line.n % 9 + 1, products.price_cents
FROM orders
JOIN (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) AS line ON line.n <= orders.id % 4 + 1
JOIN products ON products.rowid = (orders.id * 31 + line.n * 101) % 240 + 1;

UPDATE orders
SET total_cents = (SELECT sum(quantity * price_cents) FROM order_lines WHERE order_id = orders.id);

INSERT INTO invoices_2024 (number, order_id, issued_on, due_on, amount_cents, paid_on)
SELECT printf('R-%s-%05d', substr(ordered_on, 1, 4), id - 240000), id, date(ordered_on, '+3 days'),
    date(ordered_on, '+33 days'), total_cents, CASE WHEN id % 23 = 0 THEN NULL ELSE date(ordered_on, '+27 days') END
FROM orders
WHERE status = 'delivered' AND ordered_on < '2025-01-01';

INSERT INTO invoices_2025 (number, order_id, issued_on, due_on, amount_cents, paid_on)
SELECT printf('R-%s-%05d', substr(ordered_on, 1, 4), id - 240000), id, date(ordered_on, '+3 days'),
    date(ordered_on, '+33 days'), total_cents, CASE WHEN id % 23 = 0 THEN NULL ELSE date(ordered_on, '+27 days') END
FROM orders
WHERE status = 'delivered' AND ordered_on >= '2025-01-01';
