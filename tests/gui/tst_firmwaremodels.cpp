// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Models and words of firmware and logs: rows in order, stages as cells, versions compared, every code in a sentence.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/delegates/stagetrackdelegate.h"
#include "ui/format/firmwarewords.h"
#include "ui/format/logwords.h"
#include "ui/format/membertext.h"
#include "ui/format/transferwords.h"
#include "ui/models/archivehitmodel.h"
#include "ui/models/archivemembermodel.h"
#include "ui/models/bundlepartmodel.h"
#include "ui/models/firmwarefilemodel.h"
#include "ui/models/firmwarejobmodel.h"
#include "ui/models/jobnotemodel.h"
#include "ui/models/logjobmodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/pastupdatemodel.h"
#include "ui/models/rolloutmodel.h"
#include "ui/models/stationfilemodel.h"
#include "ui/models/versionmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

const QString Bay = QStringLiteral("BAY-1");

QString text(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestFirmwareModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolloutsAreCountedNewestFirst();
    void jobsStayInTheOrderOfTheRollout();
    void aSecondMovesOnlyWhatRuns();
    void stagesBecomeCells_data();
    void stagesBecomeCells();
    void notesGrowAtTheTop();
    void removedFilesAreNotListed();
    void logsTellTheirBytes();
    void versionsAreCompared_data();
    void versionsAreCompared();
    void versionsStandAgainstTheLibrary();
    void filesFitTheirMake();
    void archivesAreListedWithoutFolders();
    void hitsAndPartsAreTables();
    void pastUpdatesComeInPages();
    void laterPastUpdatesAreAskedForAgain();
    void textIsDecodedAcrossParts();
    void bytesThatAreNoTextAreShownAsHex();
    void everyCodeHasItsSentence();
    void failuresNameTheChargersOwnStatus();
    void errorsNameTheCharger();
    void protocolsAreSummedUp();
};

void TestFirmwareModels::rolloutsAreCountedNewestFirst()
{
    FakeConsole console;
    RolloutModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    console.jobs.publish(aRollout(1));
    console.jobs.publish(aRollout(2, RolloutState::Finished));
    console.jobs.publish(aFirmwareJob(11, Bay, FirmwareStage::Confirmed));
    FirmwareJob failed = aFirmwareJob(12, QStringLiteral("BAY-2"), FirmwareStage::Installing);
    failed.state = JobState::Failed;
    console.jobs.publish(failed);
    console.jobs.publish(aFirmwareJob(13, QStringLiteral("BAY-3"), FirmwareStage::Waiting));
    console.settle();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).rollout.id, RolloutId(2));
    QCOMPARE(model.openCount(), 1);
    const RolloutCount expected{.all = 3, .done = 1, .waiting = 1, .failed = 1};
    QCOMPARE(model.row(1).count, expected);
    QCOMPARE(text(model, 1, int(RolloutModel::Column::Done)), QStringLiteral("1 of 3"));
    QCOMPARE(text(model, 1, int(RolloutModel::Column::What)), QStringLiteral("ABB Terra AC 1.8.40"));
    QCOMPARE(model.index(1, 0).data(SignRole).value<Sign>(), Sign::Warning);
    console.source.requestSnapshot();
    console.settle();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(1).count, expected);
}

void TestFirmwareModels::jobsStayInTheOrderOfTheRollout()
{
    FakeConsole console;
    FirmwareJobModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    model.setRollout(RolloutId(1));
    FirmwareJob second = aFirmwareJob(1, Bay, FirmwareStage::Waiting);
    second.position = 1;
    FirmwareJob first = aFirmwareJob(2, QStringLiteral("BAY-2"), FirmwareStage::Downloading);
    first.position = 0;
    second.waitsFor = first.station;
    console.jobs.publish(aRollout(1));
    console.jobs.publish(second);
    console.jobs.publish(first);
    console.jobs.publish(aFirmwareJob(3, QStringLiteral("BAY-3"), FirmwareStage::Waiting, 2)); // of another one
    console.settle();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).id, JobId(2));
    QCOMPARE(text(model, 1, int(FirmwareJobModel::Column::State)), QStringLiteral("Waits for BAY-2"));
    first.bytesServed = 20'600'000;
    console.jobs.publish(first);
    console.settle();
    QVERIFY2(text(model, 0, int(FirmwareJobModel::Column::State)).contains(QStringLiteral("50")), "bytes served are told");
    QVERIFY(model.index(0, int(FirmwareJobModel::Column::Stage)).data(StageTrackRole).value<StageTrack>().isShown);
    model.setRollout(RolloutId(2));
    QCOMPARE(model.rowCount(), 1);
}

