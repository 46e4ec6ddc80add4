// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The editor of a limit of power: its steps drawn, its fields, what keeps it from being sent.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/limitchart.h"
#include "ui/charts/stepeditor.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/format/limitwords.h"
#include "ui/models/periodmodel.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTranslator>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::profiledialog {

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

/// One text as long as it gets in some languages.
class LongWords final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override
    {
        return QByteArray(text) == "Every session without a limit of its own"
            ? QStringLiteral("Jeder Ladevorgang, der keine eigene Grenze bekommen hat")
            : QString();
    }
};

struct Editor : PageFixture
{
    ProfileDialog* dialog = nullptr;

    explicit Editor(StationBuilder station = smartStation(), const std::optional<InstalledProfile>& base = {}, int sitePhases = 3)
    {
        ChangeBatch batch;
        batch.site = SiteSettings{};
        batch.site->phases = sitePhases;
        console.source.publish(batch);
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
    void keysMoveTheDrawing();
    void dragMovesTheDrawing();
    void drawingAndTableStayInStep();
    void unitKeepsThePower();
    void leastRateKeepsThePower();
    void oneSitePhaseIsOne();
    void fieldsFollowTheKind();
    void wrongThingsKeepItBack();
    void hiddenLimitIsTold();
    void acceptSends();
    void answerIsTold();
    void snapshotEndsTheWaiting_data();
    void snapshotEndsTheWaiting();
    void baseIsFilledIn();
    void unitThatIsNotTakenIsConverted_data();
    void unitThatIsNotTakenIsConverted();
    void stationWithoutSmartCharging();
    void chartBreaksWhereNothingLimits();
    void whatRepeatsIsToldByTheClockOnTheWall();
    void theChangeOfTheClocksIsTold();
    void longWordsFitTheirField();
    void theUnitHasRoomInEveryFont();
};

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

void TestProfileDialog::leastRateKeepsThePower()
{
    Editor e;
    auto* least = find<QLineEdit>(*e.dialog, "limitMinimum");
    least->setText(QStringLiteral("6"));
    e.choose("limitUnit", int(ChargingRateUnit::Watt));
    QCOMPARE(e.dialog->profile().schedule.minimumRateTenths, std::optional<qint64>(6 * 230 * 3 * 10));
    e.choose("limitUnit", int(ChargingRateUnit::Ampere));
    QCOMPARE(least->text(), QStringLiteral("6"));
    QVERIFY(e.type(0, Column::Phases, QStringLiteral("1")));
    e.choose("limitUnit", int(ChargingRateUnit::Watt));
    QCOMPARE(e.dialog->profile().schedule.minimumRateTenths, std::optional<qint64>(6 * 230 * 10)); // as the steps
    least->setText(QStringLiteral("some"));
    e.choose("limitUnit", int(ChargingRateUnit::Ampere));
    QCOMPARE(least->text(), QStringLiteral("some"));
    least->clear();
    e.choose("limitUnit", int(ChargingRateUnit::Watt));
    QVERIFY(least->text().isEmpty());
}

void TestProfileDialog::oneSitePhaseIsOne()
{
    Editor e(smartStation(), {}, 1);
    QVERIFY(e.type(0, Column::Limit, QStringLiteral("16")));
    e.choose("limitUnit", int(ChargingRateUnit::Watt));
    QCOMPARE(e.steps().first().limitTenths, 16 * 230 * 10);
    QVERIFY(e.type(0, Column::Limit, QStringLiteral("1380"))); // 6 A there: no reason to warn
    QVERIFY2(!e.text("limitWarnings").contains(QStringLiteral("6 A")), qPrintable(e.text("limitWarnings")));
    Editor watts(smartStation().withVariable(QStringLiteral("ChargingScheduleAllowedChargingRateUnit"), QStringLiteral("Power")), {}, 1);
    QCOMPARE(watts.steps().first().limitTenths, 16 * 230 * 10);
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

void TestProfileDialog::hiddenLimitIsTold()
{
    Editor e;
    PowerLimitsRecord limits;
    limits.station = Bay;
    InstalledProfile above;
    above.evse = EvseId(1);
    above.profile.id = 7;
    above.profile.stackLevel = 2;
    above.profile.kind = ChargingProfileKind::Relative;
    above.profile.schedule.periods = {ChargingPeriod{0, 100, std::nullopt}};
    limits.profiles = {above};
    e.console.vendorData.publishLimits(limits);
    e.settle();
    QVERIFY2(e.text("limitWarnings").contains(QStringLiteral("Limit 7")), qPrintable(e.text("limitWarnings")));
    QVERIFY(!e.accept().isBlocked()); // it may be meant
    find<QSpinBox>(*e.dialog, "limitLevel")->setValue(3);
    QVERIFY(!e.text("limitWarnings").contains(QStringLiteral("Limit 7")));
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

void TestProfileDialog::snapshotEndsTheWaiting_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("answered in it") << true;
    QTest::newRow("not in it any more") << false;
}

void TestProfileDialog::snapshotEndsTheWaiting()
{
    QFETCH(bool, isThere);
    Editor e;
    press(*e.dialog, "limitAccept");
    QVERIFY(e.accept().isBlocked());
    CommandRecord answered = *e.console.site.commands().first();
    answered.outcome = CommandOutcome::Rejected;
    answered.answeredAt = pictureTime();
    e.console.source.state.commands.clear();
    if (isThere)
        e.console.source.state.commands = {std::make_shared<CommandRecord>(answered)};
    e.console.source.requestSnapshot();
    e.settle();
    QVERIFY2(!e.accept().isBlocked(), qPrintable(e.accept().blockedReason()));
    QCOMPARE(e.text("limitState").contains(QStringLiteral("not known")), !isThere);
    QVERIFY(!e.text("limitState").contains(QStringLiteral("On its way")));
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

void TestProfileDialog::unitThatIsNotTakenIsConverted_data()
{
    QTest::addColumn<QString>("taken");
    QTest::addColumn<ChargingRateUnit>("installed");
    QTest::addColumn<QList<qint64>>("before");
    QTest::addColumn<QList<qint64>>("after");
    QTest::newRow("§4.2 11 040 W where only Ampere is taken")
        << QStringLiteral("Current") << ChargingRateUnit::Watt << QList<qint64>{110'400, 41'400} << QList<qint64>{160, 60};
    QTest::newRow("§4.2 16 A where only Watt is taken")
        << QStringLiteral("Power") << ChargingRateUnit::Ampere << QList<qint64>{160, 60} << QList<qint64>{110'400, 41'400};
    QTest::newRow("Watt stays where it is taken")
        << QStringLiteral("Power") << ChargingRateUnit::Watt << QList<qint64>{110'400, 41'400} << QList<qint64>{110'400, 41'400};
}

void TestProfileDialog::unitThatIsNotTakenIsConverted()
{
    QFETCH(QString, taken);
    QFETCH(ChargingRateUnit, installed);
    QFETCH(QList<qint64>, before);
    QFETCH(QList<qint64>, after);
    InstalledProfile base;
    base.evse = EvseId(1);
    base.profile.id = 9;
    base.profile.kind = ChargingProfileKind::Relative;
    base.profile.schedule.unit = installed;
    base.profile.schedule.periods = {ChargingPeriod{0, before.first(), std::nullopt}, ChargingPeriod{3600, before.last(), std::nullopt}};
    base.profile.schedule.minimumRateTenths = before.last();
    Editor e(smartStation().withVariable(QStringLiteral("ChargingScheduleAllowedChargingRateUnit"), taken), base);
    const QList<ChargingPeriod> expected{ChargingPeriod{0, after.first(), std::nullopt}, ChargingPeriod{3600, after.last(), std::nullopt}};
    QCOMPARE(e.steps(), expected);
    QCOMPARE(e.dialog->profile().schedule.minimumRateTenths, std::optional(after.last()));
    QVERIFY(e.dialog->profile().schedule.unit == (taken == QLatin1String("Power") ? ChargingRateUnit::Watt : ChargingRateUnit::Ampere));
    QCOMPARE(e.drawing().current(), 0);
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

void TestProfileDialog::longWordsFitTheirField()
{
    LongWords words;
    QVERIFY(QCoreApplication::installTranslator(&words));
    const Editor editor;
    const auto* purpose = find<QComboBox>(*editor.dialog, "limitPurpose");
    QVERIFY(purpose->itemText(0).startsWith(QStringLiteral("Jeder")));
    QVERIFY2(purpose->width() >= purpose->fontMetrics().horizontalAdvance(purpose->itemText(0)) + 24, qPrintable(QString::number(purpose->width())));
    const QRect inside(QPoint(0, 0), editor.dialog->size());
    for (const char* name : {"limitPurpose", "limitConnector", "limitUnit"}) {
        const auto* box = find<QComboBox>(*editor.dialog, name);
        QVERIFY2(inside.contains(QRect(box->mapTo(editor.dialog, QPoint(0, 0)), box->size())), name);
    }
}

void TestProfileDialog::theUnitHasRoomInEveryFont()
{
    const QFont before = QApplication::font();
    for (const int points : {8, 10, 16, 24}) {
        QFont font = before;
        font.setPointSize(points);
        QApplication::setFont(font);
        ThemeManager themes(*qApp, ThemeManager::Setting::Light);
        StepEditor editor(themes, english());
        editor.resize(520, 220);
        for (const ChargingRateUnit unit : {ChargingRateUnit::Ampere, ChargingRateUnit::Watt}) {
            editor.setSteps({{0, 220'000, {}}}, unit);
            const QFontMetricsF metrics(themes.font(TypeRole::Caption));
            const QRectF place = editor.unitRect();
            QVERIFY(place.left() >= 4 && place.top() >= 0);
            QVERIFY(place.width() >= metrics.horizontalAdvance(unit == ChargingRateUnit::Ampere ? QStringLiteral("A") : QStringLiteral("kW")));
            QVERIFY2(place.right() < editor.beginOf(0).x(), qPrintable(QString::number(points)));
        }
    }
    QApplication::setFont(before);
}

FORECOURT_WINDOW_TEST(TestProfileDialog)

} // namespace forecourt::tests::profiledialog

#include "tst_profiledialog.moc"
