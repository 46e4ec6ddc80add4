// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The steps of a limit of power as a table: what is typed, shown and kept in order.
#include "tests/support/sitebuilder.h"
#include "tests/support/testprogram.h"
#include "ui/format/limitwords.h"
#include "ui/models/periodmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::periodmodel {

using Column = PeriodModel::Column;

namespace {

Formatter english()
{
    return Formatter(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Berlin"));
}

} // namespace

class TestPeriodModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void typedTextIsTakenOrNot_data();
    void typedTextIsTakenOrNot();
    void limitIsShownAsItIsTyped();
    void stepsKeepTheirOrder();
    void offsetsAreReadAndWritten_data();
    void offsetsAreReadAndWritten();
};

void TestPeriodModel::modelKeepsTheRules()
{
    PeriodModel model(english());
    QAbstractItemModelTester tester(&model);
    model.append();
    model.setPeriods({{0, 160, {}}, {3600, 80, 1}});
    QCOMPARE(model.insert(1800), 1);
    QCOMPARE(model.periods().at(1), (ChargingPeriod{1800, 160, {}}));
    QCOMPARE(model.insert(1830), -1); // within a minute of another
    QCOMPARE(model.append(), 3);
    QVERIFY(!model.remove(0)); // the first stays
    QVERIFY(model.remove(2));
    QCOMPARE(model.rowCount(), 3);
    model.setUnit(ChargingRateUnit::Watt);
    model.setStart(pictureTime());
    QCOMPARE(model.headerData(int(Column::Limit), Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Limit, W"));
}

void TestPeriodModel::typedTextIsTakenOrNot_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTaken");
    const auto add = [](const char* name, int row, Column column, const char* text, bool isTaken) {
        QTest::newRow(name) << row << int(column) << QString::fromUtf8(text) << isTaken;
    };
    add("a limit", 0, Column::Limit, "10", true);
    add("a limit with a decimal", 0, Column::Limit, "6.5", true);
    add("below nothing", 0, Column::Limit, "-1", false);
    add("no number", 0, Column::Limit, "many", false);
    add("not finite", 0, Column::Limit, "inf", false);
    add("far too much", 0, Column::Limit, "1e12", false);
    add("a time", 1, Column::From, "1:30", true);
    add("hours alone", 1, Column::From, "1", true);
    add("before the one before it", 2, Column::From, "0:30", false);
    add("behind the next one", 1, Column::From, "9:00", false);
    add("the first stays at 0:00", 0, Column::From, "1:00", false);
    add("no time", 1, Column::From, "noon", false);
    add("61 minutes", 1, Column::From, "1:61", false);
    add("a phase", 0, Column::Phases, "1", true);
    add("phases as the charger likes", 0, Column::Phases, "", true);
    add("four phases", 0, Column::Phases, "4", false);
    add("the clock is not written", 0, Column::Clock, "1:00", false);
}

void TestPeriodModel::typedTextIsTakenOrNot()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(bool, isTaken);
    PeriodModel model(english());
    const QList<ChargingPeriod> before{{0, 160, {}}, {3600, 80, {}}, {7200, 100, {}}};
    model.setPeriods(before);
    QSignalSpy refused(&model, &PeriodModel::refused);
    QCOMPARE(model.setData(model.index(row, column), text), isTaken);
    if (!isTaken)
        QCOMPARE(model.periods(), before);
    const bool isSilent = isTaken || column == int(Column::Clock);
    QCOMPARE(refused.isEmpty(), isSilent); // a person is told why
}

void TestPeriodModel::limitIsShownAsItIsTyped()
{
    PeriodModel model(english());
    model.setPeriods({{0, 110'400, {}}});
    model.setUnit(ChargingRateUnit::Watt);
    const QModelIndex cell = model.index(0, int(Column::Limit));
    QCOMPARE(cell.data().toString(), QStringLiteral("11,040\u00A0W"));
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("11,040\u00A0W"));
    QCOMPARE(cell.data(Qt::EditRole).toString(), QStringLiteral("11,040"));
    QVERIFY(model.setData(cell, cell.data(Qt::EditRole))); // Enter without a change
    QCOMPARE(model.periods().first().limitTenths, 110'400);
    QVERIFY(model.setData(cell, QStringLiteral("7400")));
    QCOMPARE(cell.data().toString(), QStringLiteral("7,400\u00A0W"));
    QVERIFY(model.setData(cell, QStringLiteral("7.4")));
    QCOMPARE(cell.data().toString(), QStringLiteral("7.4\u00A0W")); // nobody mistakes it for 7.4 kW
    model.setUnit(ChargingRateUnit::Ampere);
    QVERIFY(model.setData(cell, QStringLiteral("6.5")));
    QCOMPARE(cell.data().toString(), QStringLiteral("6.5\u00A0A"));
}

void TestPeriodModel::stepsKeepTheirOrder()
{
    PeriodModel model(english());
    model.setPeriods({{0, 160, {}}, {3600, 80, {}}, {7200, 100, {}}});
    model.moveStart(1, 100'000);
    QCOMPARE(model.periods().at(1).startS, 7200 - PeriodModel::LeastStepS);
    model.moveStart(1, -5);
    QCOMPARE(model.periods().at(1).startS, PeriodModel::LeastStepS);
    model.moveStart(0, 900);
    QCOMPARE(model.periods().at(0).startS, 0);
    model.setLimit(2, -50);
    QCOMPARE(model.periods().at(2).limitTenths, 0);
}

void TestPeriodModel::offsetsAreReadAndWritten_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("begin") << 0 << "0:00";
    QTest::newRow("half past six") << 23'400 << "6:30";
    QTest::newRow("seconds") << 3605 << "1:00:05";
    QTest::newRow("a week") << 7 * 86'400 << "168:00";
}

void TestPeriodModel::offsetsAreReadAndWritten()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(offsetText(seconds), text);
    QCOMPARE(offsetFrom(text), std::optional(seconds));
}

FORECOURT_WINDOW_TEST(TestPeriodModel)

} // namespace forecourt::tests::periodmodel

#include "tst_periodmodel.moc"