void TestFirmwareModels::aSecondMovesOnlyWhatRuns()
{
    FakeConsole console;
    FirmwareJobModel model(console.workspace);
    model.setRollout(RolloutId(1));
    console.jobs.publish(aFirmwareJob(1, Bay, FirmwareStage::Installing));
    console.jobs.publish(aFirmwareJob(2, QStringLiteral("BAY-2"), FirmwareStage::Waiting));
    console.settle();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    console.clock.advance(std::chrono::seconds(1));
    console.settle();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 0);
}

void TestFirmwareModels::stagesBecomeCells_data()
{
    using Cell = StageTrack::Cell;
    QTest::addColumn<FirmwareStage>("stage");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<FirmwareStall>("stall");
    QTest::addColumn<int>("at");
    QTest::addColumn<Cell>("here");
    QTest::newRow("waits") << FirmwareStage::Waiting << JobState::Open << FirmwareStall::None << 0 << Cell::Running;
    QTest::newRow("asked") << FirmwareStage::Asked << JobState::Open << FirmwareStall::None << 1 << Cell::Running;
    QTest::newRow("loads") << FirmwareStage::Downloading << JobState::Open << FirmwareStall::None << 2 << Cell::Running;
    QTest::newRow("download stopped") << FirmwareStage::Downloading << JobState::Open << FirmwareStall::DownloadStopped << 2 << Cell::Silent;
    QTest::newRow("downloaded") << FirmwareStage::Downloaded << JobState::Open << FirmwareStall::None << 3 << Cell::Running;
    QTest::newRow("installs in silence") << FirmwareStage::Installing << JobState::Open << FirmwareStall::InstallSilent << 3 << Cell::Silent;
    QTest::newRow("installation failed") << FirmwareStage::Installing << JobState::Failed << FirmwareStall::None << 3 << Cell::Failed;
    QTest::newRow("restarted") << FirmwareStage::Rebooted << JobState::Open << FirmwareStall::None << 5 << Cell::Running;
    QTest::newRow("confirmed") << FirmwareStage::Confirmed << JobState::Done << FirmwareStall::None << 5 << Cell::Done;
    QTest::newRow("done without a word in between") << FirmwareStage::Asked << JobState::Done << FirmwareStall::None << 5 << Cell::Done;
    QTest::newRow("cancelled") << FirmwareStage::Waiting << JobState::Cancelled << FirmwareStall::None << 0 << Cell::Ahead;
}

void TestFirmwareModels::stagesBecomeCells()
{
    using Cell = StageTrack::Cell;
    QFETCH(FirmwareStage, stage);
    QFETCH(JobState, state);
    QFETCH(FirmwareStall, stall);
    QFETCH(int, at);
    QFETCH(Cell, here);
    FirmwareJob job = aFirmwareJob(1, Bay, stage);
    job.state = state;
    job.stall = stall;
    const StageTrack track = stageTrack(job);
    for (int cell = 0; cell < StageTrack::Cells; ++cell)
        QCOMPARE(track.cells.at(std::size_t(cell)), cell < at ? Cell::Done : cell == at ? here : Cell::Ahead);
    QVERIFY(track.isShown);
    job.state = JobState::NothingToDo;
    QVERIFY(!stageTrack(job).isShown);
}

void TestFirmwareModels::notesGrowAtTheTop()
{
    FakeConsole console;
    JobNoteModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    FirmwareJob job = aFirmwareJob(1, Bay, FirmwareStage::Installing);
    model.setNotes(job.notes);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(model, 0, int(JobNoteModel::Column::What)), QStringLiteral("Answer: Accepted"));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    job.notes.append({pictureTime(), JobNoteKind::TransferBegan, QStringLiteral("192.168.1.44"), 41'200'000});
    model.setNotes(job.notes);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
    QVERIFY(text(model, 0, int(JobNoteModel::Column::What)).contains(QStringLiteral("192.168.1.44")));
    QVERIFY(jobNotesText(job.notes, console.workspace.format()).contains(QStringLiteral("UpdateFirmware")));
    model.setNotes({});
    QCOMPARE(model.rowCount(), 0);
}

