// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// All 26 commands against a simulated station on a real socket: every status of every answer, no answer, and a
/// link that breaks in the middle.
#include "tests/integration/quirks/quirksite.h"
#include "tests/support/everycommand.h"
#include "tests/support/testprogram.h"

#include <QSet>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;
using Outcome = CommandOutcome;
using Kind = CommandAnswer;

namespace {

struct Word
{
    const char* text; ///< what the simulator is told to answer
    Kind kind;
    Outcome outcome;
};

using Words = QList<Word>;

const Words& plain()
{
    static const Words words{{"Accepted", Kind::Accepted, Outcome::Accepted}, {"Rejected", Kind::Rejected, Outcome::Rejected}};
    return words;
}

const Words& triggered()
{
    static const Words words = plain() + Words{{"NotImplemented", Kind::NotImplemented, Outcome::NotSupported}};
    return words;
}

/// Source: ocpp-behaviour.md §4 and §6.
const QMap<QString, Words>& everyWord()
{
    static const QMap<QString, Words> words{
        {QStringLiteral("CancelReservation"), plain()},
        {QStringLiteral("ChangeAvailability"), plain() + Words{{"Scheduled", Kind::Scheduled, Outcome::Scheduled}}},
        {QStringLiteral("ChangeConfiguration"),
         plain() + Words{{"RebootRequired", Kind::RebootRequired, Outcome::Accepted},
                         {"NotSupported", Kind::NotSupported, Outcome::NotSupported}}},
        {QStringLiteral("ClearCache"), plain()},
        {QStringLiteral("ClearChargingProfile"),
         {{"Accepted", Kind::Accepted, Outcome::Accepted}, {"Unknown", Kind::NothingMatched, Outcome::Rejected}}},
        {QStringLiteral("DataTransfer"),
         plain() + Words{{"UnknownMessageId", Kind::UnknownMessage, Outcome::Rejected},
                         {"UnknownVendorId", Kind::UnknownVendor, Outcome::Rejected}}},
        {QStringLiteral("GetCompositeSchedule"), plain()},
        {QStringLiteral("GetConfiguration"), {{"", Kind::Done, Outcome::Accepted}}},
        {QStringLiteral("GetDiagnostics"),
         {{"log.zip", Kind::Done, Outcome::Accepted}, {"nothing", Kind::NothingToSend, Outcome::Accepted}}},
        {QStringLiteral("GetLocalListVersion"),
         {{"0", Kind::Done, Outcome::Accepted}, {"7", Kind::Done, Outcome::Accepted}, {"-1", Kind::NotSupported, Outcome::NotSupported}}},
        {QStringLiteral("RemoteStartTransaction"), plain()},
        {QStringLiteral("RemoteStopTransaction"), plain()},
        {QStringLiteral("ReserveNow"),
         plain() + Words{{"Faulted", Kind::Faulted, Outcome::Rejected},
                         {"Occupied", Kind::Occupied, Outcome::Rejected},
                         {"Unavailable", Kind::Unavailable, Outcome::Rejected}}},
        {QStringLiteral("Reset"), plain()},
        {QStringLiteral("SendLocalList"),
         {{"Accepted", Kind::Accepted, Outcome::Accepted},
          {"Failed", Kind::Failed, Outcome::Rejected},
          {"NotSupported", Kind::NotSupported, Outcome::NotSupported},
          {"VersionMismatch", Kind::VersionMismatch, Outcome::Rejected}}},
        {QStringLiteral("SetChargingProfile"), plain() + Words{{"NotSupported", Kind::NotSupported, Outcome::NotSupported}}},
        {QStringLiteral("TriggerMessage"), triggered()},
        {QStringLiteral("UnlockConnector"),
         {{"Unlocked", Kind::Unlocked, Outcome::Accepted},
          {"UnlockFailed", Kind::UnlockFailed, Outcome::Rejected},
          {"NotSupported", Kind::NotSupported, Outcome::NotSupported}}},
        {QStringLiteral("UpdateFirmware"), {{"heard", Kind::Done, Outcome::Accepted}}},
        {QStringLiteral("CertificateSigned"), plain()},
        {QStringLiteral("DeleteCertificate"),
         {{"Accepted", Kind::Accepted, Outcome::Accepted},
          {"Failed", Kind::Failed, Outcome::Rejected},
          {"NotFound", Kind::NotFound, Outcome::Rejected}}},
        {QStringLiteral("ExtendedTriggerMessage"), triggered()},
        {QStringLiteral("GetInstalledCertificateIds"),
         {{"Accepted", Kind::Accepted, Outcome::Accepted}, {"NotFound", Kind::NotFound, Outcome::Rejected}}},
        {QStringLiteral("GetLog"), plain() + Words{{"AcceptedCanceled", Kind::AcceptedCancelled, Outcome::Accepted}}},
        {QStringLiteral("InstallCertificate"), plain() + Words{{"Failed", Kind::Failed, Outcome::Rejected}}},
        {QStringLiteral("SignedUpdateFirmware"),
         plain() + Words{{"AcceptedCanceled", Kind::AcceptedCancelled, Outcome::Accepted},
                         {"InvalidCertificate", Kind::InvalidCertificate, Outcome::Rejected},
                         {"RevokedCertificate", Kind::RevokedCertificate, Outcome::Rejected}}},
    };
    return words;
}

/// The site with its station on, booted and asked what it is.
struct Bench
{
    QuirkSite site{0};
    int received = 0; ///< commands of the action under test

