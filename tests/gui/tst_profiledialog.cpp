// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The editor of a limit of power: its steps in a table and drawn, its fields, what keeps it from being sent.
#include "tests/gui/pagefixture.h"
#include "ui/charts/limitchart.h"
#include "ui/charts/stepeditor.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/format/limitwords.h"
#include "ui/models/periodmodel.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSpinBox>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;
using Column = PeriodModel::Column;

namespace {

const StationId Bay(QStringLiteral("BAY-1"));

Formatter english()
{
    return Formatter(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Berlin"));
}

StationBuilder smartStation()
{
    return aStation(Bay.value())
        .online()
        .withConnectors(2)
        .withVariable(QStringLiteral("SupportedFeatureProfiles"), QStringLiteral("Core,SmartCharging"))
        .withVariable(QStringLiteral("ChargeProfileMaxStackLevel"), QStringLiteral("3"))
        .withVariable(QStringLiteral("ChargingScheduleMaxPeriods"), QStringLiteral("3"));
}

/// With the left button held.
void dragTo(QWidget& widget, const QPoint& at)
{
    QMouseEvent move(QEvent::MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
}

struct Editor : PageFixture
{
    ProfileDialog* dialog = nullptr;

    explicit Editor(StationBuilder station = smartStation(), const std::optional<InstalledProfile>& base = {})
    {
        console.source.publishStation(station.state);
        settle();
        dialog = new ProfileDialog(context(), station.state, base, EvseId(1), &window);
        dialog->open();
        settle();
    }
    [[nodiscard]] TableView& table() const { return *find<TableView>(*dialog, "limitTable"); }
    [[nodiscard]] StepEditor& drawing() const { return *find<StepEditor>(*dialog, "limitEditor"); }
    [[nodiscard]] QString cell(int row, Column column) const { return table().model()->index(row, int(column)).data().toString(); }
    bool type(int row, Column column, const QString& text) const
    {
        const bool isTaken = table().model()->setData(table().model()->index(row, int(column)), text);
        settle();
        return isTaken;
    }
    [[nodiscard]] QList<ChargingPeriod> steps() const { return dialog->profile().schedule.periods; }
    void choose(const char* box, int data) const
    {
        auto* combo = find<QComboBox>(*dialog, box);
        combo->setCurrentIndex(combo->findData(data));
        settle();
    }
    [[nodiscard]] Button& accept() const { return *dialog->acceptButton(); }
    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(*dialog, label)->text(); }
};

} // namespace

class TestProfileDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void typedTextIsTakenOrNot_data();
    void typedTextIsTakenOrNot();
    void stepsKeepTheirOrder();
    void offsetsAreReadAndWritten_data();
    void offsetsAreReadAndWritten();
    void keysMoveTheDrawing();
    void dragMovesTheDrawing();
    void drawingAndTableStayInStep();
    void unitKeepsThePower();
    void fieldsFollowTheKind();
    void wrongThingsKeepItBack();
    void acceptSends();
    void answerIsTold();
    void baseIsFilledIn();
    void stationWithoutSmartCharging();
    void chartBreaksWhereNothingLimits();
    void whatRepeatsIsToldByTheClockOnTheWall();
    void theChangeOfTheClocksIsTold();
};

void TestProfileDialog::modelKeepsTheRules()
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

void TestProfileDialog::typedTextIsTakenOrNot_data()
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

void TestProfileDialog::typedTextIsTakenOrNot()
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

void TestProfileDialog::stepsKeepTheirOrder()
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

void TestProfileDialog::offsetsAreReadAndWritten_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("begin") << 0 << "0:00";
    QTest::newRow("half past six") << 23'400 << "6:30";
    QTest::newRow("seconds") << 3605 << "1:00:05";
    QTest::newRow("a week") << 7 * 86'400 << "168:00";
}

void TestProfileDialog::offsetsAreReadAndWritten()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(offsetText(seconds), text);
    QCOMPARE(offsetFrom(text), std::optional(seconds));
}

