// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Logs of chargers: asking, bytes, files and how long they stay.
#include "tests/gui/firmwarefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/fileretentiondialog.h"
#include "ui/pages/firmwarepage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

const StationId Bay1(QStringLiteral("BAY-1"));
const StationId Bay2(QStringLiteral("BAY-2"));

struct Shown : FirmwareFixture
{
    std::unique_ptr<FirmwarePage> page;

    Shown()
    {
        page = std::make_unique<FirmwarePage>(fullContext());
        page->showTab(FirmwarePage::Tab::Diagnostics);
        show(*page);
    }
    void showRequests() const
    {
        auto* view = find<SegmentedSwitch>(*page, "diagnosticsView");
        view->setCurrentIndex(1);
        Q_EMIT view->currentChanged(1);
        settle();
    }
    [[nodiscard]] RecordTable& table(const char* name) const { return *find<RecordTable>(*page, name); }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(*page, name)->text(); }
};

bool saysSomewhere(const QWidget& root, const QString& words)
{
    const QList<QLabel*> labels = root.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

class TestDiagnosticsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTabAsksForALog();
    void manyAreAskedForAPeriod();
    void oneIsAskedWithoutAList();
    void reversedPeriodIsToldAtItsField();
    void securityLogLeavesOutWhoKnowsNone();
    void refusedRequestStaysInTheDialog();
    void uploadShowsItsBytes();
    void failedRequestSaysStatusAndNextStep();
    void stoppingAsksOnce();
    void placeOfAChargerShowsItsFilesAlone();
    void filesAreSavedKeptAndRemoved();
    void severalFilesGoTogether();
    void missingFileSaysSo();
    void retentionIsShownAndChanged();
};

void TestDiagnosticsPage::emptyTabAsksForALog()
{
    Shown p;
    QVERIFY(find<QWidget>(*p.page, "stationFilesEmpty")->isVisible());
    press(*p.page, "diagnosticsFirst");
    QVERIFY(p.hasDialog("logDialog"));
}

void TestDiagnosticsPage::manyAreAskedForAPeriod()
{
    Shown p;
    press(*p.page, "getDiagnostics");
    QWidget& dialog = p.dialog("logDialog");
    press(dialog, "logAccept");
    QVERIFY(p.console.jobs.logRequests.isEmpty()); // nobody is chosen
    press(dialog, "logStationsAll");
    find<QComboBox>(dialog, "logPeriod")->setCurrentIndex(4);
    find<QDateTimeEdit>(dialog, "logPeriodFrom")->setDateTime(QDateTime(QDate(2026, 5, 4), QTime(8, 0), Qt::UTC));
    find<QDateTimeEdit>(dialog, "logPeriodTo")->setDateTime(QDateTime(QDate(2026, 5, 5), QTime(9, 30), Qt::UTC));
    press(dialog, "logAccept");
    QCOMPARE(p.console.jobs.logRequests.size(), 1);
    const LogRequest& request = p.console.jobs.logRequests.first();
    QCOMPARE(request.stations.size(), 3);
    QVERIFY(request.from == QDateTime(QDate(2026, 5, 4), QTime(6, 0), Qt::UTC)); // the site is in Berlin
    QVERIFY(request.to == QDateTime(QDate(2026, 5, 5), QTime(7, 30), Qt::UTC));
    QCOMPARE(request.kind, LogKind::Diagnostics);
    QCOMPARE(request.user, QStringLiteral("Eva"));
    QVERIFY(!p.hasDialog("logDialog"));
    QCOMPARE(p.host.places, QStringList{QStringLiteral("firmware/diagnostics")});
}