    explicit Bench(const QString& action)
    {
        QObject::connect(site.station.get(), &simulator::SimulatedStation::commandReceived, site.station.get(),
                         [this, action](const QString& came, const QJsonObject&) { received += came == action ? 1 : 0; });
        site.station->powerOn();
        QVERIFY2(site.passUntil([&] { return site.isBooted(); }), site.named().constData());
        site.pass(5s);
        received = 0;
    }
    CommandId send(const CommandParameters& parameters)
    {
        CommandRequest request;
        request.station = StationId(QuirkSite::Name);
        request.parameters = parameters;
        request.timeoutS = 20;
        const Result<CommandId> id = site.engine->commands().submit(request).result();
        return id ? *id : CommandId(0);
    }
    [[nodiscard]] CommandRecord record(CommandId id) const
    {
        const auto found = site.site.commands.find(id.value());
        return found == site.site.commands.end() ? CommandRecord{} : found->second;
    }
    [[nodiscard]] bool isAnswered(CommandId id) { return site.passUntil([&] { return record(id).isAnswered(); }, 5s); }
};

} // namespace

class TestEveryCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusLandsInItsOwnAnswer_data() { rows(); }
    void everyStatusLandsInItsOwnAnswer()
    {
        QFETCH(int, index);
        const NamedCommand command = everyCommand().at(index);
        const QString action = QString::fromLatin1(command.action);
        const Words words = everyWord().value(action);
        QVERIFY(!words.isEmpty());
        Bench bench(action);
        for (const Word& word : words) {
            if (*word.text)
                QVERIFY2(bench.site.station->forcedAnswers().set(action, QString::fromLatin1(word.text)), word.text);
            const CommandId id = bench.send(command.parameters);
            QVERIFY2(bench.isAnswered(id), word.text);
            const CommandRecord record = bench.record(id);
            QCOMPARE(record.action, action);
            QVERIFY2(record.parameters == command.parameters, word.text);
            QVERIFY2(record.answer == word.kind, word.text);
            QVERIFY2(record.outcome == word.outcome, word.text);
        }
    }

    void anErrorIsAnOutcome_data() { rows(); }
    void anErrorIsAnOutcome()
    {
        QFETCH(int, index);
        const NamedCommand command = everyCommand().at(index);
        const QString action = QString::fromLatin1(command.action);
        Bench bench(action);
        QVERIFY(bench.site.station->forcedAnswers().set(action, QStringLiteral("error:InternalError")));
        const CommandId broken = bench.send(command.parameters);
        QVERIFY(bench.isAnswered(broken));
        QCOMPARE(bench.record(broken).outcome, Outcome::Error);
        QCOMPARE(bench.record(broken).answer, Kind::None);
        QCOMPARE(bench.record(broken).effect, CommandEffect::None);
        QVERIFY(bench.site.station->forcedAnswers().set(action, QStringLiteral("error:NotSupported")));
        const CommandId unsupported = bench.send(command.parameters);
        QVERIFY(bench.isAnswered(unsupported));
        QCOMPARE(bench.record(unsupported).outcome, Outcome::NotSupported);
    }

    /// Unknown, never done: also after it came back, and it does not get the command a second time.
    void aLinkThatBreaksInTheMiddleLeavesUnknown_data() { rows(); }
    void aLinkThatBreaksInTheMiddleLeavesUnknown()
    {
        QFETCH(int, index);
        const NamedCommand command = everyCommand().at(index);
        const QString action = QString::fromLatin1(command.action);
        Bench bench(action);
        QVERIFY(bench.site.station->forcedAnswers().set(action, QStringLiteral("loseLink")));
        const CommandId sent = bench.send(command.parameters);
        const CommandId behind = bench.send(command.parameters);
        QVERIFY(bench.isAnswered(sent));
        QCOMPARE(bench.record(sent).outcome, Outcome::Disconnected);
        QCOMPARE(bench.record(behind).outcome, Outcome::Cancelled);
        QCOMPARE(bench.received, 1);
        bench.site.station->forcedAnswers().clear(action);
        QVERIFY(bench.site.passUntil([&] { return !bench.site.isOnline(); }));
        QVERIFY(bench.site.passUntil([&] { return bench.site.isOnline(); }));
        bench.site.pass(30s);
        QCOMPARE(bench.record(sent).outcome, Outcome::Disconnected);
        QCOMPARE(bench.record(sent).answer, Kind::None);
        const bool isTrigger = action.endsWith(QLatin1String("TriggerMessage"));
        if (!isTrigger && action != QLatin1String("Reset")) // a heartbeat or a boot may come by itself
            QCOMPARE(bench.record(sent).effect, CommandEffect::None);
        const QStringList asked{QStringLiteral("GetConfiguration"), QStringLiteral("GetLocalListVersion"), QStringLiteral("SendLocalList")};
        if (!isTrigger && !asked.contains(action)) // a new link is asked these anyway
            QCOMPARE(bench.received, 1);
    }

    void silenceTimesOut_data() { rows(); }
    void silenceTimesOut()
    {
        QFETCH(int, index);
        const NamedCommand command = everyCommand().at(index);
        const QString action = QString::fromLatin1(command.action);
        Bench bench(action);
        QVERIFY(bench.site.station->forcedAnswers().set(action, QStringLiteral("silence")));
        const CommandId id = bench.send(command.parameters);
        QVERIFY(bench.site.passUntil([&] { return bench.record(id).isAnswered(); }, 30s));
        QCOMPARE(bench.record(id).outcome, Outcome::TimedOut);
        QCOMPARE(bench.record(id).answer, Kind::None);
    }

    void anAnswerThatDoesNotExistIsRefused()
    {
        using simulator::ForcedAnswers;
        QVERIFY(!ForcedAnswers::parse(QStringLiteral("Reset"), QStringLiteral("Scheduled")));
        QVERIFY(!ForcedAnswers::parse(QStringLiteral("Heartbeat"), QStringLiteral("Accepted")));
        QVERIFY(!ForcedAnswers::parse(QStringLiteral("Reset"), QStringLiteral("error:Nonsense")));
        QVERIFY(!ForcedAnswers::parse(QStringLiteral("GetLocalListVersion"), QStringLiteral("none")));
        QVERIFY(ForcedAnswers::parse(QStringLiteral("Reset"), QStringLiteral("error:NotSupported")));
    }

    void all26AreHere()
    {
        QSet<QString> actions;
        for (const NamedCommand& command : everyCommand())
            actions.insert(QString::fromLatin1(command.action));
        QCOMPARE(actions.size(), 26);
        const QStringList told = everyWord().keys();
        QCOMPARE(QSet<QString>(told.begin(), told.end()), actions);
    }

private:
    static void rows()
    {
        QTest::addColumn<int>("index");
        const QList<NamedCommand> all = everyCommand();
        for (int index = 0; index < all.size(); ++index)
            QTest::newRow(all[index].action) << index;
    }
};

FORECOURT_TEST(TestEveryCommand)
#include "tst_everycommand.moc"