void TestProfileDialog::keysMoveTheDrawing()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    StepEditor editor(themes, english());
    editor.resize(520, 220);
    editor.setSteps({{0, 160, {}}, {3600, 80, {}}}, ChargingRateUnit::Ampere);
    QSignalSpy limits(&editor, &StepEditor::limitWanted);
    QSignalSpy starts(&editor, &StepEditor::startWanted);
    QSignalSpy inserts(&editor, &StepEditor::insertWanted);
    QSignalSpy removals(&editor, &StepEditor::removeWanted);
    QTest::keyClick(&editor, Qt::Key_Up);
    QCOMPARE(limits.takeFirst(), (QVariantList{0, qint64(170)}));
    QTest::keyClick(&editor, Qt::Key_Right);
    QCOMPARE(editor.current(), 1);
    QVERIFY(editor.accessibleDescription().contains(limitText(80, ChargingRateUnit::Ampere, english())));
    QTest::keyClick(&editor, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(limits.takeFirst(), (QVariantList{1, qint64(75)}));
    QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(starts.takeFirst(), (QVariantList{1, 4500}));
    QTest::keyClick(&editor, Qt::Key_Insert);
    QCOMPARE(inserts.size(), 1);
    QVERIFY(inserts.first().first().toInt() > 3600);
    QTest::keyClick(&editor, Qt::Key_Delete);
    QCOMPARE(removals.takeFirst(), QVariantList{1});
}

void TestProfileDialog::dragMovesTheDrawing()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    StepEditor editor(themes, english());
    editor.resize(520, 220);
    editor.setSpan(4 * 3600);
    editor.setSteps({{0, 160, {}}, {7200, 80, {}}}, ChargingRateUnit::Ampere);
    QSignalSpy limits(&editor, &StepEditor::limitWanted);
    QSignalSpy starts(&editor, &StepEditor::startWanted);
    const QPoint line = editor.middleOf(1);
    QTest::mousePress(&editor, Qt::LeftButton, {}, line);
    QCOMPARE(editor.current(), 1);
    dragTo(editor, line - QPoint(0, 40));
    QVERIFY(!limits.isEmpty());
    QCOMPARE(limits.last().at(0).toInt(), 1);
    QVERIFY(limits.last().at(1).toLongLong() > 80);
    QCOMPARE(limits.last().at(1).toLongLong() % 5, 0); // half Ampere
    QTest::mouseRelease(&editor, Qt::LeftButton, {}, line);
    const QPoint edge = editor.beginOf(1);
    QTest::mousePress(&editor, Qt::LeftButton, {}, edge);
    dragTo(editor, edge + QPoint(60, 0));
    QVERIFY(!starts.isEmpty());
    QVERIFY(starts.last().at(1).toInt() > 7200);
    QCOMPARE(starts.last().at(1).toInt() % 300, 0);
    QTest::mouseRelease(&editor, Qt::LeftButton, {}, edge);
}

void TestProfileDialog::drawingAndTableStayInStep()
{
    Editor e;
    press(*e.dialog, "limitAddStep");
    QCOMPARE(e.steps().size(), 2);
    QCOMPARE(e.drawing().current(), 1);
    QCOMPARE(e.table().currentIndex().row(), 1);
    QVERIFY(e.type(1, Column::Limit, QStringLiteral("8")));
    QTest::keyClick(&e.drawing(), Qt::Key_Up);
    QCOMPARE(e.steps().at(1).limitTenths, 90);
    QVERIFY(e.cell(1, Column::Limit).contains(QLatin1Char('9')));
    e.table().setCurrentIndex(e.table().model()->index(0, int(Column::Limit)));
    QCOMPARE(e.drawing().current(), 0);
    QVERIFY(find<Button>(*e.dialog, "limitRemoveStep")->isBlocked()); // the first stays
    QTest::mouseDClick(&e.drawing(), Qt::LeftButton, {}, e.drawing().rect().center());
    QCOMPARE(e.steps().size(), 3);
    QTest::keyClick(&e.drawing(), Qt::Key_Delete);
    QCOMPARE(e.steps().size(), 2);
}

void TestProfileDialog::unitKeepsThePower()
{
    Editor e;
    QVERIFY(e.type(0, Column::Limit, QStringLiteral("16")));
    e.choose("limitUnit", int(ChargingRateUnit::Watt));
    QCOMPARE(e.steps().first().limitTenths, 16 * 230 * 3 * 10);
    e.choose("limitUnit", int(ChargingRateUnit::Ampere));
    QCOMPARE(e.steps().first().limitTenths, 160);
}

