// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/async.h"
#include "core/wire/version.h"
#include "tests/integration/remote/remotebench.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <tuple>

using namespace forecourt;
using namespace forecourt::tests;

/// Makes one call and says how it ended.
using Ask = std::function<QString(RemoteBench& bench)>;
Q_DECLARE_METATYPE(Ask)

namespace {

const StationId Cp1(QStringLiteral("CP1"));
const BillingMonth April{2026, 4};

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

CommandRequest resetOf(const StationId& station)
{
    CommandRequest request;
    request.station = station;
    request.parameters = Reset{ResetKind::Hard};
    request.user = QStringLiteral("Eva");
    request.timeoutS = 45;
    return request;
}

void addEngineRows()
{
    const auto row = [](const char* name, Ask ask) { QTest::newRow(name) << ask; };
    row("submit", [](RemoteBench& b) { return wordOf(b.system->engine().submit(resetOf(Cp1))); });
    row("cancel", [](RemoteBench& b) { return wordOf(b.system->engine().cancel(b.engine.lastCommand())); });
    row("closeTransaction", [](RemoteBench& b) { return wordOf(b.system->engine().closeTransaction(TransactionKey(7), {})); });
    row("markTest", [](RemoteBench& b) { return wordOf(b.system->engine().markTest(TransactionKey(7))); });
    row("amendTransaction", [](RemoteBench& b) { return wordOf(b.system->engine().amendTransaction(TransactionKey(7), {})); });
}

void addHistoryRows()
{
    const auto row = [](const char* name, Ask ask) { QTest::newRow(name) << ask; };
    row("transactions", [](RemoteBench& b) { return wordOf(b.system->history().transactions({})); });
    row("transactionTotals", [](RemoteBench& b) { return wordOf(b.system->history().transactionTotals({})); });
    row("transaction", [](RemoteBench& b) { return wordOf(b.system->history().transaction(TransactionKey(7))); });
    row("samples", [](RemoteBench& b) { return wordOf(b.system->history().samples(TransactionKey(7))); });
    row("samplesFrom", [](RemoteBench& b) { return wordOf(b.system->history().samplesFrom(TransactionKey(7), QDateTime::currentDateTimeUtc())); });
    row("commands", [](RemoteBench& b) { return wordOf(b.system->history().commands({})); });
    row("command", [](RemoteBench& b) { return wordOf(b.system->history().command(CommandId(5))); });
    row("messages", [](RemoteBench& b) { return wordOf(b.system->history().messages({})); });
    row("messageCounts", [](RemoteBench& b) { return wordOf(b.system->history().messageCounts({{}, {QString()}})); });
    row("events", [](RemoteBench& b) { return wordOf(b.system->history().events({})); });
    row("photo", [](RemoteBench& b) { return wordOf(b.system->history().photo(QStringLiteral("p1"))); });
    row("alerts of the past", [](RemoteBench& b) { return wordOf(b.system->history().alerts({})); });
}

void addAdministrationRows()
{
    const auto row = [](const char* name, Ask ask) { QTest::newRow(name) << ask; };
    row("saveSite", [](RemoteBench& b) { return wordOf(b.system->administration().saveSite({})); });
    row("saveStation", [](RemoteBench& b) { return wordOf(b.system->administration().saveStation(Cp1, {})); });
    row("admit", [](RemoteBench& b) { return wordOf(b.system->administration().admit(StationId(QStringLiteral("NEW")), QStringLiteral("New"))); });
    row("reject", [](RemoteBench& b) { return wordOf(b.system->administration().reject(StationId(QStringLiteral("NEW")))); });
    row("archiveStation", [](RemoteBench& b) { return wordOf(b.system->administration().archiveStation(Cp1)); });
    row("restoreStation", [](RemoteBench& b) { return wordOf(b.system->administration().restoreStation(Cp1)); });
    row("replaceStation", [](RemoteBench& b) { return wordOf(b.system->administration().replaceStation(Cp1, StationId(QStringLiteral("CP2")))); });
    row("savePhoto", [](RemoteBench& b) { return wordOf(b.system->administration().savePhoto(Cp1, QByteArray(500'000, 'x'))); });
    row("saveToken", [](RemoteBench& b) { return wordOf(b.system->administration().saveToken(aToken(QStringLiteral("04A2")))); });
    row("removeToken", [](RemoteBench& b) { return wordOf(b.system->administration().removeToken(QStringLiteral("04A2"))); });
    row("savePerson", [](RemoteBench& b) { return wordOf(b.system->administration().savePerson(aPerson(0, QStringLiteral("Eva")))); });
    row("removePerson", [](RemoteBench& b) { return wordOf(b.system->administration().removePerson(PersonId(3))); });
    row("changeRoster", [](RemoteBench& b) { return wordOf(b.system->administration().changeRoster({})); });
    row("holdLobbyOpen", [](RemoteBench& b) { return wordOf(b.system->administration().holdLobbyOpen(true)); });
    row("learnTokens", [](RemoteBench& b) { return wordOf(b.system->administration().learnTokens(true, {Cp1})); });
}

void addServiceRows()
{
    const auto row = [](const char* name, Ask ask) { QTest::newRow(name) << ask; };
    row("acknowledge", [](RemoteBench& b) { return wordOf(b.system->alerts().acknowledge({AlertId(1)}, QStringLiteral("Eva"))); });
    row("snooze", [](RemoteBench& b) { return wordOf(b.system->alerts().snooze({AlertId(1)}, pictureTime(), QStringLiteral("Eva"))); });
    row("reopen", [](RemoteBench& b) { return wordOf(b.system->alerts().reopen({AlertId(1)})); });
    row("saveSettings of alerts", [](RemoteBench& b) { return wordOf(b.system->alerts().saveSettings({})); });
    row("save of notifications", [](RemoteBench& b) { return wordOf(b.system->notifications().save({}, {})); });
    row("saveOptions of a list", [](RemoteBench& b) { return wordOf(b.system->localLists().saveOptions(Cp1, {}, QStringLiteral("Eva"))); });
    row("push of a list", [](RemoteBench& b) { return wordOf(b.system->localLists().push(Cp1, true, QStringLiteral("Eva"))); });
    row("reserve", [](RemoteBench& b) { return wordOf(b.system->reservations().reserve({})); });
    row("vendor rule", [](RemoteBench& b) { return wordOf(b.system->vendorData().saveRule({})); });
    row("removal of a vendor rule", [](RemoteBench& b) { return wordOf(b.system->vendorData().removeRule(VendorRuleId(4), QStringLiteral("Eva"))); });
    row("cancel of a reservation", [](RemoteBench& b) { return wordOf(b.system->reservations().cancel(ReservationId(4), QStringLiteral("Eva"))); });
    row("add of a plan", [](RemoteBench& b) { return wordOf(b.system->planning().add({})); });
    row("cancel of a plan", [](RemoteBench& b) { return wordOf(b.system->planning().cancel(PlanId(1))); });
    row("saveCheck", [](RemoteBench& b) { return wordOf(b.system->commissioning().saveCheck({})); });
    row("checks", [](RemoteBench& b) { return wordOf(b.system->commissioning().checks(Cp1)); });
    row("removeCheck", [](RemoteBench& b) { return wordOf(b.system->commissioning().removeCheck(CheckId(1))); });
    row("saveTemplate", [](RemoteBench& b) { return wordOf(b.system->commissioning().saveTemplate({})); });
    row("settingsTemplate", [](RemoteBench& b) { return wordOf(b.system->commissioning().settingsTemplate()); });
    row("settingsReadings", [](RemoteBench& b) { return wordOf(b.system->commissioning().settingsReadings(Cp1)); });
    row("savePlan of backups", [](RemoteBench& b) { return wordOf(b.system->backups().savePlan({})); });
    row("list of backups", [](RemoteBench& b) { return wordOf(b.system->backups().list()); });
    row("backUpNow", [](RemoteBench& b) { return wordOf(b.system->backups().backUpNow()); });
    row("writeArchive", [](RemoteBench& b) { return wordOf(b.system->backups().writeArchive({})); });
    row("verify", [](RemoteBench& b) { return wordOf(b.system->backups().verify(QStringLiteral("/b/1"))); });
}

void addJobRows()
{
    const auto row = [](const char* name, Ask ask) { QTest::newRow(name) << ask; };
    row("startRollout of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().startRollout({})); });
    row("pauseRollout of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().pauseRollout(RolloutId(3), QStringLiteral("Eva"))); });
    row("resumeRollout of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().resumeRollout(RolloutId(3), QStringLiteral("Eva"))); });
    row("cancelRollout of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().cancelRollout(RolloutId(3), QStringLiteral("Eva"))); });
    row("skip of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().skip(JobId(4), QStringLiteral("Eva"))); });
    row("retry of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().retry(JobId(4), TransferProtocol::Ftp, QStringLiteral("Eva"))); });
    row("waitLonger of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().waitLonger(JobId(4), 5, QStringLiteral("Eva"))); });
    row("giveUp of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().giveUp(JobId(4), QStringLiteral("Eva"))); });
    row("requestLogs of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().requestLogs({})); });
    row("cancelLog of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().cancelLog(JobId(4), QStringLiteral("Eva"))); });
    row("firmwareHistory of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().firmwareHistory({})); });
    row("logHistory of jobs", [](RemoteBench& b) { return wordOf(b.system->jobs().logHistory({})); });
    row("inspect of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().inspect(QStringLiteral("Eva"), {})); });
    row("addFirmware of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().addFirmware(QStringLiteral("Eva"), {}, QStringLiteral("Eva"))); });
    row("changeFirmware of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().changeFirmware(FirmwareFileId(2), {}, QStringLiteral("Eva"))); });
    row("removeFirmware of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().removeFirmware(FirmwareFileId(2), QStringLiteral("Eva"))); });
    row("restoreFirmware of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().restoreFirmware(FirmwareFileId(2), QStringLiteral("Eva"))); });
    row("removeFiles of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().removeFiles({StationFileId(6)}, QStringLiteral("Eva"))); });
    row("restoreFiles of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().restoreFiles({StationFileId(6)}, QStringLiteral("Eva"))); });
    row("keepFile of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().keepFile(StationFileId(6), true)); });
    row("saveRetention of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().saveRetention({}, QStringLiteral("Eva"))); });
    row("readPart of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().readPart(StationFileId(6), 7, 5)); });
    row("listMembers of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().listMembers(StationFileId(6))); });
    row("readMember of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().readMember(StationFileId(6), 5, 7, 5)); });
    row("search of fileLibrary", [](RemoteBench& b) { return wordOf(b.system->fileLibrary().search(StationFileId(6), 2, QStringLiteral("Eva"))); });
}

void addPriceRows()
{
    const auto row = [](const char* name, Ask ask) { QTest::newRow(name) << ask; };
    row("book of prices", [](RemoteBench& b) { return wordOf(b.system->prices().book()); });
    row("change of prices", [](RemoteBench& b) { return wordOf(b.system->prices().change({}, QStringLiteral("Eva"))); });
    row("history of prices", [](RemoteBench& b) { return wordOf(b.system->prices().history({})); });
    row("sessionPrice", [](RemoteBench& b) { return wordOf(b.system->prices().sessionPrice(TransactionKey(7))); });
    row("costs", [](RemoteBench& b) { return wordOf(b.system->prices().costs({TransactionKey(7)})); });
    row("repricePreview", [](RemoteBench& b) { return wordOf(b.system->prices().repricePreview({})); });
    row("reprice", [](RemoteBench& b) { return wordOf(b.system->prices().reprice({}, QStringLiteral("f"), QStringLiteral("why"), QStringLiteral("Eva"))); });
    row("simulate", [](RemoteBench& b) { return wordOf(b.system->prices().simulate({}, {})); });
}

void addBillingRows()
{
    const auto row = [](const char* name, Ask ask) { QTest::newRow(name) << ask; };
    row("cases", [](RemoteBench& b) { return wordOf(b.system->corrections().cases({})); });
    row("caseCounts", [](RemoteBench& b) { return wordOf(b.system->corrections().caseCounts()); });
    row("caseOf", [](RemoteBench& b) { return wordOf(b.system->corrections().caseOf(TransactionKey(7))); });
    row("costBy", [](RemoteBench& b) { return wordOf(b.system->corrections().costBy(TransactionKey(7), {})); });
    row("decide", [](RemoteBench& b) { return wordOf(b.system->corrections().decide({}, QStringLiteral("Eva"))); });
    row("corrections of a session", [](RemoteBench& b) { return wordOf(b.system->corrections().corrections(TransactionKey(7))); });
    row("months", [](RemoteBench& b) { return wordOf(b.system->months().months()); });
    row("month", [](RemoteBench& b) { return wordOf(b.system->months().month(April)); });
    row("bookings", [](RemoteBench& b) { return wordOf(b.system->months().bookings({})); });
    row("totals of bookings", [](RemoteBench& b) { return wordOf(b.system->months().totals({})); });
    row("parties", [](RemoteBench& b) { return wordOf(b.system->months().parties(April, api::StatementBy::Group)); });
    row("preflight", [](RemoteBench& b) { return wordOf(b.system->months().preflight(April)); });
    row("lock", [](RemoteBench& b) { return wordOf(b.system->months().lock(April, QStringLiteral("f"), QStringLiteral("Eva"))); });
    row("ranges", [](RemoteBench& b) { return wordOf(b.system->documents().ranges()); });
    row("saveRange", [](RemoteBench& b) { return wordOf(b.system->documents().saveRange({}, QStringLiteral("Eva"))); });
    row("hold", [](RemoteBench& b) { return wordOf(b.system->documents().hold({}, QStringLiteral("Eva"))); });
    row("issue", [](RemoteBench& b) { return wordOf(b.system->documents().issue(QStringLiteral("t"), {QByteArray("pdf")}, QStringLiteral("why"))); });
    row("release", [](RemoteBench& b) { return wordOf(b.system->documents().release(QStringLiteral("t"))); });
    row("documents", [](RemoteBench& b) { return wordOf(b.system->documents().documents({})); });
    row("document", [](RemoteBench& b) { return wordOf(b.system->documents().document(DocumentId(1))); });
    row("content of a document", [](RemoteBench& b) { return wordOf(b.system->documents().content(DocumentId(1))); });
    row("countPrint", [](RemoteBench& b) { return wordOf(b.system->documents().countPrint(DocumentId(1), QStringLiteral("Eva"))); });
    row("report", [](RemoteBench& b) { return wordOf(b.system->reports().report({})); });
    row("states of displays", [](RemoteBench& b) { return wordOf(b.system->driverCosts().states()); });
    row("setSwitch of displays", [](RemoteBench& b) { return wordOf(b.system->driverCosts().setSwitch(Cp1, DriverCostSwitch::On, QStringLiteral("Eva"))); });
}

void addMachineRows()
{
    const auto row = [](const char* name, Ask ask) { QTest::newRow(name) << ask; };
    row("readState", [](RemoteBench& b) { return wordOf(b.system->machine().readState()); });
    row("changeSettings", [](RemoteBench& b) { return wordOf(b.system->machine().changeSettings({{QStringLiteral("ocpp/port"), QStringLiteral("9000")}})); });
    row("checkPort", [](RemoteBench& b) { return wordOf(b.system->machine().checkPort(8887, {})); });
    row("testPort", [](RemoteBench& b) { return wordOf(b.system->machine().testPort(8887)); });
    row("checkCertificate", [](RemoteBench& b) { return wordOf(b.system->machine().checkCertificate(QStringLiteral("/a.pem"), QStringLiteral("/a.key"))); });
    row("storageUse", [](RemoteBench& b) { return wordOf(b.system->machine().storageUse()); });
    row("renewApiToken", [](RemoteBench& b) { return wordOf(b.system->machine().renewApiToken()); });
}

void addRows()
{
    QTest::addColumn<Ask>("ask");
    addEngineRows();
    addHistoryRows();
    addAdministrationRows();
    addServiceRows();
    addJobRows();
    addPriceRows();
    addBillingRows();
    addMachineRows();
}

} // namespace

class TestRemoteCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The service sees no file of a person: what it works with is its own, with the same name and content.
    void firmwareIsBroughtByTheConsole()
    {
        QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("terra ac 1.8.40.bin"));
        const QByteArray content = QByteArray("firmware\0", 9) + QByteArray(3'000'000, 'x');
        write(path, content);
        RemoteBench bench;
        QVERIFY(bench.attach());
        const auto inspected = bench.system->fileLibrary().inspect(path, {});
        QCOMPARE(wordOf(inspected), QStringLiteral("ok"));
        QCOMPARE(inspected.progressMaximum(), 100);
        QCOMPARE(wordOf(bench.system->fileLibrary().addFirmware(path, {}, QStringLiteral("Eva"))), QStringLiteral("ok"));
        QCOMPARE(bench.jobs.seen.size(), 2);
        QCOMPARE(bench.jobs.seen.at(0).first, bench.jobs.seen.at(1).first); // brought once for both
        QVERIFY(bench.jobs.seen.at(0).first.startsWith(bench.service->uploadFolder()));
        QVERIFY(bench.jobs.seen.at(0).first.endsWith(QStringLiteral("/terra ac 1.8.40.bin")));
        QVERIFY(bench.jobs.seen.at(0).second == content && bench.jobs.seen.at(1).second == content);
        QVERIFY(!QFile::exists(bench.jobs.seen.at(1).first)); // the library has its own copy

        QCOMPARE(wordOf(bench.system->fileLibrary().addFirmware(path, {}, QStringLiteral("Eva"))), QStringLiteral("ok"));
        QCOMPARE(bench.jobs.seen.size(), 3); // was taken over: it is brought again, without a word
        write(path, content + "more");
        QCOMPARE(wordOf(bench.system->fileLibrary().inspect(path, {})), QStringLiteral("ok"));
        QVERIFY(bench.jobs.seen.value(3).second == content + "more"); // another file by now
    }

    void whatTheConsoleCannotReadIsAskedForByPath()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        QCOMPARE(wordOf(bench.system->fileLibrary().inspect(QStringLiteral("/nowhere/fw.bin"), {})), QStringLiteral("ok"));
        QCOMPARE(bench.jobs.asked, QStringList{QStringLiteral("inspect /nowhere/fw.bin")});
    }

    void cancelledUploadLeavesNothing()
    {
        QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("fw.bin"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(1) << 30)); // has holes: no time, no room
        file.close();
        RemoteBench bench;
        QVERIFY(bench.attach());
        QFuture<Result<FirmwareInspection>> work = bench.system->fileLibrary().inspect(path, {});
        QTRY_VERIFY(!QDir(bench.service->uploadFolder()).isEmpty());
        work.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(bench.system->waiting(), 0, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(QDir(bench.service->uploadFolder()).isEmpty(), 20000);
        QVERIFY(bench.jobs.asked.isEmpty());
    }

    void everyCallArrives_data() { addRows(); }
    void everyCallArrives()
    {
        QFETCH(Ask, ask);
        RemoteBench bench;
        fillWhatIsAskedFor(bench);
        QVERIFY(bench.attach());
        QCOMPARE(ask(bench), QStringLiteral("ok"));
    }

    void everyCallFailsAtOnceWithoutALink_data() { addRows(); }
    void everyCallFailsAtOnceWithoutALink()
    {
        QFETCH(Ask, ask);
        RemoteBench bench;
        fillWhatIsAskedFor(bench);
        QVERIFY(bench.attach());
        QVERIFY(bench.cut());
        const QString lost = QStringLiteral("error %1:").arg(static_cast<int>(ErrorCode::LinkLost));
        const QString word = ask(bench);
        QVERIFY2(word.startsWith(lost), qPrintable(word));
    }

    void handsOverWhatWasSaid()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        const CommandRequest request = resetOf(Cp1);
        QCOMPARE(wordOf(bench.system->engine().submit(request)), QStringLiteral("ok"));
        QCOMPARE(bench.engine.submitted, QList<CommandRequest>{request});
        api::StationChange change;
        change.name = QStringLiteral("Yard");
        change.password = QByteArray("\0\xff""0123456789abcdef", 18);
        change.connectorNames = {{1, QStringLiteral("left")}};
        QCOMPARE(wordOf(bench.system->administration().saveStation(Cp1, change)), QStringLiteral("ok"));
        const api::StationChange& arrived = bench.administration.savedStations.constLast().second;
        QCOMPARE(arrived.name, change.name);
        QCOMPARE(arrived.password, change.password);
        QCOMPARE(arrived.connectorNames, change.connectorNames);
        QVERIFY(!arrived.isAdmitted.has_value());
        QTRY_COMPARE(bench.mirror->station(Cp1)->record.name, QStringLiteral("Yard"));
        QVERIFY(bench.mirror->station(Cp1)->record.hasPassword);
    }

    void handsOverWhatWasSaidOfMoney()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        const PriceId standard = bench.prices.add(QStringLiteral("Standard"), Rate::fromMinor(35), pictureTime());
        api::PriceChange change;
        PriceAssignment assignment;
        assignment.level = PriceLevel::Connector;
        assignment.station = Cp1;
        assignment.evse = EvseId(2);
        assignment.price = standard;
        assignment.from = pictureTime();
        change.assigned = {assignment};
        change.holidays = QList<Holiday>{{QStringLiteral("Good Friday"), Holiday::Kind::Easter, QDate(), -2}};
        QCOMPARE(wordOf(bench.system->prices().change(change, QStringLiteral("Eva"))), QStringLiteral("ok"));
        QCOMPARE(bench.prices.changes, QList<api::PriceChange>{change});
        QTRY_COMPARE(bench.mirror->priceBook()->assignments.size(), 1);
        QCOMPARE(*bench.mirror->priceBook(), bench.prices.now());
        CaseDecision decision;
        decision.transaction = TransactionKey(7);
        decision.state = CaseState::Corrected;
        decision.values.meterStop = Energy::fromWh(14'250);
        decision.reason = QStringLiteral("Read on site");
        QCOMPARE(wordOf(bench.system->corrections().decide({decision}, QStringLiteral("Eva"))), QStringLiteral("ok"));
        QCOMPARE(bench.billing.decisions, QList<CaseDecision>{decision});
        bench.billing.failure = Error{ErrorCode::Conflict, {}, {QStringLiteral("changed")}};
        const auto refused = bench.system->months().lock(April, QStringLiteral("f"), QStringLiteral("Eva"));
        QVERIFY(wordOf(refused).startsWith(QStringLiteral("error")));
        QCOMPARE(refused.result().error(), *bench.billing.failure);
    }

    void bringsPagesAndErrors()
    {
        RemoteBench bench;
        for (qint64 key = 1; key <= 5; ++key) {
            bench.history.transactionRows.prepend(aTransaction(key).record);
        }
        QVERIFY(bench.attach());
        api::TransactionQuery query;
        query.limit = 3;
        const auto page = bench.system->history().transactions(query);
        QCOMPARE(wordOf(page), QStringLiteral("ok"));
        QCOMPARE(page.result()->rows, bench.history.transactionRows.mid(0, 3));
        QVERIFY(!page.result()->next.isEmpty());
        bench.history.failure = Error{ErrorCode::StorageCorrupt, QStringLiteral("page 7"), {QStringLiteral("a"), QStringLiteral("b")}};
        const auto broken = bench.system->history().transactions(query);
        QVERIFY(wordOf(broken).startsWith(QStringLiteral("error")));
        QCOMPARE(broken.result().error(), *bench.history.failure);
    }

    void testsAChannelAtTheService()
    {
        RemoteBench bench;
        bench.notifications.outcome = {DeliveryProblem::Authentication, 535, QStringLiteral("no")};
        QVERIFY(bench.attach());
        api::NewSecrets secrets;
        secrets.mailPassword = QByteArray("s3cret");
        const auto tested = bench.system->notifications().test(DeliveryChannel::Mail, {}, secrets);
        QTRY_VERIFY(tested.isFinished());
        QCOMPARE(tested.result(), bench.notifications.outcome);
        QCOMPARE(bench.notifications.secrets.mailPassword, secrets.mailPassword);
        QVERIFY(bench.cut());
        const auto lost = bench.system->notifications().test(DeliveryChannel::Mail, {}, {});
        QTRY_VERIFY(lost.isFinished());
        QCOMPARE(lost.result().problem, DeliveryProblem::Failed);
    }

    void knowsThePlanOfBackupsBeforeItIsUp()
    {
        RemoteBench bench;
        bench.backups.current.daily = 31;
        bench.backups.note = api::RestoreNote{};
        QVERIFY(bench.attach());
        QCOMPARE(bench.system->backups().plan().daily, 31);
        QVERIFY(bench.system->backups().lastRestore().has_value());
        bench.system->backups().dismissRestoreNote();
        QTRY_VERIFY(!bench.backups.note.has_value());
        api::BackupPlan plan = bench.system->backups().plan();
        plan.daily = 9;
        int daily = 0;
        whenFinished(bench.system->backups().savePlan(plan), this, [&](const Result<void>&) { daily = bench.system->backups().plan().daily; });
        QTRY_COMPARE(daily, 9); // who asked sees the new one
        QCOMPARE(bench.backups.savedPlans.size(), 1);
    }

    void knowsTheComputerBeforeItIsUp()
    {
        RemoteBench bench;
        bench.machine.current.settingsFile = QStringLiteral("/etc/forecourt/site.conf");
        bench.machine.current.restartCommand = QStringLiteral("systemctl --user restart forecourtd");
        bench.machine.current.settings.insert(QStringLiteral("ocpp/port"), {QStringLiteral("9000"), std::nullopt, api::MachineSetting::Origin::CommandLine});
        QVERIFY(bench.attach());
        QCOMPARE(bench.system->machine().state(), bench.machine.current);
        QVERIFY(!bench.system->machine().canRestart());
        bench.system->machine().restart();
        QCOMPARE(bench.machine.restarts, 0);

        QString port;
        const auto change = bench.system->machine().changeSettings({{QStringLiteral("ocpp/port"), QStringLiteral("9001")}, {QStringLiteral("api/port"), std::nullopt}});
        whenFinished(change, this, [&](const Result<api::MachineState>&) { port = bench.system->machine().state().settings.value(QStringLiteral("ocpp/port")).value; });
        QTRY_COMPARE(port, QStringLiteral("9001")); // who asked sees the new one
        const api::SettingChanges wanted{{QStringLiteral("ocpp/port"), QStringLiteral("9001")}, {QStringLiteral("api/port"), std::nullopt}};
        QCOMPARE(bench.machine.changes, QList<api::SettingChanges>{wanted});
        const auto refused = bench.system->machine().changeSettings({{QStringLiteral("ocpp/port"), QStringLiteral("99999")}});
        QVERIFY(wordOf(refused).startsWith(QStringLiteral("error %1").arg(static_cast<int>(ErrorCode::InvalidInput))));
        QCOMPARE(bench.system->machine().state(), bench.machine.current);
    }

    void testsThePortAtTheService()
    {
        RemoteBench bench;
        bench.machine.use = {api::PortUse::State::Taken, QStringLiteral("apache2 (711)")};
        bench.machine.selfTest = api::SelfTest{{{QStringLiteral("10.0.0.2"), api::SelfTest::Outcome::OtherProgram}}, QStringLiteral("ufw")};
        QVERIFY(bench.attach());
        const auto use = bench.system->machine().checkPort(8443, {});
        QCOMPARE(wordOf(use), QStringLiteral("ok"));
        QCOMPARE(*use.result(), bench.machine.use);
        const auto test = bench.system->machine().testPort(8887);
        QCOMPARE(wordOf(test), QStringLiteral("ok"));
        QCOMPARE(*test.result(), *bench.machine.selfTest);
        QCOMPARE(bench.machine.testedPorts, QList<int>{8887});
    }

    void doesNotRestoreFromAfar()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        QVERIFY(!bench.system->backups().canRestore());
        const auto rehearsed = bench.system->backups().rehearseRestore(QStringLiteral("/b/1"), {});
        QVERIFY(wordOf(rehearsed).startsWith(QStringLiteral("error %1").arg(static_cast<int>(ErrorCode::NotSupported))));
        QVERIFY(bench.backups.passphrases.isEmpty());
    }

    /// As whole lists of tokens and large photos are, beyond what a script may send.
    void takesLargeArguments()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        const QByteArray photo(10 * 1024 * 1024, 'x');
        QCOMPARE(wordOf(bench.system->administration().savePhoto(Cp1, photo)), QStringLiteral("ok"));
        QCOMPARE(bench.administration.savedPhotos.size(), 1);
        QVERIFY(bench.administration.savedPhotos.constFirst().second == photo);
    }

    void refusesMoreThanGoesOverAtOnce()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        const QString word = wordOf(bench.system->administration().savePhoto(Cp1, QByteArray(wire::LongestCall + 1, 'x')));
        QVERIFY2(word.startsWith(QStringLiteral("error %1").arg(static_cast<int>(ErrorCode::InvalidInput))) , qPrintable(word));
        QVERIFY(bench.administration.savedPhotos.isEmpty());
        QVERIFY(bench.system->isUp());
    }

private:
    /// So that no call of the table ends in NotFound.
    static void fillWhatIsAskedFor(RemoteBench& bench)
    {
        bench.history.transactionRows = {aTransaction(7).record};
        CommandRecord command;
        command.id = CommandId(5);
        bench.history.commandRows = {command};
        bench.history.photos.insert(QStringLiteral("p1"), QByteArray("JPEG"));
        bench.backups.summary = api::BackupSummary{};
        bench.planning.plans = {PlannedAction{}};
        BillingCase odd;
        odd.record = aTransaction(7).record;
        bench.billing.open = {odd};
        MonthSummary summary;
        summary.month = April;
        bench.billing.summaries = {summary};
        DocumentRecord document;
        document.id = DocumentId(1);
        bench.billing.issued = {document};
        bench.billing.contents = {QByteArray("pdf")};
        bench.machine.facts = api::CertificateFacts{};
        std::ignore = bench.engine.submit(resetOf(Cp1));
    }
};

FORECOURT_TEST(TestRemoteCalls)
#include "tst_remotecalls.moc"
