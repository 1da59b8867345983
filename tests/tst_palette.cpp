// SPDX-License-Identifier: Apache-2.0
// The state colours can be read and told apart: contrast by WCAG 2.1, distance by CIE 1976 (ΔE*ab) for normal
// sight and for the colour blindness simulated by Machado, Oliveira and Fernandes (2009), severity 1.0.
#include "views/theme.h"
#include "views/tokens.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace godwit;

namespace
{

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr double leastContrast = 4.5;
constexpr double leastDistance = 11;

struct Sight
{
    const char *name;
    Matrix matrix; ///< on linear RGB
};

const Sight sights[] = {
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

Triple multiply(const Matrix &matrix, const Triple &v)
{
    Triple result{};
    for (size_t row = 0; row < 3; ++row)
        result[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
    return result;
}

double linear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

Triple linearRgb(const QColor &color)
{
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const Triple c = linearRgb(color);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

Triple lab(Triple rgb)
{
    for (double &c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    const Matrix toXyz = {{{0.4124564, 0.3575761, 0.1804375},
                           {0.2126729, 0.7151522, 0.0721750},
                           {0.0193339, 0.1191920, 0.9503041}}};
    Triple xyz = multiply(toXyz, rgb);
    const Triple white = {0.95047, 1.0, 1.08883}; // D65
    for (size_t i = 0; i < 3; ++i) {
        const double t = xyz[i] / white[i];
        xyz[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

double distance(const QColor &a, const QColor &b, const Matrix &sight)
{
    const Triple x = lab(multiply(sight, linearRgb(a)));
    const Triple y = lab(multiply(sight, linearRgb(b)));
    return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

bool lookAlikeOnPurpose(RunState a, RunState b)
{
    const auto quiet = [](RunState state) {
        return state == RunState::Pending || state == RunState::Skipped;
    };
    return quiet(a) && quiet(b); // told apart by icon and word
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void formulas();
    void states_are_readable_data() { themes(); }
    void states_are_readable();
    void states_can_be_told_apart_data() { themes(); }
    void states_can_be_told_apart();
    void texts_are_readable_data() { themes(); }
    void texts_are_readable();

private:
    void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

void TestPalette::formulas()
{
    // Known values, so that a mistake in the formulas cannot pass for a good palette.
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    const Triple red = lab(linearRgb(Qt::red));
    QVERIFY(qAbs(red[0] - 53.24) < 0.05 && qAbs(red[1] - 80.09) < 0.05 && qAbs(red[2] - 67.20) < 0.05);
    QVERIFY(distance(QColor(0xb0, 0x60, 0x20), QColor(0x80, 0x78, 0x20), sights[2].matrix) <
            distance(QColor(0xb0, 0x60, 0x20), QColor(0x80, 0x78, 0x20), sights[0].matrix));
}

void TestPalette::states_are_readable()
{
    QFETCH(bool, dark);
    const Surfaces &s = surfaces(dark);
    for (const RunState state : allRunStates()) {
        for (const QColor &ground : {s.base, s.alternate}) {
            const double c = contrast(stateColor(state, dark), ground);
            QVERIFY2(c >= leastContrast, qPrintable(u"%1: %2"_s.arg(runStateKey(state)).arg(c)));
        }
    }
}

void TestPalette::states_can_be_told_apart()
{
    QFETCH(bool, dark);
    double least = 1000;
    const QList<RunState> states = allRunStates();
    for (const Sight &sight : sights) {
        for (const RunState a : states) {
            for (const RunState b : states) {
                if (a >= b || lookAlikeOnPurpose(a, b))
                    continue;
                const double d = distance(stateColor(a, dark), stateColor(b, dark), sight.matrix);
                least = std::min(least, d);
                QVERIFY2(d >= leastDistance,
                         qPrintable(u"%1 and %2, %3: %4"_s
                                        .arg(runStateKey(a), runStateKey(b), QLatin1StringView(sight.name))
                                        .arg(d)));
            }
        }
    }
    qInfo("smallest distance %.1f", least);
}

void TestPalette::texts_are_readable()
{
    QFETCH(bool, dark);
    const Surfaces &s = surfaces(dark);
    for (const QColor &ground : {s.window, s.base, s.alternate, s.selection, s.notice, s.alarm})
        QVERIFY(contrast(s.text, ground) >= leastContrast);
    for (const QColor &ground : {s.window, s.base, s.alternate})
        QVERIFY(contrast(s.secondary, ground) >= leastContrast);
    QVERIFY(contrast(s.base, s.accent) >= leastContrast); // the default button
    const QPalette palette = themePalette(dark);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        QCOMPARE(palette.color(group, QPalette::Window), s.window);
        QCOMPARE(palette.color(group, QPalette::Base), s.base);
    }
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), s.disabled);
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