void TestProfileDialog::fieldsFollowTheKind()
{
    Editor e;
    QVERIFY(!find<QWidget>(*e.dialog, "limitStart")->isEnabled());
    QVERIFY(!find<QWidget>(*e.dialog, "limitStart")->toolTip().isEmpty());
    e.choose("limitKind", int(ChargingProfileKind::Recurring));
    QVERIFY(find<QWidget>(*e.dialog, "limitStart")->isEnabled());
    const ChargingProfile daily = e.dialog->profile();
    QVERIFY(daily.recurrence == ProfileRecurrence::Daily);
    QVERIFY(daily.schedule.start.has_value());
    QVERIFY(*daily.schedule.start < pictureTime()); // slightly in the past: no gap
    QCOMPARE(e.drawing().span(), 86'400);
    e.choose("limitPurpose", int(ChargingProfilePurpose::StationMax));
    QCOMPARE(find<QComboBox>(*e.dialog, "limitConnector")->currentData().toInt(), 0);
    QVERIFY(!find<QComboBox>(*e.dialog, "limitConnector")->isEnabled());
    QCOMPARE(find<QSpinBox>(*e.dialog, "limitLevel")->maximum(), 3);
}

void TestProfileDialog::wrongThingsKeepItBack()
{
    Editor e;
    QVERIFY(!e.accept().isBlocked());
    find<QLineEdit>(*e.dialog, "limitDuration")->setText(QStringLiteral("soon"));
    QVERIFY(e.accept().isBlocked());
    QVERIFY(find<QLineEdit>(*e.dialog, "limitDuration")->property("error").toBool());
    find<QLineEdit>(*e.dialog, "limitDuration")->clear();
    QVERIFY(!e.accept().isBlocked());
    e.choose("limitPurpose", int(ChargingProfilePurpose::Tx)); // no session runs
    QVERIFY(e.accept().isBlocked());
    e.console.source.publishTransaction(aTransaction(7).at(Bay.value(), 1).record);
    e.settle();
    QVERIFY(!e.accept().isBlocked());
    QCOMPARE(e.dialog->profile().transaction, std::optional(TransactionId(QStringLiteral("7"))));
    for (int i = 0; i < 3; ++i)
        press(*e.dialog, "limitAddStep"); // four, of three that the charger takes
    QVERIFY(e.accept().isBlocked());
    QVERIFY(e.text("limitErrors").contains(QLatin1Char('3')));
    press(*e.dialog, "limitRemoveStep");
    QVERIFY(!e.accept().isBlocked());
    QVERIFY(e.type(0, Column::Limit, QStringLiteral("5")));
    QVERIFY(e.text("limitWarnings").contains(QStringLiteral("6 A")));
    QVERIFY(!e.accept().isBlocked()); // a warning only
    QVERIFY(!e.type(0, Column::Limit, QStringLiteral("x")));
    QVERIFY(find<QLabel>(*e.dialog, "limitErrors")->isVisibleTo(e.dialog)); // and why it was not taken
}

void TestProfileDialog::acceptSends()
{
    Editor e;
    QVERIFY(e.type(0, Column::Limit, QStringLiteral("13")));
    find<QSpinBox>(*e.dialog, "limitLevel")->setValue(2);
    find<QLineEdit>(*e.dialog, "limitDuration")->setText(QStringLiteral("8:00"));
    press(*e.dialog, "limitAccept");
    QCOMPARE(e.console.engine.submitted.size(), 1);
    const CommandRequest& sent = e.console.engine.submitted.first();
    QCOMPARE(sent.station, Bay);
    QCOMPARE(sent.user, QStringLiteral("Eva"));
    const auto set = std::get<SetChargingProfile>(sent.parameters);
    QCOMPARE(set.evse, std::optional(EvseId(1)));
    ChargingProfile expected;
    expected.id = 1;
    expected.stackLevel = 2;
    expected.kind = ChargingProfileKind::Relative;
    expected.schedule.durationS = 8 * 3600;
    expected.schedule.periods = {ChargingPeriod{0, 130, std::nullopt}};
    QCOMPARE(set.profile, expected);
    QVERIFY(e.accept().isBlocked()); // waits for the answer
}

void TestProfileDialog::answerIsTold()
{
    Editor e;
    press(*e.dialog, "limitAccept");
    const CommandId id = e.console.site.commands().first()->id;
    e.console.engine.answer(id, CommandOutcome::Rejected, CommandEffect::None, QStringLiteral("Rejected"));
    e.settle();
    QVERIFY(!e.text("limitState").isEmpty());
    QVERIFY(!e.accept().isBlocked()); // may be tried again
    QVERIFY(e.dialog->isVisible());
    e.console.engine.failure = Error{ErrorCode::Offline, {}, {}};
    press(*e.dialog, "limitAccept");
    QVERIFY(!e.accept().isBlocked());
}

void TestProfileDialog::baseIsFilledIn()
{
    InstalledProfile base;
    base.evse = EvseId(2);
    base.profile.id = 9;
    base.profile.stackLevel = 1;
    base.profile.kind = ChargingProfileKind::Recurring;
    base.profile.recurrence = ProfileRecurrence::Weekly;
    base.profile.validTo = QDateTime(QDate(2026, 7, 1), QTime(10, 0), Qt::UTC);
    base.profile.schedule.start = QDateTime(QDate(2026, 5, 4), QTime(20, 0), Qt::UTC);
    base.profile.schedule.durationS = 36'000;
    base.profile.schedule.unit = ChargingRateUnit::Watt;
    base.profile.schedule.periods = {ChargingPeriod{0, 110'000, std::nullopt}, ChargingPeriod{3600, 41'400, 3}};
    base.profile.schedule.minimumRateTenths = 14'000;
    Editor e(smartStation(), base);
    QCOMPARE(e.dialog->profile(), base.profile);
    press(*e.dialog, "limitAccept");
    QCOMPARE(std::get<SetChargingProfile>(e.console.engine.submitted.first().parameters).evse, std::optional(EvseId(2)));
}

void TestProfileDialog::stationWithoutSmartCharging()
{
    Editor e(aStation(Bay.value()).online().withConnectors(1).withVariable(QStringLiteral("SupportedFeatureProfiles"), QStringLiteral("Core")));
    QVERIFY(e.accept().isBlocked());
    QVERIFY(e.accept().blockedReason().contains(QStringLiteral("SmartCharging")));
    press(*e.dialog, "limitAccept");
    QVERIFY(e.console.engine.submitted.isEmpty());
}

void TestProfileDialog::chartBreaksWhereNothingLimits()
{
    const QDateTime begin = pictureTime();
    const QList<ChartPoint> steps{{begin, 11.0}, {begin.addSecs(60), 4.0}, {begin.addSecs(120), std::nullopt}, {begin.addSecs(180), 7.0}};
    const QList<ChartRun> runs = stepRuns(steps, begin.addSecs(240));
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.first().last().x(), double(begin.addSecs(120).toMSecsSinceEpoch())); // up to there, no further
    QCOMPARE(runs.last().last().x(), double(begin.addSecs(240).toMSecsSinceEpoch()));
    QVERIFY(stepRuns({}, begin).isEmpty());
}

