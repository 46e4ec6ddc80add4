// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every status of every command has words of its own, and a next step where one is left. Source: ocpp-behaviour.md §4.
#include "tests/support/testprogram.h"
#include "ui/format/commandcatalog.h"
#include "ui/format/words.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ui;
using enum CommandAnswer;

namespace {
struct Answers
{
    const char* action;
    QList<CommandAnswer> answers;
};

const QList<Answers>& standardAnswers()
{
    static const QList<Answers> all{
        {"CancelReservation", {Accepted, Rejected}},
        {"ChangeAvailability", {Accepted, Rejected, Scheduled}},
        {"ChangeConfiguration", {Accepted, Rejected, RebootRequired, NotSupported}},
        {"ClearCache", {Accepted, Rejected}},
        {"ClearChargingProfile", {Accepted, NothingMatched}},
        {"DataTransfer", {Accepted, Rejected, UnknownMessage, UnknownVendor}},
        {"GetCompositeSchedule", {Accepted, Rejected}},
        {"GetConfiguration", {Done}},
        {"GetDiagnostics", {Done, NothingToSend}},
        {"GetLocalListVersion", {Done}},
        {"RemoteStartTransaction", {Accepted, Rejected}},
        {"RemoteStopTransaction", {Accepted, Rejected}},
        {"ReserveNow", {Accepted, Faulted, Occupied, Rejected, Unavailable}},
        {"Reset", {Accepted, Rejected}},
        {"SendLocalList", {Accepted, Failed, NotSupported, VersionMismatch}},
        {"SetChargingProfile", {Accepted, Rejected, NotSupported}},
        {"TriggerMessage", {Accepted, Rejected, NotImplemented}},
        {"UnlockConnector", {Unlocked, UnlockFailed, NotSupported}},
        {"UpdateFirmware", {Done}},
        {"CertificateSigned", {Accepted, Rejected}},
        {"DeleteCertificate", {Accepted, Failed, NotFound}},
        {"ExtendedTriggerMessage", {Accepted, Rejected, NotImplemented}},
        {"GetInstalledCertificateIds", {Accepted, NotFound}},
        {"GetLog", {Accepted, Rejected, AcceptedCancelled}},
        {"InstallCertificate", {Accepted, Rejected, Failed}},
        {"SignedUpdateFirmware", {Accepted, Rejected, AcceptedCancelled, InvalidCertificate, RevokedCertificate}},
    };
    return all;
}

CommandRecord answered(const char* action, CommandAnswer answer)
{
    CommandRecord record;
    record.action = QLatin1String(action);
    record.answer = answer;
    record.outcome = CommandOutcome::Accepted;
    return record;
}
} // namespace

class TestCommandWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasWordsOfItsOwn_data();
    void everyStatusHasWordsOfItsOwn();
    void refusalsSayWhatToDo_data();
    void refusalsSayWhatToDo();
    void whatFollowedComesBeforeTheAnswer();
    void unknownOutcomesAreNeverCalledDone();
    void theListsVersionIsTold_data();
    void theListsVersionIsTold();
    void theCatalogHasAllCommandsOnce();
    void profilesOfTheSettings_data();
    void profilesOfTheSettings();
};

void TestCommandWords::everyStatusHasWordsOfItsOwn_data()
{
    QTest::addColumn<int>("row");
    for (qsizetype i = 0; i < standardAnswers().size(); ++i)
        QTest::newRow(standardAnswers().at(i).action) << static_cast<int>(i);
}

void TestCommandWords::everyStatusHasWordsOfItsOwn()
{
    QFETCH(int, row);
    const Answers& command = standardAnswers().at(row);
    QStringList seen;
    for (const CommandAnswer answer : command.answers) {
        const QString sentence = answerSentence(answered(command.action, answer));
        QVERIFY2(!sentence.isEmpty(), qPrintable(QString::number(int(answer))));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence)); // two statuses must not look alike
        seen.append(sentence);
        QCOMPARE(outcomeSentence(answered(command.action, answer)), sentence);
    }
}

void TestCommandWords::refusalsSayWhatToDo_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<int>("answer");
    // nothing is to be done where the charger cannot do it at all
    const QStringList final{QStringLiteral("SendLocalList/%1").arg(int(NotSupported)), QStringLiteral("SetChargingProfile/%1").arg(int(NotSupported)),
                            QStringLiteral("GetInstalledCertificateIds/%1").arg(int(NotFound))};
    for (const Answers& command : standardAnswers()) {
        for (const CommandAnswer answer : command.answers) {
            const QString name = QStringLiteral("%1/%2").arg(QLatin1String(command.action)).arg(int(answer));
            const bool isGood = answer == Accepted || answer == Done || answer == Unlocked || answer == AcceptedCancelled;
            if (!isGood && !final.contains(name))
                QTest::newRow(qPrintable(name)) << QByteArray(command.action) << int(answer);
        }
    }
}