void TestDiagnosticsPage::oneIsAskedWithoutAList()
{
    FirmwareFixture f;
    f.window.show();
    ChargerActions charger(f.fullContext(), &f.window);
    charger.getDiagnostics(Bay1);
    f.settle();
    QWidget& dialog = f.dialog("logDialog");
    QVERIFY(!dialog.findChild<QListWidget*>(QStringLiteral("logStations")));
    QVERIFY(find<QLabel>(dialog, "logProtocolNote")->text().contains(QStringLiteral("HTTP")));
    find<QRadioButton>(dialog, "logSecurity")->setChecked(true);
    find<QComboBox>(dialog, "logProtocol")->setCurrentIndex(3);
    find<QLineEdit>(dialog, "logAddress")->setText(QStringLiteral("files example"));
    press(dialog, "logAccept");
    QVERIFY(f.console.jobs.logRequests.isEmpty()); // that is no address
    find<QLineEdit>(dialog, "logAddress")->setText(QStringLiteral("files.example:8080"));
    press(dialog, "logAccept");
    QCOMPARE(f.console.jobs.logRequests.value(0).stations, QList<StationId>{Bay1});
    QCOMPARE(f.console.jobs.logRequests.value(0).kind, LogKind::Security);
    QVERIFY(f.console.jobs.logRequests.value(0).protocol == TransferProtocol::Ftp);
    QVERIFY(!f.console.jobs.logRequests.value(0).from);
    QCOMPARE(f.console.site.station(Bay1)->record.transfer, (TransferHints{false, QStringLiteral("files.example:8080")}));
}

void TestDiagnosticsPage::reversedPeriodIsToldAtItsField()
{
    FirmwareFixture f;
    f.window.show();
    DiagnosticsActions actions(f.fullContext(), &f.window);
    actions.fetch({Bay1});
    QWidget& dialog = f.dialog("logDialog");
    find<QComboBox>(dialog, "logPeriod")->setCurrentIndex(4);
    find<QDateTimeEdit>(dialog, "logPeriodFrom")->setDateTime(QDateTime(QDate(2026, 5, 5), QTime(9, 0), Qt::UTC));
    find<QDateTimeEdit>(dialog, "logPeriodTo")->setDateTime(QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC));
    press(dialog, "logAccept");
    QVERIFY(f.console.jobs.logRequests.isEmpty());
    QVERIFY(saysSomewhere(dialog, QStringLiteral("ends before it begins")));
}

