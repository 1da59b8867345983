// SPDX-License-Identifier: Apache-2.0
#include "hostiletexts.h"

using namespace Qt::StringLiterals;

QStringList hostileTexts()
{
    const QString control = u"nul:"_s + QChar(0) + u" esc:\u001b[31m bel:\u0007 del:\u007f csi:\u009b"_s;
    const QString lone = u"half: "_s + QChar(0xD83D) + u" and "_s + QChar(0xDE00);
    return {
        u"<script>alert(1)</script>"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"</td></tr></table><h1>gone</h1>"_s,
        u"<!-- comment"_s,
        u"--> end"_s,
        u"<![CDATA[ x ]]>"_s,
        u"]]>"_s,
        u"<?xml version='1.0'?>"_s,
        u"<!DOCTYPE html>"_s,
        u"\" onmouseover=\"alert(1)"_s,
        u"' onfocus='alert(1)"_s,
        u"&lt;b&gt;"_s,
        u"&amp;"_s,
        u"&#60;script&#62;"_s,
        u"&unknown; &"_s,
        u"<style>*{display:none}</style>"_s,
        u"<link rel=stylesheet href=//evil.example/x.css>"_s,
        u"<iframe src=file:///etc/passwd>"_s,
        u"<svg onload=alert(1)>"_s,
        u"<meta http-equiv=refresh content='0;url=//evil.example'>"_s,
        u"javascript:alert(1)"_s,
        u"<base href=//evil.example/>"_s,
        u"%1 %2 %3 %L1 %n"_s,
        u"=1+1"_s,
        u"=HYPERLINK(\"http://evil.example\",\"x\")"_s,
        u"+1+1"_s,
        u"-1+1"_s,
        u"@SUM(A1:A9)"_s,
        u"\t=1+1"_s,
        u"\r=1+1"_s,
        u"\n=1+1"_s,
        u"\uFF1D1+1"_s,
        u"\uFF0B1"_s,
        u"\uFF0D1"_s,
        u"\uFF20x"_s,
        u"   =1+1"_s,
        u"\"=1+1"_s,
        u"'=1+1"_s,
        u"\u00A0\u200B\uFEFF=1+1"_s,
        u"=cmd|' /C calc'!A0"_s,
        u"a,b;c\"d\"\r\ne\tf"_s,
        u"\u202Egnp.exe"_s,
        u"\u2066\u2067 bidi"_s,
        control,
        lone,
        u"\uFFFE\uFFFF"_s,
        u"😀 日本語 ąćź"_s,
        QString(100'000, u'<'),
    };
}
