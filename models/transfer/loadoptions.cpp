// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/loadoptions.h"

#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr qint64 mostRejects = 100'000;

/// Settings whose value is one of a few words; the first is what holds when nothing is said.
struct Choice
{
    QString name;
    QStringList words;
};

const QList<Choice> &choices()
{
    static const QList<Choice> all = {
        {u"create"_s, {u"table"_s, u"none"_s, u"table and indexes"_s}},
        {u"verify"_s, {u"none"_s, u"count"_s, u"checksum"_s}},
        {u"changes"_s, {u"fail"_s, u"warn"_s}},
        {u"duplicates"_s, {u"last"_s, u"fail"_s}},
        {u"existing"_s, {u"update"_s, u"keep"_s}},
        {u"missing"_s, {u"keep"_s, u"delete"_s}},
    };
    return all;
}

/// Position among the words of a choice; 0 when nothing or nonsense is said.
int chosen(const QMap<QString, QString> &settings, QStringView name)
{
    for (const Choice &choice : choices()) {
        if (choice.name == name)
            return int(std::max<qsizetype>(0, choice.words.indexOf(settings.value(choice.name).trimmed())));
    }
    return 0;
}

struct Numeric
{
    QString name;
    double least;
    double most;
};

const QList<Numeric> &numbers()
{
    static const QList<Numeric> all = {
        {u"streams"_s, 1, 16},         {u"batch"_s, 1, 8192},   {u"reject_rows"_s, 0, mostRejects},
        {u"reject_percent"_s, 0, 100}, {u"overlap"_s, 0, 1e15},
    };
    return all;
}

} // namespace

LoadOptions LoadOptions::of(const QMap<QString, QString> &settings)
{
    LoadOptions options;
    options.where = settings.value(u"where"_s).trimmed();
    options.columns = settings.value(u"columns"_s).trimmed();
    options.streams = std::max(1, settings.value(u"streams"_s).toInt());
    options.batchRows = settings.value(u"batch"_s).toInt();
    constexpr Create creates[] = {Create::Table, Create::None, Create::TableAndIndexes};
    options.create = creates[chosen(settings, u"create")];
    options.verify = Verify(chosen(settings, u"verify"));
    options.changes = Changes(chosen(settings, u"changes"));
    options.duplicates = Duplicates(chosen(settings, u"duplicates"));
    options.keepExisting = chosen(settings, u"existing") == 1;
    options.deleteMissing = chosen(settings, u"missing") == 1;
    options.before = settings.value(u"before"_s);
    options.after = settings.value(u"after"_s);
    options.overlap = settings.value(u"overlap"_s).trimmed();
    options.snapshotColumn = settings.value(u"snapshot_column"_s, options.snapshotColumn);
    options.rejectRows = settings.value(u"reject_rows"_s).toLongLong();
    options.rejectPercent = settings.value(u"reject_percent"_s).toDouble();
    return options;
}

QStringList LoadOptions::check(const QMap<QString, QString> &settings)
{
    QStringList problems;
    for (const Choice &choice : choices()) {
        if (settings.contains(choice.name) && !choice.words.contains(settings.value(choice.name).trimmed())) {
            problems.append(Transfer::tr("Setting \"%1\" is \"%2\"; it must be one of: %3.")
                                .arg(choice.name, settings.value(choice.name), choice.words.join(u", "_s)));
        }
    }
    for (const Numeric &numeric : numbers()) {
        if (!settings.contains(numeric.name))
            continue;
        bool isNumber = false;
        const double value = settings.value(numeric.name).toDouble(&isNumber);
        if (!isNumber || value < numeric.least || value > numeric.most) {
            problems.append(Transfer::tr("Setting \"%1\" is \"%2\"; it must be a number from %3 to %4.")
                                .arg(numeric.name, settings.value(numeric.name))
                                .arg(numeric.least, 0, 'f', 0)
                                .arg(numeric.most, 0, 'f', 0));
        }
    }
    return problems;
}

QStringList LoadOptions::names()
{
    QStringList all{u"where"_s, u"columns"_s, u"before"_s, u"after"_s, u"snapshot_column"_s};
    for (const Choice &choice : choices())
        all.append(choice.name);
    for (const Numeric &numeric : numbers())
        all.append(numeric.name);
    return all;
}

} // namespace godwit
