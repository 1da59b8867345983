-- :rows orders of about 150 bytes. A linear congruential sequence instead of random(): the same rows on every machine.
-- No empty texts and no line breaks: .import and pgloader cannot tell the first from NULL.
WITH RECURSIVE sequence(i, r) AS (
    SELECT 1, 42 UNION ALL SELECT i + 1, (r * 1103515245 + 12345) & 2147483647 FROM sequence WHERE i < :rows)
INSERT INTO orders SELECT
    i,
    CASE (r >> 9) % 8 WHEN 0 THEN 'Łucja Wiśniewska' WHEN 1 THEN 'Björn Ångström' WHEN 2 THEN 'Наталья Орлова' WHEN 3 THEN '小林 さくら'
        ELSE 'Margaret Hamilton' END || printf(' %07d', (r >> 4) % 500000),
    printf('SKU-%06d', (r >> 5) % 90000),
    1 + (r >> 7) % 12,
    ((r >> 3) % 10000000) / 100.0,
    date(1600000000 + (r >> 4) % 90000000, 'unixepoch'),
    CASE WHEN (r >> 11) % 5 > 0 THEN strftime('%Y-%m-%d %H:%M:%f', 1600000000 + (r >> 2) % 90000000 + (r % 1000) / 1000.0, 'unixepoch') END,
    CASE WHEN (r >> 13) % 7 > 0 THEN printf('note %d, "%s" — and some text that makes the row long enough %x', (r >> 6) % 999, 'quoted', r) END
FROM sequence;