void TestCommandWords::refusalsSayWhatToDo()
{
    QFETCH(QByteArray, action);
    QFETCH(int, answer);
    QVERIFY(!commandNextStep(answered(action.constData(), CommandAnswer(answer))).isEmpty());
}

void TestCommandWords::whatFollowedComesBeforeTheAnswer()
{
    CommandRecord record = answered("RemoteStopTransaction", Accepted);
    record.effect = CommandEffect::StillRunning;
    QVERIFY(outcomeSentence(record) != answerSentence(record));
    QVERIFY(!commandNextStep(record).isEmpty());
    record.effect = CommandEffect::TransactionEnded;
    QVERIFY(commandNextStep(record).isEmpty());
    CommandRecord restart = answered("Reset", Accepted);
    restart.effect = CommandEffect::DidNotRestart;
    QCOMPARE(outcomeSentence(restart), QStringLiteral("Accepted, but the charger did not restart"));
    QVERIFY(commandNextStep(restart).contains(QStringLiteral("session to end")));
}

void TestCommandWords::unknownOutcomesAreNeverCalledDone()
{
    for (const CommandOutcome outcome : {CommandOutcome::TimedOut, CommandOutcome::Disconnected}) {
        CommandRecord record;
        record.action = QStringLiteral("Reset");
        record.outcome = outcome;
        QVERIFY(outcomeSentence(record).contains(QStringLiteral("may have happened")));
        QVERIFY(commandNextStep(record).contains(QStringLiteral("before you send it again")));
    }
}

void TestCommandWords::theListsVersionIsTold_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("part");
    QTest::newRow("-1: not supported") << -1 << QStringLiteral("keeps no list");
    QTest::newRow("0: empty") << 0 << QStringLiteral("empty");
    QTest::newRow("7") << 7 << QStringLiteral("7");
}

void TestCommandWords::theListsVersionIsTold()
{
    QFETCH(int, version);
    QFETCH(QString, part);
    CommandRecord record = answered("GetLocalListVersion", Done);
    record.finding = LocalListVersion{version};
    QVERIFY2(findingSentence(record).contains(part), qPrintable(findingSentence(record)));
}

void TestCommandWords::theCatalogHasAllCommandsOnce()
{
    QStringList known;
    for (const Answers& command : standardAnswers())
        known.append(QLatin1String(command.action));
    QStringList offered;
    for (const CommandKind& kind : commandKinds()) {
        offered.append(kind.action);
        QVERIFY2(!kind.title.isEmpty() && !kind.explanation.isEmpty(), qPrintable(kind.action));
        QVERIFY(!commandGroupTitle(kind.group).isEmpty());
    }
    known.sort();
    offered.sort();
    QCOMPARE(offered, known);
    QCOMPARE(offered.size(), 26);
}

void TestCommandWords::profilesOfTheSettings_data()
{
    QTest::addColumn<QString>("profiles");
    QTest::addColumn<bool>("lacks");
    QTest::newRow("named") << QStringLiteral("Core,Reservation") << false;
    QTest::newRow("not named") << QStringLiteral("Core,SmartCharging") << true;
    QTest::newRow("quirk 38: blanks and case") << QStringLiteral("core ;  reservation") << false;
    QTest::newRow("empty says nothing") << QString() << false;
}

void TestCommandWords::profilesOfTheSettings()
{
    QFETCH(QString, profiles);
    QFETCH(bool, lacks);
    StationRecord station;
    const CommandKind reserve = *commandKind(QStringLiteral("ReserveNow"));
    QVERIFY(!lacksProfile(station, reserve)); // never read: it may be able to
    station.variables.append({QStringLiteral("Ocpp16"), QStringLiteral("SupportedFeatureProfiles"), profiles, true});
    QCOMPARE(lacksProfile(station, reserve), lacks);
    QVERIFY(!lacksProfile(station, *commandKind(QStringLiteral("Reset"))));  // Core is never left out
    QVERIFY(!lacksProfile(station, *commandKind(QStringLiteral("GetLog")))); // not a matter of profiles
}

FORECOURT_TEST(TestCommandWords)
#include "tst_commandwords.moc"
