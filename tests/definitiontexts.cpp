// SPDX-License-Identifier: Apache-2.0
#include "tests/definitioncases.h"

#include <QRandomGenerator>

QByteArray goodDefinition()
{
    return R"(# A comment
godwit: 1
connections:
  legacy: { kind: sqlite, path: legacy.db }
  files:  { kind: csv, path: data, delimiter: ";", encoding: utf-8 }
  cloud:
    kind: sqlite
    path: /var/cloud.db
processes:
  - id: 4
    name: Customers to cloud
    description: "Moves regions: all of them"
    enabled: true
    max_parallel: 3
    on_failure: stop
    steps:
      - id: 1
        name: Regions
        description: >
          what the step
          is for
        kind: copy
        source: { connection: files, object: regions.csv }
        destination: { connection: cloud, object: regions }
        load: upsert
        keys: [id]
        watermark: updated_at
        retry: { times: 2, delay: 5s }
        timeout: 10m
        enabled: true
        settings: { header: "true" }
      - id: 2
        kind: sql
        connection: cloud
        depends_on: [1]
        script: |
          UPDATE regions
            SET name = trim(name);
)";
}

QByteArray writtenDefinition()
{
    return R"(godwit: 1

connections:
  legacy:
    kind: sqlite
    path: /base/legacy.db
  files:
    kind: csv
    path: /base/data
    delimiter: ";"
    encoding: utf-8
  cloud:
    kind: sqlite
    path: /var/cloud.db

processes:
  - id: 4
    name: Customers to cloud
    description: "Moves regions: all of them"
    max_parallel: 3
    on_failure: stop
    steps:
      - id: 1
        name: Regions
        description: |
          what the step is for
        kind: copy
        source:
          connection: files
          object: regions.csv
        destination:
          connection: cloud
          object: regions
        load: upsert
        keys: [id]
        watermark: updated_at
        retry:
          times: 2
        timeout: 10m
        settings:
          header: "true"
      - id: 2
        kind: sql
        connection: cloud
        depends_on: [1]
        script: |
          UPDATE regions
            SET name = trim(name);
)";
}

QByteArray mutated(QByteArray yaml, quint32 seed)
{
    static const QByteArrayList pieces = {
        ":",     ": ",  "-",       "- ",   "\n",   "\t",   "[",       "]",   "{",
        "}",     "\"",  "'",       "|",    ">",    "#",    "&a ",     "*a",  "!!x ",
        "---\n", "%",   "\xC3",    "\xFF", " ",    "  ",   "?",       ",",   "~",
        "null",  "no ", "-1",      "1e3",  "<<: ", "\r\n", "\\u0000", "...", "\xEF\xBB\xBF",
        "`",     "@",   "id: 1\n", "\x01"};
    QRandomGenerator random(seed);
    const int changes = random.bounded(1, 5);
    for (int i = 0; i < changes && !yaml.isEmpty(); ++i) {
        const qsizetype at = random.bounded(yaml.size());
        const qsizetype length = std::min<qsizetype>(random.bounded(1, 40), yaml.size() - at);
        switch (random.bounded(5)) {
        case 0:
            yaml.insert(at, pieces.at(random.bounded(pieces.size())));
            break;
        case 1:
            yaml.remove(at, length);
            break;
        case 2:
            yaml[at] = static_cast<char>(random.bounded(256));
            break;
        case 3:
            yaml.insert(random.bounded(yaml.size()), yaml.mid(at, length));
            break;
        default:
            yaml.replace(at, 1, pieces.at(random.bounded(pieces.size())));
            break;
        }
    }
    return yaml;
}
