// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is done in the records alone can be taken back; what cannot be says so before it is done.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/signedvaluesdialog.h"
#include "ui/dialogs/transferhintfields.h"
#include "ui/pages/sessionactions.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>

#include <algorithm>
#include <optional>

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

QString keyPath(const char* name)
{
    return QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/ocmf/") + QLatin1String(name);
}

/// Without the rest of the file.
QByteArray keyIn(const char* name)
{
    QFile file(keyPath(name));
    const auto key = signedvalues::meterKeyFrom(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    return key ? key->der : QByteArray();
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
    void pinningAMetersKey_data();
    void pinningAMetersKey();
    void howChargersReachFiles();
    void whatWasSavedBeforeAFailureCanBeTakenBack();
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

void TestLocalUndo::pinningAMetersKey_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("the first one") << QByteArray();
    QTest::newRow("another one") << keyIn("secp256k1.pem");
}

void TestLocalUndo::pinningAMetersKey()
{
    QFETCH(QByteArray, before);
    PageFixture fixture;
    StationBuilder bay = aStation(Bay.value()).named(QStringLiteral("Bay")).online().withConnectors(1);
    if (!before.isEmpty())
        bay.state.record.meterKeys.insert(1, {before, QStringLiteral("0123"), pictureTime().addDays(-30), QStringLiteral("Max")});
    fixture.console.source.publishStation(bay.state);
    fixture.settle();
    const auto pinned = [&fixture] { return record(fixture).meterKeys.value(1); };
    MeterSample sample;
    sample.at = pictureTime();
    sample.signedData = QStringLiteral("OCMF|{}|{}");
    SessionActions actions(fixture.context(), &fixture.window);
    actions.showSigned(aTransaction(7).at(Bay.value(), 1).charged(12'410).record, {sample});
    find<SignedValuesDialog>(fixture.window, "signedValuesDialog")->useKey(keyPath("secp256r1.pem"));
    QTRY_VERIFY(!find<Button>(fixture.window, "signedPin")->isBlocked());
    press(fixture.window, "signedPin");
    if (!before.isEmpty())
        press(fixture.window, "signedReplaceAccept");
    const QByteArray now = keyIn("secp256r1.pem");
    QVERIFY(!now.isEmpty());
    QCOMPARE(pinned().der, now);
    undo(fixture);
    QCOMPARE(pinned().der, before);
    redo(fixture);
    QCOMPARE(pinned().der, now);
    QCOMPARE(pinned().pinnedBy, fixture.context().userName);
}

void TestLocalUndo::howChargersReachFiles()
{
    PageFixture fixture;
    publish(fixture, true, false);
    const TransferHints before = record(fixture).transfer;
    api::StationChange change;
    change.filesAddress = QStringLiteral("10.0.0.5");
    std::optional<bool> isSaved;
    const auto note = [&isSaved](const Result<void>& saved) { isSaved = saved.has_value(); };
    saveTransferHints(fixture.context(), &fixture.window, {{Bay, change}}, note);
    fixture.settle();
    QCOMPARE(isSaved, std::optional(true));
    const TransferHints now{before.wantsPassword, QStringLiteral("10.0.0.5")};
    QCOMPARE(record(fixture).transfer, now);
    undo(fixture);
    QCOMPARE(record(fixture).transfer, before);
    redo(fixture);
    QCOMPARE(record(fixture).transfer, now);
    fixture.host.undo = nullptr;
    saveTransferHints(fixture.context(), &fixture.window, {}, [](const Result<void>&) {});
    fixture.settle();
    QVERIFY(!fixture.host.undo); // nothing was changed
}

/// Of several chargers.
void TestLocalUndo::whatWasSavedBeforeAFailureCanBeTakenBack()
{
    PageFixture fixture;
    if (fixture.console.attached)
        QSKIP("a failure between two questions cannot be timed over a link");
    publish(fixture, true, false);
    fixture.console.source.publishStation(aStation(QStringLiteral("CAR")).online().withConnectors(1).state);
    fixture.settle();
    api::StationChange change;
    change.filesWithPassword = true;
    const Error failure{ErrorCode::StorageFailed, {}, {}};
    bool hasFailed = false;
    saveTransferHints(fixture.context(), &fixture.window, {{Bay, change}, {StationId(QStringLiteral("CAR")), change}},
                      [&hasFailed](const Result<void>& saved) { hasFailed = !saved; });
    fixture.console.administration.failure = failure; // the first one was asked for
    fixture.settle();
    QVERIFY(hasFailed);
    QVERIFY(record(fixture).transfer.wantsPassword);
    fixture.console.administration.failure.reset();
    undo(fixture);
    QVERIFY(!record(fixture).transfer.wantsPassword);
    QCOMPARE(fixture.console.administration.savedStations.size(), 3); // one that worked, one that failed, and back
    QCOMPARE(fixture.console.administration.savedStations.last().first, Bay);
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