void TestFirmwareModels::removedFilesAreNotListed()
{
    FakeConsole console;
    FirmwareFileModel library(console.workspace);
    StationFileModel files(console.workspace);
    QAbstractItemModelTester libraryTester(&library);
    QAbstractItemModelTester filesTester(&files);
    console.files.publish(aFirmwareFile(1));
    console.files.publish(aStationFile(1, Bay));
    console.files.publish(aStationFile(2, Bay, QStringLiteral("b.log")));
    console.settle();
    QCOMPARE(library.rowCount(), 1);
    QCOMPARE(library.index(0, 0).data(SignRole).value<Sign>(), Sign::Locked); // a good signature
    FirmwareFile over = aFirmwareFile(1);
    over.signatureUntil = pictureTime().addSecs(-60);
    console.files.publish(over); // was good when it was added
    console.settle();
    QCOMPARE(library.index(0, 0).data(SignRole).value<Sign>(), Sign::Warning);
    QCOMPARE(text(library, 0, int(FirmwareFileModel::Column::Signature)), signatureWord(SignatureVerdict::CertificateOver));
    QCOMPARE(files.rowCount(), 2);
    QCOMPARE(files.row(0).id, StationFileId(2)); // newest first
    QCOMPARE(files.totalBytes(), 2 * 1'234'567);
    static_cast<void>(console.files.removeFirmware(FirmwareFileId(1), {}));
    static_cast<void>(console.files.removeFiles({StationFileId(1)}, {}));
    console.settle();
    QCOMPARE(library.rowCount(), 0);
    QCOMPARE(files.rowCount(), 1);
    static_cast<void>(console.files.restoreFirmware(FirmwareFileId(1), {}));
    static_cast<void>(console.files.restoreFiles({StationFileId(1)}, {}));
    console.settle();
    QCOMPARE(library.rowCount(), 1);
    QCOMPARE(files.rowCount(), 2);
    QCOMPARE(files.row(1).id, StationFileId(1)); // back at its place
}

void TestFirmwareModels::logsTellTheirBytes()
{
    FakeConsole console;
    LogJobModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    LogJob job = aLogJob(1, Bay, LogStage::Uploading);
    job.bytesReceived = 3'100'000;
    job.bytesExpected = 12'400'000;
    console.jobs.publish(job);
    console.settle();
    QCOMPARE(model.openCount(), 1);
    QVERIFY(text(model, 0, int(LogJobModel::Column::State)).contains(QStringLiteral("25")));
    job.state = JobState::Done;
    job.files = {StationFileId(4)};
    console.jobs.publish(job);
    console.settle();
    QCOMPARE(model.openCount(), 0);
    QVERIFY(text(model, 0, int(LogJobModel::Column::State)).startsWith(QStringLiteral("1 file")));
}

void TestFirmwareModels::versionsAreCompared_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("newer");
    QTest::newRow("numbers count as numbers") << QStringLiteral("1.9.0") << QStringLiteral("1.10.0");
    QTest::newRow("longer is newer") << QStringLiteral("1.8") << QStringLiteral("1.8.1");
    QTest::newRow("letters") << QStringLiteral("V2.3a") << QStringLiteral("v2.3b");
    QTest::newRow("zeros in front") << QStringLiteral("2024.05.01") << QStringLiteral("2024.5.2");
    QTest::newRow("more digits than a number holds") << QStringLiteral("20240101123456789012345") << QStringLiteral("20240101123456789012346");
}

void TestFirmwareModels::versionsAreCompared()
{
    QFETCH(QString, older);
    QFETCH(QString, newer);
    QVERIFY(compareVersions(older, newer) < 0);
    QVERIFY(compareVersions(newer, older) > 0);
    QCOMPARE(compareVersions(older, older + QLatin1Char(' ')), 0);
}

