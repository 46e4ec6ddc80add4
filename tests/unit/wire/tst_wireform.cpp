// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// No form of the wire without a number of its own: a console of one version must not take a service of another for its like.
#include "core/localapi/consolecalls.h"
#include "core/wire/version.h"
#include "tests/unit/wire/wireform.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

namespace forecourt::tests {

// one struct, and what may become of it
enum class Colour { Red, Green };
enum class MoreColour { Red, Blue, Green };
struct Sample { int count = 0; QString name; Colour colour = Colour::Red; };
namespace renamed { struct Sample { int amount = 0; QString name; Colour colour = Colour::Red; }; }
namespace swapped { struct Sample { QString name; int count = 0; Colour colour = Colour::Red; }; }
namespace wider { struct Sample { qint64 count = 0; QString name; Colour colour = Colour::Red; }; }
namespace longer { struct Sample { int count = 0; QString name; Colour colour = Colour::Red; bool isNew = false; }; }
namespace coloured { struct Sample { int count = 0; QString name; MoreColour colour = MoreColour::Red; }; }

} // namespace forecourt::tests

namespace forecourt::wire {

template<> inline constexpr int MemberCount<tests::Sample> = 3;
template<> inline constexpr int MemberCount<tests::renamed::Sample> = 3;
template<> inline constexpr int MemberCount<tests::swapped::Sample> = 3;
template<> inline constexpr int MemberCount<tests::wider::Sample> = 3;
template<> inline constexpr int MemberCount<tests::longer::Sample> = 4;
template<> inline constexpr int MemberCount<tests::coloured::Sample> = 3;
template<> inline constexpr tests::Colour LastOf<tests::Colour> = tests::Colour::Green;
template<> inline constexpr tests::MoreColour LastOf<tests::MoreColour> = tests::MoreColour::Green;

} // namespace forecourt::wire

using namespace forecourt;
using namespace forecourt::tests;

namespace {

QString fileOf(int version)
{
    return QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/wire/version-%1.txt").arg(version);
}

/// Without its remarks.
QStringList linesOf(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeIf([](const QString& line) { return line.startsWith(QLatin1Char('#')); });
    return lines;
}

/// The lines of one that the other lacks.
QStringList lacking(const QStringList& lines, const QStringList& other)
{
    QStringList rest;
    for (const QString& line : lines) {
        if (!other.contains(line))
            rest.append(line);
    }
    return rest;
}

bool write(const QString& name, const QStringList& lines)
{
    QFile file(name);
    const QByteArray text = "# SPDX-FileCopyrightText: 2026 The Forecourt developers\n# SPDX-License-Identifier: GPL-3.0-or-later\n"
        + lines.join(QLatin1Char('\n')).toUtf8() + '\n';
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

template<class T>
QStringList formOf()
{
    WireForm form;
    form.of<T>();
    QStringList lines = form.lines();
    static const QRegularExpression home(QStringLiteral("tests::[a-z:]*"));
    for (QString& line : lines)
        line.remove(home);
    return lines;
}

} // namespace

class TestWireForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormIsThatOfItsVersion()
    {
        const QStringList now = wholeWireForm().lines();
        const QStringList kept = linesOf(fileOf(wire::Version));
        if (now == kept)
            return;
        const QString made = QDir(QStringLiteral(FORECOURT_BINARY_DIR)).filePath(QStringLiteral("wire-version-%1.txt").arg(wire::Version + 1));
        QVERIFY(write(made, now));
        QFAIL(qPrintable(QStringLiteral("What crosses between a console and a service is no longer what version %1 of the wire is.\n"
                                        "now:\n  %2\nversion %1:\n  %3\n"
                                        "Raise wire::Version in core/wire/version.h to %4 and keep %5 as %6.")
                             .arg(QString::number(wire::Version), lacking(now, kept).join(QStringLiteral("\n  ")),
                                  lacking(kept, now).join(QStringLiteral("\n  ")), QString::number(wire::Version + 1), made,
                                  fileOf(wire::Version + 1))));
    }

    void everyVersionHasAFormOfItsOwn()
    {
        const QDir folder = QFileInfo(fileOf(1)).dir();
        QCOMPARE(folder.entryList({QStringLiteral("version-*.txt")}).size(), wire::Version);
        for (int version = 1; version <= wire::Version; ++version) {
            QVERIFY2(!linesOf(fileOf(version)).isEmpty(), qPrintable(fileOf(version)));
            for (int older = 1; older < version; ++older)
                QVERIFY2(linesOf(fileOf(older)) != linesOf(fileOf(version)), qPrintable(fileOf(version)));
        }
    }

    void everyCallIsPartOfTheForm()
    {
        QStringList described;
        for (const QString& line : wholeWireForm().lines()) {
            if (line.startsWith(QStringLiteral("call ")))
                described.append(line.section(QLatin1Char(' '), 1, 1));
        }
        QStringList served = localapi::makeConsoleCalls().keys();
        served.sort();
        QCOMPARE(described, served);
    }

    void everyChangeOfAStructIsAnotherForm()
    {
        const QStringList before = formOf<Sample>();
        QCOMPARE(before, (QStringList{QStringLiteral("Colour = Red Green"),
                                      QStringLiteral("Sample = count: number of 32 bits; name: text; colour: Colour")}));
        QVERIFY(formOf<renamed::Sample>() != before);
        QVERIFY(formOf<swapped::Sample>() != before);
        QVERIFY(formOf<wider::Sample>() != before);
        QVERIFY(formOf<longer::Sample>() != before);
        QVERIFY(formOf<coloured::Sample>() != before);
        QVERIFY(formOf<MoreColour>() != formOf<Colour>());
    }
};

QTEST_GUILESS_MAIN(TestWireForm)
#include "tst_wireform.moc"
