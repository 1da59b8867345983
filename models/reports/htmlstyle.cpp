// SPDX-License-Identifier: Apache-2.0
#include "models/reports/htmlstyle.h"

#include "models/core/statelook.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr auto surfaces = R"(
:root{color-scheme:light dark;--window:#F5F6F8;--base:#FFFFFF;--alternate:#F8F9FB;--line:#E1E5EA;--text:#1B1F24;--second:#5B6470;--accent:#1F6FB5;%1}
@media (prefers-color-scheme:dark){:root{--window:#1B1E23;--base:#20242A;--alternate:#242930;--line:#343B44;--text:#E6E9ED;--second:#A3ACB8;--accent:#6C9BF5;%2}}
@media print{:root{--window:#FFFFFF;--base:#FFFFFF;--alternate:#FFFFFF;--line:#C4CAD1;--text:#000000;--second:#333333;--accent:#1F6FB5;%1}}
)"_L1;

constexpr auto layout = R"(*{box-sizing:border-box}
body{margin:0 auto;padding:24px 16px;max-width:1200px;background:var(--window);color:var(--text);font:15px/1.45 system-ui,"Segoe UI","Noto Sans",sans-serif}
h1{font-size:24px;margin:0 0 4px}h2{font-size:19px;margin:32px 0 4px}h3{font-size:16px;margin:20px 0 4px}
p{margin:4px 0 8px}.second,.cause{color:var(--second)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:12px 0}dt{color:var(--second)}dd{margin:0;overflow-wrap:anywhere}
ul.counts{list-style:none;display:flex;flex-wrap:wrap;gap:8px;margin:12px 0;padding:0}
ul.counts li{background:var(--base);border:1px solid var(--line);border-radius:6px;padding:6px 12px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:8px 0;background:var(--base)}
th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid var(--line)}
th{color:var(--second);font-weight:600;white-space:nowrap}tbody tr:nth-child(even){background:var(--alternate)}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.t{font-variant-numeric:tabular-nums;white-space:nowrap}
bdi,pre{overflow-wrap:anywhere}.text{white-space:pre-wrap;min-width:16em}
.state{white-space:nowrap;font-weight:600}
nav a{color:var(--accent);margin-right:12px}a{color:var(--accent)}
article{margin-bottom:8px;padding:8px 12px;background:var(--base);border:1px solid var(--line);border-radius:6px;break-inside:avoid}
article pre{margin:4px 0;white-space:pre-wrap;font:13px/1.4 ui-monospace,"DejaVu Sans Mono",monospace}
footer{margin-top:32px;color:var(--second);font-size:13px}
@media print{body{padding:0;max-width:none;font-size:10pt}nav{display:none}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}}
)"_L1;

} // namespace

QString htmlStyle()
{
    QString light, dark, classes;
    for (const RunState state : allRunStates()) {
        const StateLook &look = stateLook(state);
        const QString key = runStateKey(state);
        light += u"--%1:%2;"_s.arg(key, QLatin1StringView(look.light));
        dark += u"--%1:%2;"_s.arg(key, QLatin1StringView(look.dark));
        classes += u".%1{color:var(--%1)}"_s.arg(key);
    }
    return QString(surfaces).arg(light, dark) + layout + classes + u'\n';
}

QString htmlPolicy(const QString &style)
{
    const QByteArray hash = QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64();
    return u"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'"_s.arg(
        QLatin1StringView(hash));
}

} // namespace godwit