void TestFirmwareModels::versionsStandAgainstTheLibrary()
{
    FakeConsole console;
    VersionModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    const auto add = [&](const char* id, const QString& version) {
        console.source.publishStation(aStation(QLatin1String(id)).online().booted(QStringLiteral("ABB"), QStringLiteral("Terra AC"), version).state);
    };
    add("OLD", QStringLiteral("1.8.32"));
    add("SAME", QStringLiteral("1.8.40"));
    add("NEW", QStringLiteral("1.9.0"));
    add("NONE", QString());
    console.source.publishStation(aStation(QStringLiteral("OTHER")).online().booted(QStringLiteral("KEBA"), QStringLiteral("P30"), QStringLiteral("1.0")).state);
    console.files.publish(aFirmwareFile(1, QStringLiteral("1.8.32")));
    console.files.publish(aFirmwareFile(2, QStringLiteral("1.8.40")));
    console.settle();
    model.refresh();
    const auto state = [&](const char* id) { return model.row(model.rowOf(StationId(QLatin1String(id)))).state; };
    QCOMPARE(state("OLD"), VersionState::Older);
    QCOMPARE(state("SAME"), VersionState::Current);
    QCOMPARE(state("NEW"), VersionState::Newer);
    QCOMPARE(state("NONE"), VersionState::Unknown);
    QCOMPARE(state("OTHER"), VersionState::NoFile);
    QCOMPARE(model.count(VersionState::Older), 1);
    QCOMPARE(model.makeCount(), 2);
    const int old = model.rowOf(StationId(QStringLiteral("OLD")));
    QCOMPARE(text(model, old, int(VersionModel::Column::Library)), QStringLiteral("1.8.40 is in the library"));
    console.jobs.publish(aFirmwareJob(1, QStringLiteral("OLD"), FirmwareStage::Installing));
    console.settle();
    model.refresh();
    QVERIFY(text(model, old, int(VersionModel::Column::Update)).startsWith(QStringLiteral("Installing")));
}

void TestFirmwareModels::filesFitTheirMake()
{
    FirmwareFile file = aFirmwareFile(1);
    const auto boot = [](const char* vendor, const char* model) {
        BootInfo info;
        info.vendor = QLatin1String(vendor);
        info.model = QLatin1String(model);
        return info;
    };
    const auto fits = [&](const char* vendor, const char* model) { return isMeantFor(file, boot(vendor, model)); };
    QVERIFY(fits("abb", "terra ac"));
    QVERIFY(!fits("ABB", "Terra DC"));
    file.model.clear();
    QVERIFY(fits("ABB", "Terra DC")); // for every model of the maker
    file.vendor.clear();
    QVERIFY(!fits("ABB", "Terra DC")); // says nothing
    file = aFirmwareFile(1);
    file.isMissing = true;
    QVERIFY(!newestFirmware({file}, boot("ABB", "Terra AC")));
}

void TestFirmwareModels::archivesAreListedWithoutFolders()
{
    FakeConsole console;
    ArchiveMemberModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    ArchiveListing listing;
    listing.kind = ArchiveKind::Archive;
    listing.format = QStringLiteral("ZIP");
    listing.members = {{0, QStringLiteral("log/"), 0, std::nullopt, true, false},
                       {1, QStringLiteral("log/a.log"), 12, std::nullopt, false, false},
                       {2, QStringLiteral("secret"), -1, std::nullopt, false, true}};
    model.setListing(listing);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.pathOf(1), QStringLiteral("log/a.log"));
    QVERIFY(model.pathOf(0).isEmpty());
    QCOMPARE(model.index(1, 0).data(SignRole).value<Sign>(), Sign::Locked);
    QCOMPARE(text(model, 1, int(ArchiveMemberModel::Column::Size)), Formatter::missing());
    QCOMPARE(archiveSentence(listing, console.workspace.format()), QStringLiteral("ZIP, 2 file(s)"));
    listing.isDamaged = true;
    QVERIFY(archiveSentence(listing, console.workspace.format()).contains(QStringLiteral("damaged")));
}

