// SPDX-License-Identifier: Apache-2.0
#include "app/session/definitioncheck.h"

#include "models/runners/integrity.h"
#include "models/runners/runners.h"
#include "models/transfer/copy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(DefinitionCheck)
};

} // namespace

DefinitionVocabulary knownVocabulary()
{
    DefinitionVocabulary vocabulary;
    vocabulary.storeKinds = storeKinds();
    vocabulary.connectionOptions = storeOptions();
    vocabulary.runnerKinds = runnerKinds();
    for (const LoadMode mode :
         {LoadMode::Full, LoadMode::Append, LoadMode::Upsert, LoadMode::Incremental, LoadMode::Snapshot})
        vocabulary.loadModes << loadModeWord(mode);
    return vocabulary;
}

Result<Definition> readAndCheck(const QString &path)
{
    auto definition = readDefinitionFile(path, knownVocabulary());
    if (!definition)
        return definition.error();
    const QStringList problems = checkIntegrity(*definition);
    if (problems.isEmpty())
        return definition;
    return Error{.kind = ErrorKind::Definition,
                 .what = CheckText::tr("The definition says something impossible"),
                 .object = path,
                 .cause = problems.join(u'\n'),
                 .advice = CheckText::tr("Correct the file; nothing was changed.")};
}

} // namespace godwit
