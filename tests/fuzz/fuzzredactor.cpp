// SPDX-License-Identifier: Apache-2.0
#include "models/core/redactor.h"
#include "tests/fuzz/fuzzers.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace godwit::fuzz
{

void fuzzRedactor(std::string_view bytes)
{
    static const QStringList secrets = [] {
        const QStringList all{u"hunter2"_s, u"god wit;x=1"_s, u"CANARY-0b6f0c1e-8d5a"_s, u"ün/'\"\\{}<%>"_s};
        for (const QString &secret : all)
            registerSecret(secret);
        return all;
    }();
    static const QByteArrayList secretBytes = [] {
        QByteArrayList all;
        for (const QString &secret : secrets)
            all += secret.toUtf8();
        return all;
    }();
    const unsigned char how = choice(bytes);
    const QByteArray input(bytes.data(), qsizetype(bytes.size()));
    QString text = QString::fromUtf8(input);
    const QString &planted = secrets.at(how & 3);
    if ((how & 4) != 0) // in the middle of anything, in any form
        text.insert(text.size() / 2,
                    (how & 8) != 0 ? planted : QString::fromLatin1(QUrl::toPercentEncoding(planted)));
    const QString clean = redacted(text);
    for (const QString &secret : secrets)
        promise(!clean.contains(secret), "no secret stays");
    promise(redacted(clean) == clean, "redacting twice is redacting once");
    const QString exact = withoutSecrets(text);
    promise(withoutSecrets(exact) == exact, "taking out twice is taking out once");
    const QByteArray cleanBytes = redacted(input);
    promise(redacted(cleanBytes) == cleanBytes, "redacting bytes twice is redacting them once");
    for (const QByteArray &secret : secretBytes)
        promise(!cleanBytes.contains(secret), "no secret stays in bytes");
}

} // namespace godwit::fuzz
