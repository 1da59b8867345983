// SPDX-License-Identifier: Apache-2.0
#include "models/runners/runners.h"

#include "models/transfer/copy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CopyRunner)
};

class CopyRunner final : public Runner
{
public:
    QString kind() const override { return u"copy"_s; }

    QStringList check(const StepDef &step, const Definition &definition) const override
    {
        QStringList problems;
        if (step.source.connection.isEmpty())
            problems += Text::tr("it names no source connection");
        if (step.destination.connection.isEmpty())
            problems += Text::tr("it names no destination connection");
        const ConnectionDef *source = definition.connection(step.source.connection);
        const ConnectionDef *destination = definition.connection(step.destination.connection);
        if (source && destination)
            problems += checkCopy(step, *source, *destination);
        return problems;
    }

    Result<StepEffect> run(const StepContext &context) const override
    {
        if (!context.source || !context.destination) {
            return Error{.kind = ErrorKind::Definition,
                         .what = Text::tr("The step cannot copy"),
                         .cause = Text::tr("its source or destination connection is not defined")};
        }
        const CopyJob job{context.step, *context.source, *context.destination, context.identity,
                          context.resubmission};
        auto outcome =
            copyRows(job, {context.stop, context.progress, context.mayCommit, context.rejects, context.kept});
        if (!outcome)
            return outcome.error();
        return StepEffect{.rowsRead = outcome->rowsRead,
                          .rowsWritten = outcome->rowsWritten,
                          .bytes = outcome->bytes,
                          .rowsRejected = outcome->rowsRejected,
                          .adoptedFrom = outcome->adoptedFrom,
                          .adopted = outcome->adopted,
                          .watermark = outcome->watermark,
                          .notes = outcome->notes};
    }
};

} // namespace

const Runner *copyRunner()
{
    static const CopyRunner runner;
    return &runner;
}

} // namespace godwit
