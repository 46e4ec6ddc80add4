// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is done in the records alone can be taken back; what cannot be says so before it is done.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::localundo {

namespace {

const StationId Bay{QStringLiteral("BAY")};

void publish(PageFixture& fixture, bool isAdmitted, bool isRejected)
{
    StationBuilder bay = aStation(Bay.value()).named(QStringLiteral("Bay")).online().withConnectors(1);
    bay.state.record.isAdmitted = isAdmitted;
    bay.state.record.isRejected = isRejected;
    fixture.console.source.publishStation(bay.state);
    fixture.settle();
}

const StationRecord& record(const PageFixture& fixture)
{
    return fixture.console.site.station(Bay)->record;
}

void undo(PageFixture& fixture)
{
    QVERIFY(fixture.host.undo);
    fixture.host.undo();
    fixture.settle();
}

void redo(PageFixture& fixture)
{
    QVERIFY(fixture.host.redo);
    fixture.host.redo();
    fixture.settle();
}

bool saysThereIsNoUndo(const QWidget& dialog)
{
    const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(QStringLiteral("no Undo")); });
}

} // namespace

class TestLocalUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepting_data();
    void accepting();
    void acceptingOneThatIsNotInTheRecords();
    void puttingBackToWaiting();
    void rejectingACandidate();
    void aFailedSaveOffersNone();
    void replacedHardwareSaysThatThereIsNone();
    void aSessionClosedInRecordsSaysThatThereIsNone();
};

void TestLocalUndo::accepting_data()
{
    QTest::addColumn<bool>("wasRejected");
    QTest::newRow("waiting") << false;
    QTest::newRow("rejected") << true;
}

void TestLocalUndo::accepting()
{
    QFETCH(bool, wasRejected);
    PageFixture fixture;
    publish(fixture, false, wasRejected);
    fixture.actions.acceptStation(Bay);
    fixture.settle();
    QVERIFY(record(fixture).isAdmitted && !record(fixture).isRejected);
    undo(fixture);
    QVERIFY(!record(fixture).isAdmitted);
    QCOMPARE(record(fixture).isRejected, wasRejected);
    redo(fixture);
    QVERIFY(record(fixture).isAdmitted && !record(fixture).isRejected);
}

void TestLocalUndo::acceptingOneThatIsNotInTheRecords()
{
    PageFixture fixture;
    fixture.actions.acceptStation(Bay);
    fixture.settle();
    QVERIFY(record(fixture).isAdmitted);
    undo(fixture);
    QCOMPARE(fixture.console.administration.archived, QList<StationId>{Bay});
    redo(fixture);
    QCOMPARE(fixture.console.administration.restored, QList<StationId>{Bay});
    QVERIFY(record(fixture).isAdmitted);
}

void TestLocalUndo::puttingBackToWaiting()
{
    PageFixture fixture;
    publish(fixture, true, false);
    fixture.actions.putBackToPending(Bay);
    press(fixture.window, "pendingAccept");
    QVERIFY(!record(fixture).isAdmitted);
    undo(fixture);
    QVERIFY(record(fixture).isAdmitted);
    redo(fixture);
    QVERIFY(!record(fixture).isAdmitted);
}

void TestLocalUndo::rejectingACandidate()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    fixture.actions.rejectCandidate(QStringLiteral("SN1"));
    press(fixture.window, "rejectAccept");
    QCOMPARE(fixture.console.administration.rejected, QList<StationId>{StationId(QStringLiteral("SN1"))});
    const auto& saved = fixture.console.administration.savedStations;
    undo(fixture);
    QCOMPARE(saved.value(0).first, StationId(QStringLiteral("SN1")));
    QCOMPARE(saved.value(0).second.isRejected, std::optional(false));
    QCOMPARE(saved.value(0).second.isAdmitted, std::optional(false)); // it waits again
    redo(fixture);
    QCOMPARE(saved.value(1).second.isRejected, std::optional(true));
}

void TestLocalUndo::aFailedSaveOffersNone()
{
    PageFixture fixture;
    publish(fixture, true, false);
    fixture.actions.editPlace(Bay);
    find<QComboBox>(fixture.window, "areaField")->setCurrentText(QStringLiteral("Yard"));
    fixture.console.administration.failure = Error{ErrorCode::StorageFailed, {}, {}};
    press(fixture.window, "placeAccept");
    QVERIFY(!fixture.host.undo);
    QCOMPARE(fixture.host.notices.size(), 1);
}

void TestLocalUndo::replacedHardwareSaysThatThereIsNone()
{
    PageFixture fixture;
    publish(fixture, true, false);
    fixture.actions.replaceHardware(Bay);
    QVERIFY(saysThereIsNoUndo(*find<QDialog>(fixture.window, "replaceDialog")));
}

void TestLocalUndo::aSessionClosedInRecordsSaysThatThereIsNone()
{
    PageFixture fixture;
    publish(fixture, true, false);
    fixture.actions.closeInRecords(aTransaction(7).at(Bay.value(), 1).charged(12'410).record);
    fixture.settle();
    QVERIFY(saysThereIsNoUndo(*find<QDialog>(fixture.window, "closeDialog")));
}

FORECOURT_WINDOW_TEST(TestLocalUndo)

} // namespace forecourt::tests::localundo

#include "tst_localundo.moc"