void TestFirmwareModels::hitsAndPartsAreTables()
{
    FakeConsole console;
    ArchiveHitModel hits(console.workspace, [](int member) { return QStringLiteral("file %1").arg(member); });
    BundlePartModel parts(console.workspace);
    QAbstractItemModelTester hitTester(&hits);
    QAbstractItemModelTester partTester(&parts);
    hits.setHits({{3, 100, 7, QStringLiteral("GroundFailure")}});
    QCOMPARE(text(hits, 0, int(ArchiveHitModel::Column::Path)), QStringLiteral("file 3"));
    QCOMPARE(text(hits, 0, int(ArchiveHitModel::Column::Line)), QStringLiteral("7"));
    parts.setParts(console.bundles.contents.parts);
    QCOMPARE(parts.rowCount(), 2);
    QCOMPARE(text(parts, 1, int(BundlePartModel::Column::Rows)), QStringLiteral("412"));
    QVERIFY(bundleMaskSentence(console.bundles.contents).contains(QLatin1Char('2')));
    QVERIFY(!bundleMaskSentence(console.bundles.contents).contains(QStringLiteral("as they came")));
    console.bundles.contents.parts[0].isMasked = false;
    QVERIFY(bundleMaskSentence(console.bundles.contents).contains(QStringLiteral("as they came")));
}

void TestFirmwareModels::pastUpdatesComeInPages()
{
    FakeConsole console;
    for (int i = 0; i < 5; ++i)
        console.jobs.past.append(aFirmwareJob(50 - i, Bay, FirmwareStage::Confirmed));
    PastUpdateModel model(console.workspace, console.jobs);
    QAbstractItemModelTester tester(&model);
    model.load(StationId(Bay));
    console.settle();
    while (model.canFetchMore({})) {
        model.fetchMore({});
        console.settle();
    }
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.row(0).id, JobId(50));
    QCOMPARE(text(model, 0, int(PastUpdateModel::Column::Became)), QStringLiteral("1.8.40"));
    console.jobs.failure = Error{ErrorCode::LinkLost, {}, {}};
    model.load(StationId(Bay));
    console.settle();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.error().has_value());
}

/// Without a model tester, for that fetches more at each change by itself.
void TestFirmwareModels::laterPastUpdatesAreAskedForAgain()
{
    FakeConsole console;
    for (int i = 0; i < 5; ++i)
        console.jobs.past.append(aFirmwareJob(50 - i, Bay, FirmwareStage::Confirmed));
    PastUpdateModel model(console.workspace, console.jobs);
    model.load(StationId(Bay));
    model.load(StationId(Bay)); // the answer to the first is out of date
    console.settle();
    QCOMPARE(model.rowCount(), 2);
    console.jobs.failure = Error{ErrorCode::LinkLost, {}, {}};
    model.fetchMore({});
    console.settle();
    QVERIFY(model.error().has_value());
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.canFetchMore({})); // or a view would ask without end
    console.jobs.failure.reset();
    model.readAgain();
    console.settle();
    QVERIFY(!model.error().has_value());
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.canFetchMore({}));
}

void TestFirmwareModels::textIsDecodedAcrossParts()
{
    const QByteArray utf8("gr\xc3\xbc\xc3\x9f\r\nzwei");
    for (qsizetype cut = 1; cut < utf8.size(); ++cut) {
        MemberDecoder decoder(utf8.left(cut));
        QString decoded = decoder.next(utf8.left(cut));
        decoded += decoder.next(utf8.mid(cut)); // not in one sum, whose sides the compiler may call in any order
        QCOMPARE(decoded, QString::fromUtf8("gr\xc3\xbc\xc3\x9f\nzwei"));
    }
    QCOMPARE(encodingOf("gr\xfc\xdf"), QStringConverter::Latin1);
    MemberDecoder latin("gr\xfc\xdf");
    QCOMPARE(latin.next("gr\xfc\xdf"), QString::fromUtf8("gr\xc3\xbc\xc3\x9f"));
    const QByteArray utf16("\xff\xfe" "a\x00" "b\x00", 6);
    MemberDecoder wide(utf16);
    QCOMPARE(wide.next(utf16), QStringLiteral("ab"));
}

