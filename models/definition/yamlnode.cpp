// SPDX-License-Identifier: Apache-2.0
#include "models/definition/yamlnode.h"

#include "models/definition/yamlbuilder.h"
#include "models/definition/yamltext.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <QCoreApplication>

#include <istream>
#include <streambuf>

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

/// The bytes as a stream, without a copy.
class BytesBuffer : public std::streambuf
{
public:
    explicit BytesBuffer(QByteArray &bytes) { setg(bytes.data(), bytes.data(), bytes.data() + bytes.size()); }
};

YamlProblem syntaxProblem(const YAML::Exception &error, const YamlText &text)
{
    const YamlPosition at =
        error.mark.is_null() ? YamlPosition{} : text.position(error.mark.line, error.mark.column);
    // The library stumbles on a tab only later, at the line it misreads because of it.
    for (const int line : {at.line, at.line - 1}) {
        if (const auto tab = text.tabInIndentation(line))
            return {*tab, Text::tr("a tab, expected blanks: YAML does not allow tabs in front of a line")};
    }
    if (error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR)
        return {at, Text::tr("an alias (*), expected every value written out")};
    return {at, Text::tr("this is not valid YAML (%1), expected blocks of keys with the same indentation")
                    .arg(QString::fromStdString(error.msg))};
}

} // namespace

YamlDocument readYaml(const QByteArray &utf8)
{
    YamlDocument document;
    const YamlText text(utf8);
    if (const auto obstacle = text.obstacle()) {
        document.problems.append(*obstacle);
        return document;
    }
    try {
        QByteArray bytes = text.bytes();
        BytesBuffer buffer(bytes);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        YamlBuilder builder(text);
        while (parser.HandleNextDocument(builder)) {
        }
        document.root = builder.takeRoot();
        document.problems = builder.problems();
        document.wellFormed = true;
    } catch (const YamlBuilder::Refusal &refusal) {
        document.problems.append(refusal.problem);
    } catch (const YAML::Exception &error) {
        document.problems.append(syntaxProblem(error, text));
    } catch (const std::exception &error) {
        document.problems.append({{}, QString::fromLocal8Bit(error.what())});
    }
    return document;
}

} // namespace godwit
