-- :rows items of 20 columns; see orders.rows.sql.
WITH RECURSIVE sequence(i, r) AS (
    SELECT 1, 7 UNION ALL SELECT i + 1, (r * 1103515245 + 12345) & 2147483647 FROM sequence WHERE i < :rows)
INSERT INTO items SELECT
    i, printf('C%08x', r), printf('Item %d of the catalogue', (r >> 5) % 100000),
    CASE WHEN (r >> 6) % 9 > 0 THEN printf('Ulica Długa %d', (r >> 8) % 300) END,
    CASE (r >> 9) % 4 WHEN 0 THEN 'Łódź' WHEN 1 THEN 'München' WHEN 2 THEN 'Paris' ELSE 'Αθήνα' END,
    CASE (r >> 10) % 3 WHEN 0 THEN 'PL' WHEN 1 THEN 'DE' END,
    printf('person%d@example.org', (r >> 4) % 400000),
    CASE WHEN (r >> 12) % 10 > 2 THEN printf('said "%x", then left', r) END,
    (r >> 7) % 12, (r >> 3) % 100000, r * 4000000000 + i,
    ((r >> 3) % 10000000) / 100.0, ((r >> 2) % 90000000) / 10000.0, (r >> 8) % 24 + 0.5,
    (r >> 4) / 8.0, (r >> 14) / -64.0,
    date(1600000000 + (r >> 4) % 90000000, 'unixepoch'),
    CASE WHEN (r >> 15) % 3 > 0 THEN date(1700000000 + (r >> 5) % 90000000, 'unixepoch') END,
    strftime('%Y-%m-%d %H:%M:%f', 1600000000 + (r >> 2) % 90000000 + (r % 1000) / 1000.0, 'unixepoch'),
    CASE WHEN (r >> 11) % 5 > 0 THEN strftime('%Y-%m-%d %H:%M:%S.000', 1600000000 + (r >> 3) % 90000000, 'unixepoch') END
FROM sequence;