void TestFirmwareModels::bytesThatAreNoTextAreShownAsHex()
{
    const QString lines = hexLines(QByteArray("\x00\x41\xff", 3), 4096);
    QVERIFY2(lines.startsWith(QStringLiteral("00001000  00 41 ff")), qPrintable(lines));
    QVERIFY(lines.contains(QStringLiteral(".A.")));
    QCOMPARE(hexLines(QByteArray(40, 'x'), 0).count(QLatin1Char('\n')), 3);
}

void TestFirmwareModels::everyCodeHasItsSentence()
{
    FakeConsole console;
    const Formatter& format = console.workspace.format();
    FirmwareJob job = aFirmwareJob(1, Bay, FirmwareStage::Installing);
    for (int stall = int(FirmwareStall::NoAnswer); stall <= int(FirmwareStall::NotConfirmed); ++stall) {
        job.stall = FirmwareStall(stall);
        QVERIFY2(!firmwareSteps(job).isEmpty(), qPrintable(QString::number(stall)));
        QVERIFY(!firmwareJobSentence(job, 1, {}, format, pictureTime()).isEmpty());
    }
    job.state = JobState::Failed;
    for (int failure = int(FirmwareFailure::Refused); failure <= int(FirmwareFailure::ChargerGone); ++failure) {
        job.failure = FirmwareFailure(failure);
        QVERIFY2(!firmwareFailureSentence(job).isEmpty(), qPrintable(QString::number(failure)));
    }
    FirmwareJob waiting = aFirmwareJob(2, Bay, FirmwareStage::Waiting);
    for (int wait = int(JobWait::None); wait <= int(JobWait::FileHost); ++wait) {
        waiting.wait = JobWait(wait);
        QVERIFY(!firmwareJobSentence(waiting, 1, {}, format, pictureTime()).isEmpty());
    }
    FirmwareJob preparing = aFirmwareJob(2, Bay, FirmwareStage::Asked);
    QVERIFY(firmwareJobSentence(preparing, 1, {}, format, pictureTime()).startsWith(QStringLiteral("Asked")));
    preparing.moments.clear(); // nothing has gone out
    QVERIFY(firmwareJobSentence(preparing, 1, {}, format, pictureTime()).contains(QStringLiteral("file")));
    waiting.wait = JobWait::FileHost;
    waiting.detail = QStringLiteral("English of the core");
    LogJob waitingLog = aLogJob(4, Bay, LogStage::Waiting);
    waitingLog.wait = JobWait::FileHost;
    waitingLog.detail = waiting.detail;
    for (int code = int(ErrorCode::InvalidInput); code <= int(ErrorCode::Internal); ++code) {
        waiting.waitReason = waitingLog.waitReason = ErrorCode(code);
        for (const QString& sentence : {firmwareJobSentence(waiting, 1, {}, format, pictureTime()), logJobSentence(waitingLog, format, pictureTime())}) {
            QVERIFY2(sentence.contains(QStringLiteral(": ")) && !sentence.contains(QStringLiteral("English")), qPrintable(sentence));
        }
        for (int protocol = int(TransferProtocol::Http); protocol <= int(TransferProtocol::Ftps); ++protocol) {
            const QString reason = protocolBlockedReason({TransferProtocol(protocol), false, 0, QStringLiteral("English"), ErrorCode(code)});
            QVERIFY2(reason.contains(QLatin1Char('(')) && !reason.contains(QStringLiteral("English")), qPrintable(reason));
        }
    }
    for (int doubt = int(FirmwareDoubt::Empty); doubt <= int(FirmwareDoubt::SignatureWrong); ++doubt)
        QVERIFY(!firmwareDoubtSentence(FirmwareDoubt(doubt)).isEmpty());
    for (int verdict = int(SignatureVerdict::None); verdict <= int(SignatureVerdict::Mismatch); ++verdict)
        QVERIFY(!signatureSentence(SignatureVerdict(verdict), {}).isEmpty() && !signatureWord(SignatureVerdict(verdict)).isEmpty());
    LogJob log = aLogJob(3, Bay, LogStage::Asked);
    for (int stall = int(LogStall::None); stall <= int(LogStall::UploadStopped); ++stall) {
        log.stall = LogStall(stall);
        QVERIFY(!logJobSentence(log, format, pictureTime()).isEmpty());
        QCOMPARE(logSteps(log).isEmpty(), stall == int(LogStall::None));
    }
    log.state = JobState::Failed;
    for (int failure = int(LogFailure::Refused); failure <= int(LogFailure::ChargerGone); ++failure) {
        log.failure = LogFailure(failure);
        QVERIFY2(!logFailureSentence(log).isEmpty(), qPrintable(QString::number(failure)));
    }
    for (int kind = int(JobNoteKind::Asked); kind <= int(JobNoteKind::Problem); ++kind) {
        const JobNote note{pictureTime(), JobNoteKind(kind), QStringLiteral("x"), 1};
        QVERIFY(!jobNoteSentence(note, format).isEmpty() && !jobNoteIcon(note.kind).isEmpty());
    }
    const JobNote nameless{pictureTime(), JobNoteKind::Retried, {}, 0}; // no user's name is set
    QCOMPARE(jobNoteSentence(nameless, format), QStringLiteral("Tried again by hand"));
    for (int kind = int(api::BundlePartKind::Overview); kind <= int(api::BundlePartKind::StationFile); ++kind)
        QVERIFY(!bundlePartWord(api::BundlePartKind(kind)).isEmpty());
}

