// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit::test
{

/// Column definitions behind "id integer PRIMARY KEY". `mood` is made before.
inline const QString postgresColumns = QStringLiteral(R"(
    id integer PRIMARY KEY,
    flag boolean,
    small smallint,
    big bigint,
    amount numeric(20,5),
    exact numeric,
    single real,
    real8 double precision,
    "name of ""it"".x" text,
    "select" varchar(40),
    code char(5),
    bytes bytea,
    day date,
    clock time,
    moment timestamp,
    instant timestamptz,
    span interval,
    uid uuid,
    doc json,
    docb jsonb,
    numbers integer[],
    words text[],
    mood mood,
    bits bit(5),
    morebits bit varying,
    address inet)");

/// Rows: 1 all NULL; 2 the plain; 3 the lowest; 4 the highest; 5 the not finite; 6 empty and blank;
/// 7 every Unicode trap; 8 hours that summer time skips and repeats.
inline const QString postgresRows = QStringLiteral(R"(
INSERT INTO exact(id) VALUES (1);
INSERT INTO exact VALUES (2, true, 1, 2, 3.14000, 2.50, 0.1, 0.1, 'plain', 'word', 'abc', '\x0001ff', '2024-02-29',
  '12:34:56.789012', '2024-02-29 12:34:56.789012', '2024-02-29 12:34:56.789012+02', '1 year 2 mons 3 days 04:05:06.000007',
  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"a": 1, "b" : [1.0, 2]}', '{"b": [1.0, 2], "a": null}', '{1,2,NULL}',
  ARRAY['a', 'b,c', '"d"', '', NULL], 'happy', B'10101', B'1', '192.168.0.1/24');
INSERT INTO exact VALUES (3, false, -32768, -9223372036854775808, -99999999999999.99999,
  -1234567890123456789012345678901234567890.00000000000000000001, -3.4028235e38, -1.7976931348623157e308, 'low', 'low', 'low', '\x',
  '0001-01-01', '00:00:00', '0001-01-01 00:00:00', '0001-01-01 00:00:00+00', '-178000000 years', '00000000-0000-0000-0000-000000000000',
  'null', 'null', '{}', '{}', 'sad', B'00000', B'', '0.0.0.0/0');
INSERT INTO exact VALUES (4, true, 32767, 9223372036854775807, 99999999999999.99999, 0.000000000000000000000000000000000000001,
  1e-45, 5e-324, 'high', 'high', 'high ', '\xffffffff', '9999-12-31', '23:59:59.999999', '9999-12-31 23:59:59.999999',
  '9999-12-31 23:59:59.999999+00', '178000000 years', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '[]', '[]', '{{1,2},{3,4}}',
  '{"NULL",NULL}', 'happy', B'11111', B'101010101010101010101', 'ffff::/16');
INSERT INTO exact(id, single, real8, exact, day, moment, instant) VALUES
  (5, 'NaN', 'Infinity', 'NaN', 'infinity', '-infinity', 'infinity');
INSERT INTO exact(id, "name of ""it"".x", "select", code, bytes, doc, words) VALUES
  (6, '', '  blank behind  ', '', '', '""', ARRAY['']);
INSERT INTO exact(id, "name of ""it"".x", "select", code, doc, docb, words) VALUES
  (7, E'Łódź 😀 \u0301 \t \r\n \\ " '' , ; \u2028 \uFEFF \\N \\.', E'𝔘𝔫𝔦 \u00A0', 'żółw', E'{"k": "\u2603 \\\\ \\"", "z": 1e400}', '{"\u2603": 12345678901234567890.123}',
  ARRAY[E'a\nb', 'x{y}', '\']);
INSERT INTO exact(id, moment, instant, clock) VALUES
  (8, '2024-03-31 02:30:00', '2024-10-27 02:30:00.000001+02', '02:30:00.000001');
)");

} // namespace godwit::test
