// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/foreignkeys.h"

#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error cannotAsk(const SqlSession &session)
{
    return {.kind = ErrorKind::Definition,
            .what = Transfer::tr("Cannot find out about foreign keys"),
            .object = session.place(),
            .cause = Transfer::tr("Godwit does not know the catalogue of this server"),
            .advice = Transfer::tr("Make the foreign keys with a step of kind \"sql\".")};
}

Result<QStringList> quotedNames(const QStringList &names, const SqlFlavour &flavour)
{
    QStringList quoted;
    for (const QString &name : names) {
        const auto text = flavour.quote(name);
        if (!text)
            return text.error();
        quoted.append(*text);
    }
    return quoted;
}

/// " ON DELETE CASCADE"; nothing for what is so anyway.
QString ruleClause(const QString &when, const QString &rule, const ForeignKey &key, const SqlFlavour &flavour,
                   QStringList &notes)
{
    static const QStringList known{u"RESTRICT"_s, u"CASCADE"_s, u"SET NULL"_s, u"SET DEFAULT"_s};
    if (rule.isEmpty() || rule == u"NO ACTION")
        return {};
    if (known.contains(rule) && flavour.knowsForeignKeyRule(rule))
        return u' ' + when + u' ' + rule;
    notes.append(Transfer::tr("The rule %1 of the foreign key \"%2\" became NO ACTION, because the "
                              "destination does not know it.")
                     .arg(when + u' ' + rule, key.text()));
    return {};
}

/// Whole characters of at most so many bytes.
QString cut(const QString &text, qsizetype most)
{
    QString fitting = text;
    while (fitting.toUtf8().size() > most)
        fitting.chop(fitting.back().isLowSurrogate() ? 2 : 1);
    return fitting.trimmed();
}

} // namespace

QString ForeignKey::text() const
{
    return name.isEmpty() ? u'(' + columns.join(u", "_s) + u") → "_s + target.name : name;
}

Result<std::optional<ObjectName>> findTable(SqlSession &session, const ObjectName &name)
{
    const QString query = session.flavour().findTablesQuery();
    if (query.isEmpty())
        return cannotAsk(session);
    const auto rows =
        session.select(query, {name.name, name.schema.isEmpty() ? QVariant() : QVariant(name.schema)});
    if (!rows)
        return rows.error();
    std::optional<ObjectName> found;
    for (const Row &row : *rows) {
        const ObjectName one{row.text(0), row.text(1)};
        if (one.name == name.name)
            return std::optional(one);
        found = one;
    }
    return rows->size() == 1 ? found : std::nullopt;
}

Result<QList<ForeignKey>> readForeignKeys(SqlSession &session, const ObjectName &table)
{
    const QString query = session.flavour().foreignKeysQuery();
    if (query.isEmpty())
        return cannotAsk(session);
    const auto rows = session.select(query, {table.name, table.schema});
    if (!rows)
        return rows.error();
    QList<ForeignKey> keys;
    for (const Row &row : *rows) {
        if (row.integer(1) == 1) {
            keys.append({.name = row.text(0),
                         .target = {row.isNull(3) ? table.schema : row.text(3), row.text(4)},
                         .onDelete = row.text(6),
                         .onUpdate = row.text(7),
                         .besides = row.text(8)});
        }
        keys.last().columns.append(row.text(2));
        keys.last().targetColumns.append(row.text(5));
    }
    return keys;
}

QString columnNamesQuery()
{
    return u"SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ? AND TABLE_SCHEMA = ? "
           "ORDER BY ORDINAL_POSITION"_s;
}

QString constraintNamesQuery()
{
    return u"SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ?"_s;
}

Result<QStringList> columnNames(SqlSession &session, const ObjectName &table)
{
    const auto rows = session.select(columnNamesQuery(), {table.name, table.schema});
    if (!rows)
        return rows.error();
    QStringList names;
    for (const Row &row : *rows)
        names.append(row.text(0));
    return names;
}

Result<QString> addForeignKeySql(const ObjectName &table, const ForeignKey &key, const SqlFlavour &flavour,
                                 QStringList &notes)
{
    const auto own = table.quoted(flavour);
    const auto target = key.target.quoted(flavour);
    const auto names = quotedNames(QStringList(key.name) + key.columns + key.targetColumns, flavour);
    if (!own)
        return own.error();
    if (!target)
        return target.error();
    if (!names)
        return names.error();
    const qsizetype count = key.columns.size();
    if (!key.besides.isEmpty()) {
        notes.append(Transfer::tr("The foreign key \"%1\" is %2 at the source; that was not taken over.")
                         .arg(key.name, key.besides));
    }
    const QString rules = ruleClause(u"ON DELETE"_s, key.onDelete, key, flavour, notes) +
                          ruleClause(u"ON UPDATE"_s, key.onUpdate, key, flavour, notes);
    return QString(u"ALTER TABLE "_s + *own + u" ADD CONSTRAINT "_s + names->first() + u" FOREIGN KEY ("_s +
                   names->sliced(1, count).join(u", "_s) + u") REFERENCES "_s + *target + u" ("_s +
                   names->sliced(1 + count).join(u", "_s) + u')' + rules);
}

Result<QString> firstOrphanSql(const ObjectName &table, const ForeignKey &key, const SqlFlavour &flavour)
{
    const auto own = table.quoted(flavour);
    const auto target = key.target.quoted(flavour);
    const auto columns = quotedNames(key.columns, flavour);
    const auto others = quotedNames(key.targetColumns, flavour);
    if (!own)
        return own.error();
    if (!target)
        return target.error();
    if (!columns)
        return columns.error();
    if (!others)
        return others.error();
    QStringList values;
    QStringList present;
    QStringList same;
    for (qsizetype i = 0; i < columns->size(); ++i) {
        values.append(u"c."_s + columns->at(i));
        present.append(values.last() + u" IS NOT NULL"_s);
        same.append(u"p."_s + others->at(i) + u" = "_s + values.last());
    }
    const bool top = flavour.kind() == u"sqlserver";
    return QString(u"SELECT "_s + (top ? u"TOP (1) "_s : QString()) + values.join(u", "_s) + u" FROM "_s +
                   *own + u" AS c WHERE "_s + present.join(u" AND "_s) +
                   u" AND NOT EXISTS (SELECT 1 FROM "_s + *target + u" AS p WHERE "_s +
                   same.join(u" AND "_s) + u") ORDER BY "_s + values.join(u", "_s) +
                   (top ? QString() : u" LIMIT 1"_s));
}

QString foreignKeyName(const ForeignKey &key, const ObjectName &table, const SqlFlavour &flavour,
                       QSet<QString> &taken)
{
    constexpr qsizetype most = 60;
    const QString wanted =
        key.name.isEmpty() ? table.name + u'_' + key.columns.join(u'_') + u"_fkey"_s : key.name;
    for (int number = 1;; ++number) {
        const QString suffix = number == 1 ? QString() : u'_' + QString::number(number);
        QString name = cut(wanted, most - suffix.size()) + suffix;
        if (!flavour.quote(name)) // a character that the server does not keep
            name = u"godwit_fkey"_s + suffix;
        if (!taken.contains(name.toLower())) {
            taken.insert(name.toLower());
            return name;
        }
    }
}

} // namespace godwit