void TestFirmwareModels::failuresNameTheChargersOwnStatus()
{
    FirmwareJob job = aFirmwareJob(1, Bay, FirmwareStage::Downloading);
    job.state = JobState::Failed;
    job.failure = FirmwareFailure::DownloadFailed;
    job.stationStatus = QStringLiteral("DownloadFailed");
    QVERIFY(firmwareFailureSentence(job).contains(QStringLiteral("DownloadFailed")));
    LogJob log = aLogJob(2, Bay, LogStage::Uploading);
    log.state = JobState::Failed;
    log.failure = LogFailure::PermissionDenied;
    log.stationStatus = QStringLiteral("PermissionDenied");
    QVERIFY(logFailureSentence(log).contains(QStringLiteral("PermissionDenied")));
}

void TestFirmwareModels::errorsNameTheCharger()
{
    FakeConsole console;
    console.source.publishStation(aStation(Bay).named(QStringLiteral("Bay 1")).online().state);
    console.settle();
    const Error busy{ErrorCode::Conflict, {}, {QStringLiteral("station"), Bay}};
    QVERIFY(jobErrorSentence(busy, console.site).startsWith(QStringLiteral("Bay 1")));
    const Error unknown{ErrorCode::NotSupported, {}, {QStringLiteral("station"), Bay}};
    QVERIFY(jobErrorSentence(unknown, console.site).startsWith(QStringLiteral("Bay 1")));
    QVERIFY(!fileErrorSentence({ErrorCode::StorageFull, {}, {}}).isEmpty());
    QVERIFY(fileErrorSentence({ErrorCode::FileFailed, {}, {QStringLiteral("/tmp/x/y.bin"), QStringLiteral("no such file")}}).contains(QStringLiteral("y.bin")));
}

void TestFirmwareModels::protocolsAreSummedUp()
{
    FakeConsole console;
    console.jobs.offerProtocols();
    console.source.publishStation(aStation(Bay).named(QStringLiteral("Bay 1")).online().state);
    console.source.publishStation(aStation(QStringLiteral("FTP")).named(QStringLiteral("Old one")).online()
                                      .withVariable(QStringLiteral("SupportedFileTransferProtocols"), QStringLiteral("FTP")).state);
    console.source.publishStation(aStation(QStringLiteral("TLS")).named(QStringLiteral("Strict")).online()
                                      .withVariable(QStringLiteral("SupportedFileTransferProtocols"), QStringLiteral("HTTPS")).state);
    console.settle();
    const QList<StationId> all{StationId(Bay), StationId(QStringLiteral("FTP")), StationId(QStringLiteral("TLS"))};
    const QString text = transferSummary(console.site, all, {});
    QVERIFY2(text.contains(QStringLiteral("HTTP for 1 charger")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("FTP for 1 charger")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("for Strict")), qPrintable(text));
    QVERIFY(transferSummary(console.site, {StationId(Bay)}, TransferProtocol::Ftp).contains(QStringLiteral("by hand")));
}

FORECOURT_WINDOW_TEST(TestFirmwareModels)
#include "tst_firmwaremodels.moc"
