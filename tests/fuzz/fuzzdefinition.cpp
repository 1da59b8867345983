// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionreader.h"
#include "models/definition/definitionwriter.h"
#include "tests/fuzz/fuzzers.h"

using namespace Qt::StringLiterals;

namespace godwit::fuzz
{

void fuzzDefinition(std::string_view bytes)
{
    const auto read = [](const QByteArray &yaml) { return readDefinition(yaml, u"f.yaml"_s, u"/base"_s); };
    const auto definition = read(QByteArray(bytes.data(), qsizetype(bytes.size())));
    if (!definition) {
        promise(definition.error().cause.startsWith(u"f.yaml:"_s), "every problem says where it is");
        return;
    }
    const auto again = read(writeDefinition(*definition));
    promise(again.ok(), "what was written can be read");
    promise(*again == *definition, "what is written and read again is the same");
}

} // namespace godwit::fuzz
