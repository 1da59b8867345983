// SPDX-License-Identifier: Apache-2.0
#include "tests/structurerules.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestFile = 300;

/// Which folders a folder may include from, itself apart; and which modules of Qt.
struct Place
{
    QStringList folders;
    QStringList modules;
};

const QMap<QString, Place> &places()
{
    static const QStringList console{u"models/core"_s,       u"models/database"_s,     u"models/audit"_s,
                                     u"models/transfer"_s,   u"models/runners"_s,      u"models/reports"_s,
                                     u"models/definition"_s, u"models/notifications"_s};
    static const QStringList desktop = console + QStringList{u"models/items"_s, u"views"_s, u"app/session"_s};
    static const QStringList core{u"QtCore"_s};
    static const QStringList gui{u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s};
    static const QMap<QString, Place> all{
        {u"models/core"_s, {{}, core}},
        {u"models/definition"_s, {{u"models/core"_s}, core}},
        {u"models/database"_s, {{u"models/core"_s}, core + QStringList{u"QtSql"_s}}},
        {u"models/audit"_s, {{u"models/core"_s, u"models/database"_s}, core}},
        {u"models/transfer"_s, {{u"models/core"_s, u"models/database"_s}, core + QStringList{u"QtSql"_s}}},
        {u"models/runners"_s,
         {{u"models/core"_s, u"models/database"_s, u"models/audit"_s, u"models/transfer"_s},
          core + QStringList{u"QtConcurrent"_s}}},
        {u"models/items"_s, {{u"models/core"_s}, core}},
        {u"models/reports"_s, {{u"models/core"_s}, core}},
        {u"models/notifications"_s, {{u"models/core"_s}, core + QStringList{u"QtNetwork"_s}}},
        {u"views"_s, {{u"models/core"_s, u"models/items"_s}, gui}},
        {u"app/session"_s, {console, core + QStringList{u"QtConcurrent"_s}}},
        {u"app/cli"_s, {console + QStringList{u"app/session"_s}, core + QStringList{u"QtConcurrent"_s}}},
        {u"app/desktop"_s, {desktop, gui + QStringList{u"QtConcurrent"_s}}},
    };
    return all;
}

QString folderOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.first() == u"views" ? u"views"_s : parts.mid(0, 2).join(u'/');
}

/// The module that a Qt header belongs to: QtCore for QString; empty for headers that are not Qt's.
QString moduleOf(const QString &header)
{
    if (header.startsWith(u"Qt") && header.contains(u'/'))
        return header.section(u'/', 0, 0);
    static const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const QString &module : {u"QtCore"_s, u"QtSql"_s, u"QtConcurrent"_s, u"QtNetwork"_s, u"QtGui"_s,
                                  u"QtWidgets"_s, u"QtSvg"_s, u"QtXml"_s, u"QtPrintSupport"_s, u"QtTest"_s}) {
        if (QFileInfo::exists(headers + u'/' + module + u'/' + header))
            return module;
    }
    return {};
}

QStringList includeBreaches(const QString &folder, const QString &code)
{
    QStringList breaches;
    const Place place = places().value(folder);
    static const QRegularExpression include(uR"re(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])re"_s,
                                            QRegularExpression::MultilineOption);
    for (const QRegularExpressionMatch &match : include.globalMatch(code)) {
        const QString header = match.captured(2);
        if (match.captured(1) == u"<") {
            const QString module = moduleOf(header);
            if (!module.isEmpty() && !place.modules.contains(module))
                breaches += u"%1 must not use %2 (<%3>)"_s.arg(folder, module, header);
            continue;
        }
        if (header.endsWith(u".moc"))
            continue;
        const QString from = folderOf(header);
        if (!places().contains(from) || header == from)
            breaches += u"\"%1\" is not written from the project's root"_s.arg(header);
        else if (from != folder && !place.folders.contains(from))
            breaches += u"%1 must not include \"%2\""_s.arg(folder, header);
    }
    return breaches;
}

QStringList nameBreaches(const QString &path)
{
    QStringList breaches;
    for (const QString &drawer : {u"util"_s, u"helper"_s, u"misc"_s, u"common"_s, u"tools"_s, u"manager"_s}) {
        if (path.contains(drawer, Qt::CaseInsensitive))
            breaches += u"\"%1\" in a name says nothing: name it after what it is"_s.arg(drawer);
    }
    return breaches;
}

QStringList wordBreaches(const QString &folder, const QString &code)
{
    struct Word
    {
        QString pattern;
        QString exceptIn;
        QString why;
    };
    static const QList<Word> words{
        {u"QSqlTableModel|QSqlQueryModel|QSqlRelationalTableModel"_s,
         {},
         u"queries and resets on the GUI thread"_s},
        {u"QSqlDatabase|QSqlQuery"_s, u"models/database"_s, u"only models/database names it"_s},
        {u"QEventLoop|processEvents"_s, {}, u"no nested event loops"_s},
        {u"SIGNAL|SLOT"_s, {}, u"connect with pointers to members"_s},
        {u"escapeIdentifier"_s, {}, u"it passes names that look quoted unchanged; see Dialect::quote"_s},
    };
    QStringList breaches;
    for (const Word &word : words) {
        if (!word.exceptIn.isEmpty() && word.exceptIn == folder)
            continue;
        const QRegularExpression whole(uR"(\b(?:%1)\b)"_s.arg(word.pattern));
        if (const auto match = whole.match(code); match.hasMatch())
            breaches += u"%1: %2"_s.arg(match.captured(), word.why);
    }
    return breaches;
}

} // namespace

QString codeOf(const QString &text, bool keepQuoted)
{
    // Raw strings first, then comments, strings and characters; 10'000 is a number.
    static const QRegularExpression parts(
        uR"re((?<raw>R"(?<tag>[^(\s]{0,16})\(.*?\)\k<tag>")|(?<comment>//[^\n]*|/\*.*?(?:\*/|\z))|(?<quoted>"(?:\\.|[^"\\\n])*"|(?<![0-9])'(?:\\.|[^'\\\n])+'))re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString code;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : parts.globalMatch(text)) {
        code += QStringView(text).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const bool comment = match.capturedLength(u"comment"_s) > 0;
        if (keepQuoted && !comment)
            code += match.captured();
        else
            code += QString(match.captured().count(u'\n'), u'\n') + (comment ? u" "_s : u"\"\""_s);
    }
    return code + text.sliced(end);
}

QStringList structureBreaches(const QString &path, const QString &text)
{
    QStringList breaches = nameBreaches(path);
    if (!text.startsWith(u"// SPDX-License-Identifier: Apache-2.0\n"))
        breaches += u"the first line is not \"// SPDX-License-Identifier: Apache-2.0\""_s;
    if (const qsizetype lines = text.count(u'\n'); lines > longestFile)
        breaches += u"%1 lines, at most %2"_s.arg(lines).arg(longestFile);
    if (path.endsWith(u".h") && !path.endsWith(u".pch.h") && !text.contains(u"\n#pragma once\n"))
        breaches += u"no #pragma once"_s;
    const QString folder = folderOf(path);
    if (!places().contains(folder)) {
        breaches += u"the folder %1 has no place in the direction of dependencies"_s.arg(folder);
        return breaches;
    }
    breaches += includeBreaches(folder, codeOf(text, true));
    breaches += wordBreaches(folder, codeOf(text));
    return breaches;
}
