// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QStringList>

namespace godwit
{

/// An audit database by a name of its own.
struct Profile
{
    QString name;
    QString address; ///< databaseaddress.h: a file's absolute path or scheme://…; never with a password

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// The named audit databases of this account, in the file `profiles` of the configuration folder: lines
/// NAME = ADDRESS, comments with #. People may edit it; what is not touched stays as it is written. Each call
/// reads the file, and a change is made under a lock, in a new file that takes the old one's place. Any
/// thread.
///
/// Errors: Usage (a bad or unknown name, an address that is none or holds a password), Io (the file), each
/// with the profile, the file and what to do.
class Profiles
{
public:
    Profiles();
    /// Of a given file: for tests.
    explicit Profiles(QString file) : m_file(std::move(file)) {}

    const QString &file() const { return m_file; }

    /// In the file's order. A line that cannot be read is an error: the wrong database might be meant.
    Result<QList<Profile>> all() const;
    Result<Profile> find(const QString &name) const;
    /// The name of an address; empty: it has none, or the file cannot be read.
    QString nameOf(const QString &address) const;

    /// The address is checked and made absolute. A name that is there is refused unless it may be replaced.
    Result<Profile> add(const QString &name, const QString &address, bool replace = false) const;
    Result<void> remove(const QString &name) const;

private:
    Result<QStringList> lines() const;
    Result<void> write(const QStringList &lines) const;
    /// Reads, changes and writes while no other program does.
    template <typename Change>
    Result<void> change(Change act) const;
    Error unknown(const QString &name, const QList<Profile> &known) const;

    QString m_file;
};

} // namespace godwit
