// SPDX-License-Identifier: Apache-2.0
#include "tests/support/exactness/exactstore.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

const QByteArray content = "id,words,\"name of \"\"it\"\".x\",select\n"
                           "1,,,\n"
                           "2,plain,word,w\n"
                           "3,\"\",\"\",\"\"\n"
                           "4,  blank behind  ,\t,0012\n"
                           "5,\"Łódź 😀, ; \"\"quoted\"\" '\",\"two\nlines\",\\N\n"
                           "6,9223372036854775808,1e400,NaN\n"
                           "7,true,2024-03-31 02:30:00,\\x00ff\n";

class ExactCsv final : public ExactStore
{
public:
    ExactCsv()
    {
        QFile file(m_folder.filePath(source()));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

    QString kind() const override { return u"csv"_s; }
    ConnectionDef connection(const QString &name) const override
    {
        return {.name = ConnectionName(name), .kind = kind(), .database = m_folder.path()};
    }
    bool knowsKeys() const override { return false; }
    QString source() const override { return u"exact.csv"_s; }
    QString twin() const override { return u"twin.csv"_s; }
    QString arrival() const override { return u"arrival.csv"_s; }
    void emptyTwin() override { QFile::remove(m_folder.filePath(twin())); }

    QStringList differences() const override
    {
        QFile file(m_folder.filePath(twin()));
        if (!file.open(QIODevice::ReadOnly))
            return {file.errorString()};
        const QList<QByteArray> before = content.split('\n');
        const QList<QByteArray> after = file.readAll().split('\n');
        QStringList found;
        for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
            if (before.value(i) != after.value(i))
                found.append(QString::fromUtf8(before.value(i)) + u" → "_s +
                             QString::fromUtf8(after.value(i)));
        }
        return found;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

ExactStorePtr makeExactCsv() { return std::make_unique<ExactCsv>(); }

} // namespace godwit::test