void TestDiagnosticsPage::securityLogLeavesOutWhoKnowsNone()
{
    FirmwareFixture f;
    f.window.show();
    f.console.source.publishStation(aStation(Bay2.value()).named(QStringLiteral("Bay 2")).online().unsupported(QStringLiteral("GetLog")).state);
    f.settle();
    DiagnosticsActions actions(f.fullContext(), &f.window);
    actions.fetch({});
    QWidget& dialog = f.dialog("logDialog");
    auto* list = find<QListWidget>(dialog, "logStations");
    QVERIFY(list->item(1)->flags().testFlag(Qt::ItemIsEnabled));
    press(dialog, "logStationsAll");
    find<QRadioButton>(dialog, "logSecurity")->setChecked(true);
    QVERIFY(!list->item(1)->flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(list->item(1)->toolTip().contains(QStringLiteral("GetLog")));
    press(dialog, "logAccept");
    QVERIFY(!f.console.jobs.logRequests.value(0).stations.contains(Bay2));
    QCOMPARE(f.console.jobs.logRequests.value(0).stations.size(), 2); // who was ticked before stays so
}

void TestDiagnosticsPage::refusedRequestStaysInTheDialog()
{
    FirmwareFixture f;
    f.window.show();
    f.console.jobs.failure = Error{ErrorCode::NotSupported, {}, {QStringLiteral("station"), Bay1.value()}};
    DiagnosticsActions actions(f.fullContext(), &f.window);
    actions.fetch({Bay1});
    press(f.dialog("logDialog"), "logAccept");
    QVERIFY(saysSomewhere(f.dialog("logDialog"), QStringLiteral("Bay 1 does not know security logs")));
}

void TestDiagnosticsPage::uploadShowsItsBytes()
{
    Shown p;
    LogJob job = aLogJob(1, Bay1.value(), LogStage::Uploading);
    job.bytesReceived = 3'100'000;
    job.bytesExpected = 12'400'000;
    p.console.jobs.publish(job);
    p.settle();
    p.showRequests();
    p.table("logJobTable").selectKey(1);
    QVERIFY2(p.text("logJobSentence").contains(QStringLiteral("25")), qPrintable(p.text("logJobSentence")));
    job.bytesReceived = 6'200'000;
    p.console.jobs.publish(job);
    p.settle();
    QVERIFY(p.text("logJobSentence").contains(QStringLiteral("50")));
    job.state = JobState::Done;
    job.files = {StationFileId(1)};
    p.console.files.publish(aStationFile(1, Bay1.value()));
    p.console.jobs.publish(job);
    p.settle();
    press(*p.page, "logJobLook");
    QCOMPARE(p.host.places, QStringList{QStringLiteral("stationfile/1")});
}

void TestDiagnosticsPage::failedRequestSaysStatusAndNextStep()
{
    Shown p;
    LogJob job = aLogJob(1, Bay1.value(), LogStage::Asked);
    job.state = JobState::Failed;
    job.failure = LogFailure::ProtocolRefused;
    job.stationStatus = QStringLiteral("NotSupportedOperation");
    p.console.jobs.publish(job);
    p.settle();
    p.showRequests();
    p.table("logJobTable").selectKey(1);
    QVERIFY(p.text("logJobSentence").contains(QStringLiteral("NotSupportedOperation")));
    QVERIFY(p.text("logJobSteps").contains(QStringLiteral("another protocol")));
    press(*p.page, "logJobAgain");
    QVERIFY(p.hasDialog("logDialog"));
}

void TestDiagnosticsPage::stoppingAsksOnce()
{
    Shown p;
    p.console.jobs.publish(aLogJob(1, Bay1.value(), LogStage::Uploading));
    p.settle();
    p.showRequests();
    p.table("logJobTable").selectKey(1);
    press(*p.page, "logJobCancel");
    QVERIFY(p.console.jobs.calls.isEmpty());
    press(p.dialog("cancelLogDialog"), "cancelLogAccept");
    QCOMPARE(p.console.jobs.calls, QStringList{QStringLiteral("cancelLog 1")});
}

void TestDiagnosticsPage::placeOfAChargerShowsItsFilesAlone()
{
    Shown p;
    p.console.files.publish(aStationFile(1, Bay1.value()));
    p.console.files.publish(aStationFile(2, Bay2.value()));
    p.settle();
    p.showRequests();
    p.page->showTab(FirmwarePage::Tab::Library);
    const QString place = FirmwarePage::placeOf(Bay2);
    QVERIFY(place.startsWith(QStringLiteral("firmware/")));
    p.page->showPlace(place.mid(9));
    p.settle();
    QCOMPARE(find<QLineEdit>(*p.page, "diagnosticsFilter")->text(), Bay2.value());
    RecordTable& table = p.table("stationFileTable");
    QVERIFY(table.isVisible());
    QCOMPARE(table.model()->rowCount(), 1);
    find<QLineEdit>(*p.page, "diagnosticsFilter")->clear();
    QCOMPARE(table.model()->rowCount(), 2);
}

void TestDiagnosticsPage::filesAreSavedKeptAndRemoved()
{
    Shown p;
    p.console.files.publish(aStationFile(1, Bay1.value()));
    p.settle();
    RecordTable& table = p.table("stationFileTable");
    table.selectKey(1);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(p.host.places, QStringList{QStringLiteral("stationfile/1")});
    press(*p.page, "stationFileSave");
    QVERIFY(p.hasDialog("saveFileDialog"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("here.zip"));
    p.console.files.stored = QByteArray(3 * MemberText::MostBytes + 7, 'z');
    DiagnosticsActions(p.fullContext(), &p.window).saveTo(aStationFile(1, Bay1.value()), path);
    p.settle();
    if (p.console.attached) { // it writes the file itself, part by part
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == p.console.files.stored);
    } else {
        QCOMPARE(p.console.files.saved, QStringList{path});
    }
    press(*p.page, "stationFileKeep");
    QVERIFY(p.console.site.jobs().stationFile(StationFileId(1))->isKept);
    QCOMPARE(find<Button>(*p.page, "stationFileKeep")->text(), QStringLiteral("Keep no longer"));
    p.host.undo();
    p.settle();
    QVERIFY(!p.console.site.jobs().stationFile(StationFileId(1))->isKept);
    p.host.redo();
    p.settle();
    QVERIFY(p.console.site.jobs().stationFile(StationFileId(1))->isKept);
    press(*p.page, "stationFileRemove");
    QCOMPARE(table.model()->rowCount(), 0);
    p.host.undo();
    p.settle();
    QCOMPARE(table.model()->rowCount(), 1);
}

void TestDiagnosticsPage::severalFilesGoTogether()
{
    Shown p;
    p.console.files.publish(aStationFile(1, Bay1.value()));
    p.console.files.publish(aStationFile(2, Bay1.value(), QStringLiteral("b.log")));
    p.settle();
    RecordTable& table = p.table("stationFileTable");
    table.selectAll();
    QVERIFY(find<Button>(*p.page, "stationFileSave")->blockedReason().contains(QStringLiteral("one file")));
    press(*p.page, "stationFileBundle");
    QCOMPARE(p.console.bundles.previews.value(0).files.size(), 2);
    qDeleteAll(p.window.findChildren<QDialog*>());
    press(*p.page, "stationFileRemove");
    QCOMPARE(table.model()->rowCount(), 0);
    p.host.undo();
    p.settle();
    QCOMPARE(table.model()->rowCount(), 2);
}

void TestDiagnosticsPage::missingFileSaysSo()
{
    Shown p;
    StationFile gone = aStationFile(1, Bay1.value());
    gone.isMissing = true;
    p.console.files.publish(gone);
    p.settle();
    p.table("stationFileTable").selectKey(1);
    QVERIFY(find<Button>(*p.page, "stationFileLook")->blockedReason().contains(QStringLiteral("gone from the disk")));
    QVERIFY(find<Button>(*p.page, "stationFileSave")->isBlocked());
    QVERIFY(!find<Button>(*p.page, "stationFileRemove")->isBlocked());
}

void TestDiagnosticsPage::retentionIsShownAndChanged()
{
    Shown p;
    const FileRetention before = p.console.site.jobs().fileRetention();
    QVERIFY2(p.text("retentionText").contains(QStringLiteral("5 GB")), qPrintable(p.text("retentionText")));
    press(*p.page, "retentionChange");
    QWidget& dialog = p.dialog("fileRetentionDialog");
    QCOMPARE(find<QSpinBox>(dialog, "retentionFileGigabytes")->value(), 5); // as the page says
    find<QSpinBox>(dialog, "retentionFileDays")->setValue(30);
    QCOMPARE(dynamic_cast<FileRetentionDialog&>(dialog).retention(), (FileRetention{30, before.mostBytes}));
    find<QSpinBox>(dialog, "retentionFileGigabytes")->setValue(0);
    p.console.files.failure = Error{ErrorCode::InvalidInput, {}, {QStringLiteral("days")}};
    press(dialog, "retentionFileAccept");
    QVERIFY(saysSomewhere(dialog, QStringLiteral("3650 days")));
    p.console.files.failure.reset();
    press(dialog, "retentionFileAccept");
    QCOMPARE(p.console.site.jobs().fileRetention(), (FileRetention{30, 0}));
    p.host.undo();
    p.settle();
    QCOMPARE(p.console.site.jobs().fileRetention(), before);
    p.host.redo();
    p.settle();
    QCOMPARE(p.console.site.jobs().fileRetention(), (FileRetention{30, 0}));
    QVERIFY2(p.text("retentionText").contains(QStringLiteral("30 day")), qPrintable(p.text("retentionText")));
}

FORECOURT_WINDOW_TEST(TestDiagnosticsPage)
#include "tst_diagnosticspage.moc"
