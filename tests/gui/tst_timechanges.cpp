// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The clock and the time zone change while the window is open: it follows, and nothing runs backwards in it.
#include "tests/gui/everything.h"
#include "tests/support/testprogram.h"
#include "ui/widgets/statusstrip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QRegularExpression>

#include <ctime>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

QString clockText(const FullConsole& fixture)
{
    return fixture.window().statusStrip().segmentText(QStringLiteral("clock"));
}

/// Labels, cells and tiles of \a root.
QStringList textsOf(const QWidget& root)
{
    QStringList texts;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts.append(label->text());
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        const QAbstractItemModel* const model = view ? view->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                texts << model->index(row, column).data().toString() << model->index(row, column).data(Qt::AccessibleTextRole).toString();
        }
    }
    return texts;
}

} // namespace

class TestTimeChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSitesZoneIsTakenAtOnce();
    void theComputersZoneDoesNotMatter();
    void aClockSetForwardIsFollowed();
    void aClockSetBackMakesNothingNegative();
    void summerTimeEnds();
};

void TestTimeChanges::theSitesZoneIsTakenAtOnce()
{
    FullConsole fixture;
    fixture.open();
    QVERIFY2(clockText(fixture).contains(QStringLiteral("10:14")), qPrintable(clockText(fixture)));
    fixture.window().open(QStringLiteral("sessions"));
    FakeConsole::settle();
    const QStringList before = textsOf(*fixture.window().currentPage());
    ChangeBatch batch;
    batch.site = fixture.fakes.site.site();
    batch.site->timeZone = QStringLiteral("Asia/Tokyo");
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY2(clockText(fixture).contains(QStringLiteral("17:14")), qPrintable(clockText(fixture)));
    QTRY_VERIFY(textsOf(*fixture.window().currentPage()) != before); // starts of sessions are in the new zone
    batch.site->timeZone = QStringLiteral("Nowhere/Land"); // from a database of the future
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY(!clockText(fixture).isEmpty());
}

void TestTimeChanges::theComputersZoneDoesNotMatter()
{
    const QByteArray zone = qgetenv("TZ");
    FullConsole fixture;
    fixture.open();
    qputenv("TZ", "America/New_York");
    tzset();
    fixture.fakes.clock.advance(std::chrono::seconds(1));
    FakeConsole::settle();
    QVERIFY2(clockText(fixture).contains(QStringLiteral("10:14")), qPrintable(clockText(fixture)));
    visitPages(fixture, [](const QString&, QWidget&) {});
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
    tzset();
}

void TestTimeChanges::aClockSetForwardIsFollowed()
{
    FullConsole fixture;
    fixture.open();
    fixture.fakes.clock.jumpWallTo(pictureTime().addDays(1).addSecs(600));
    fixture.fakes.clock.advance(std::chrono::seconds(1));
    FakeConsole::settle();
    QVERIFY2(clockText(fixture).contains(QStringLiteral("10:24")), qPrintable(clockText(fixture)));
    visitPages(fixture, [](const QString& where, QWidget& root) { 
        const bool isPainted = where == QLatin1String("status bar") || where == QLatin1String("sidebar");
        QVERIFY2(isPainted || !textsOf(root).isEmpty(), qPrintable(where));
    });
}

void TestTimeChanges::aClockSetBackMakesNothingNegative()
{
    FullConsole fixture;
    fixture.open();
    fixture.fakes.clock.jumpWallTo(pictureTime().addSecs(-6 * 3600)); // before every live session began
    fixture.fakes.clock.advance(std::chrono::seconds(2));
    FakeConsole::settle();
    QVERIFY2(clockText(fixture).contains(QStringLiteral("04:14")), qPrintable(clockText(fixture)));
    static const QRegularExpression negative(QStringLiteral("(^|[^\\d])[-\u2212]\\d+(:\\d\\d| s\\b| min\\b| h\\b)"));
    QStringList found;
    visitPages(fixture, [&found](const QString& where, QWidget& root) {
        for (const QString& text : textsOf(root)) {
            if (negative.match(text).hasMatch())
                found.append(where + QStringLiteral(": ") + text);
        }
    });
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestTimeChanges::summerTimeEnds()
{
    FullConsole fixture;
    fixture.open();
    fixture.fakes.clock.jumpWallTo(QDateTime(QDate(2026, 10, 25), QTime(0, 59, 58), Qt::UTC));
    fixture.fakes.clock.advance(std::chrono::seconds(1));
    FakeConsole::settle();
    const QString summer = clockText(fixture);
    QVERIFY2(summer.contains(QStringLiteral("02:59")), qPrintable(summer));
    fixture.fakes.clock.advance(std::chrono::seconds(2));
    FakeConsole::settle();
    QVERIFY2(clockText(fixture).contains(QStringLiteral("02:00")), qPrintable(clockText(fixture)));
}

FORECOURT_WINDOW_TEST(TestTimeChanges)
#include "tst_timechanges.moc"