void TestProfileDialog::whatRepeatsIsToldByTheClockOnTheWall()
{
    ChargingProfile night;
    night.kind = ChargingProfileKind::Recurring;
    night.recurrence = ProfileRecurrence::Daily;
    night.schedule.start = QDateTime(QDate(2026, 1, 10), QTime(21, 0), Qt::UTC); // 22:00 in Berlin
    night.schedule.periods = {{0, 160, {}}};
    const auto told = [&night](int month, int day) { return validityText(night, english(), QDateTime(QDate(2026, month, day), QTime(12, 0), Qt::UTC)); };
    QVERIFY2(told(3, 28).contains(QStringLiteral("22:00")), qPrintable(told(3, 28)));
    QVERIFY2(told(3, 30).contains(QStringLiteral("23:00")), qPrintable(told(3, 30))); // the charger did not notice
    QVERIFY2(told(10, 26).contains(QStringLiteral("22:00")), qPrintable(told(10, 26)));
    QVERIFY2(told(1, 9).contains(QStringLiteral("22:00")), qPrintable(told(1, 9))); // not begun yet
    night.recurrence = ProfileRecurrence::Weekly; // on Saturdays
    QVERIFY2(told(4, 1).contains(QStringLiteral("28")) && told(4, 1).contains(QStringLiteral("22:00")), qPrintable(told(4, 1)));
    QVERIFY2(told(4, 5).contains(QStringLiteral("04")) && told(4, 5).contains(QStringLiteral("23:00")), qPrintable(told(4, 5)));
}

void TestProfileDialog::theChangeOfTheClocksIsTold()
{
    Editor e;
    const QString warning = QStringLiteral("the clocks change");
    QVERIFY(!e.text("limitWarnings").contains(warning));
    e.choose("limitKind", int(ChargingProfileKind::Recurring));
    QVERIFY2(e.text("limitWarnings").contains(warning), qPrintable(e.text("limitWarnings")));
    QVERIFY(e.text("limitWarnings").contains(QStringLiteral("25.10.")));
    QVERIFY(!e.accept().isBlocked()); // it may be meant
    e.choose("limitKind", int(ChargingProfileKind::Absolute));
    QVERIFY(!e.text("limitWarnings").contains(warning));
}

QTEST_MAIN(TestProfileDialog)
#include "tst_profiledialog.moc"
