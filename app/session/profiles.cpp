// SPDX-License-Identifier: Apache-2.0
#include "app/session/profiles.h"

#include "app/session/paths.h"
#include "models/database/databaseaddress.h"
#include "models/definition/nearestword.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

Error fileError(const QString &file, const QString &what, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Io,
            .what = what,
            .object = QDir::toNativeSeparators(file),
            .cause = cause,
            .advice = advice};
}

bool isName(const QString &text)
{
    static const QRegularExpression pattern(uR"(\A[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,59}\z)"_s);
    return pattern.match(text).hasMatch();
}

Error badName(const QString &name)
{
    return {.kind = ErrorKind::Usage,
            .what = Text::tr("This cannot be the name of a profile"),
            .object = name.left(80),
            .advice =
                Text::tr("A name has up to 60 letters, digits, \"_\", \".\" and \"-\", and begins with a "
                         "letter or a digit.")};
}

bool isComment(const QString &line)
{
    const QString text = line.trimmed();
    return text.isEmpty() || text.startsWith(u'#');
}

/// "name = address"; nothing where the line is none.
std::optional<Profile> profileIn(const QString &line)
{
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 0)
        return {};
    Profile profile{line.first(equals).trimmed(), line.sliced(equals + 1).trimmed()};
    if (!isName(profile.name) || profile.address.isEmpty())
        return {};
    return profile;
}

QString lineOf(const Profile &profile) { return profile.name + u" = "_s + profile.address; }

bool isOf(const QString &line, const QString &name)
{
    const auto profile = isComment(line) ? std::nullopt : profileIn(line);
    return profile && profile->name == name;
}

} // namespace

Profiles::Profiles()
    : m_file(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/godwit/profiles"_s)
{}

Result<QStringList> Profiles::lines() const
{
    QFile file(m_file);
    if (!file.exists())
        return QStringList();
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(m_file, Text::tr("The profiles cannot be read"), file.errorString(),
                         Text::tr("Check the file's owner and rights."));
    }
    QString text = QString::fromUtf8(file.readAll());
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

Result<QList<Profile>> Profiles::all() const
{
    auto text = lines();
    if (!text)
        return text.error();
    QList<Profile> profiles;
    for (qsizetype i = 0; i < text->size(); ++i) {
        const QString &line = text->at(i);
        if (isComment(line))
            continue;
        const auto profile = profileIn(line);
        const auto same = [&](const Profile &known) { return known.name == profile->name; };
        if (profile && std::none_of(profiles.begin(), profiles.end(), same)) {
            profiles.append(*profile);
            continue;
        }
        // (The line is not quoted: somebody may have written a password into it.)
        return fileError(
            m_file, Text::tr("The profiles cannot be read"),
            profile ? Text::tr("line %1 names the profile \"%2\" a second time").arg(i + 1).arg(profile->name)
                    : Text::tr("line %1 is not \"NAME = ADDRESS\"").arg(i + 1),
            Text::tr("Correct or remove that line."));
    }
    return profiles;
}

Error Profiles::unknown(const QString &name, const QList<Profile> &known) const
{
    QStringList names;
    for (const Profile &profile : known)
        names.append(profile.name);
    const QString near = nearestWord(name, names);
    QString advice = names.isEmpty() ? Text::tr("Add it with: godwitctl profile add NAME ADDRESS")
                                     : Text::tr("Known: %1").arg(names.join(u", "_s));
    if (!near.isEmpty())
        advice.prepend(Text::tr("Did you mean \"%1\"?").arg(near) + u' ');
    return {.kind = ErrorKind::Usage,
            .what = Text::tr("There is no profile \"%1\"").arg(name.left(80)),
            .object = QDir::toNativeSeparators(m_file),
            .advice = advice};
}

Result<Profile> Profiles::find(const QString &name) const
{
    auto known = all();
    if (!known)
        return known.error();
    for (const Profile &profile : std::as_const(*known)) {
        if (profile.name != name)
            continue;
        if (auto spec = parseDatabaseAddress(profile.address); !spec) {
            Error error = spec.error();
            error.what = Text::tr("The address of the profile \"%1\" cannot be used").arg(name);
            error.object += u", "_s + QDir::toNativeSeparators(m_file);
            return error;
        }
        return Profile{name, canonicalDatabase(profile.address)};
    }
    return unknown(name, *known);
}

QString Profiles::nameOf(const QString &address) const
{
    const auto known = all();
    if (!known)
        return {};
    for (const Profile &profile : *known) {
        if (canonicalDatabase(profile.address) == canonicalDatabase(address))
            return profile.name;
    }
    return {};
}

template <typename Change>
Result<void> Profiles::change(Change act) const
{
    if (auto made = makeDirectory(QFileInfo(m_file).absolutePath()); !made)
        return made;
    QLockFile lock(m_file + u".lock"_s);
    if (!lock.tryLock(10s)) {
        return fileError(m_file, Text::tr("The profiles were not changed"),
                         Text::tr("another program is changing them"), Text::tr("Try again."));
    }
    auto known = all(); // whoever cannot read it must not write it
    if (!known)
        return known.error();
    auto text = lines();
    if (!text)
        return text.error();
    if (auto done = act(*text, *known); !done)
        return done;
    return write(*text);
}

Result<Profile> Profiles::add(const QString &name, const QString &address, bool replace) const
{
    if (!isName(name))
        return badName(name);
    if (auto spec = parseDatabaseAddress(address); !spec)
        return spec.error();
    const Profile profile{name, canonicalDatabase(address.trimmed())};
    if (address.trimmed().isEmpty() || profile.address.contains(u'\n')) {
        return Error{.kind = ErrorKind::Usage,
                     .what = Text::tr("This is not the address of a database"),
                     .object = shownDatabase(address),
                     .advice = Text::tr("Give a file or an address like postgresql://user@host/database.")};
    }
    auto done = change([&](QStringList &text, const QList<Profile> &known) -> Result<void> {
        for (const Profile &other : known) {
            if (other.name == name && !replace) {
                return Error{.kind = ErrorKind::Conflict,
                             .what = Text::tr("The profile \"%1\" is there already").arg(name),
                             .object = QDir::toNativeSeparators(m_file),
                             .cause = shownDatabase(other.address),
                             .advice = Text::tr("Choose another name, or replace it.")};
            }
        }
        const auto line = std::find_if(text.begin(), text.end(), [&](auto &l) { return isOf(l, name); });
        if (line != text.end()) {
            *line = lineOf(profile);
            return {};
        }
        if (text.isEmpty())
            text.append(
                u"# Audit databases of Godwit by name; see \"godwitctl help profile\". No passwords."_s);
        text.append(lineOf(profile));
        return {};
    });
    return done ? Result<Profile>(profile) : done.error();
}

Result<void> Profiles::remove(const QString &name) const
{
    return change([&](QStringList &text, const QList<Profile> &known) -> Result<void> {
        if (text.removeIf([&](const QString &line) { return isOf(line, name); }) == 0)
            return unknown(name, known);
        return {};
    });
}

Result<void> Profiles::write(const QStringList &lines) const
{
    QSaveFile file(m_file);
    const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return fileError(m_file, Text::tr("The profiles were not changed"), file.errorString(),
                     Text::tr("Check the folder's owner and rights, and the space on its disk."));
}

} // namespace godwit
