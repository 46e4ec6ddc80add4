// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words and small helpers of the local API: every enumerator has a word, times, the token file.
#include "core/localapi/apitoken.h"
#include "core/localapi/jsonvalues.h"
#include "core/localapi/names.h"
#include "core/localapi/requestreader.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::localapi;

class TestLocalApiWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsStandAtTheirEnumerators()
    {
        QCOMPARE(outcomeName(CommandOutcome::Queued), QStringLiteral("Queued"));
        QCOMPARE(outcomeName(CommandOutcome::Cancelled), QStringLiteral("Cancelled"));
        QCOMPARE(effectName(CommandEffect::None), QStringLiteral("None"));
        QCOMPARE(effectName(CommandEffect::StillRunning), QStringLiteral("StillRunning"));
        QCOMPARE(effectName(CommandEffect::LateAnswer), QStringLiteral("LateAnswer"));
        QCOMPARE(effectName(CommandEffect::ReservationReplaced), QStringLiteral("ReservationReplaced"));
        QCOMPARE(effectName(CommandEffect::UploadReplaced), QStringLiteral("UploadReplaced"));
        QCOMPARE(effectName(CommandEffect::TransferStalled), QStringLiteral("TransferStalled"));
        QCOMPARE(effectName(CommandEffect::DidNotRestart), QStringLiteral("DidNotRestart"));
        QCOMPARE(answerName(CommandAnswer::None), QStringLiteral("None"));
        QCOMPARE(answerName(CommandAnswer::NothingMatched), QStringLiteral("NothingMatched"));
        QCOMPARE(answerName(CommandAnswer::Other), QStringLiteral("Other"));
        QCOMPARE(stopReasonName(StopReason::None), QString());
        QCOMPARE(stopReasonName(StopReason::DeAuthorized), QStringLiteral("DeAuthorized"));
        QCOMPARE(stopReasonName(StopReason::EvDisconnected), QStringLiteral("EVDisconnected"));
        QCOMPARE(stopReasonName(StopReason::UnlockCommand), QStringLiteral("UnlockCommand"));
        QCOMPARE(transactionStateName(TransactionState::Orphan), QStringLiteral("Orphan"));
        QCOMPARE(flagNames(TransactionFlag::EnergyImplausible | TransactionFlag::EnergyAccepted),
                 (QStringList{QStringLiteral("EnergyImplausible"), QStringLiteral("EnergyAccepted")}));
        QCOMPARE(flagNames(TransactionFlags(TransactionFlag::MeterBackwards) | LastTransactionFlag).size(), 2);
        QCOMPARE(attemptReasonName(AttemptReason::Connected), QStringLiteral("Connected"));
        QCOMPARE(attemptReasonName(AttemptReason::WrongSecurityProfile), QStringLiteral("WrongSecurityProfile"));
        QCOMPARE(attemptReasonName(AttemptReason::TlsFailed), QStringLiteral("TlsFailed"));
        QCOMPARE(eventKindNames().at(static_cast<int>(EventKind::Diagnostics)), QStringLiteral("Diagnostics"));
        QCOMPARE(eventKindNames().size(), 13);
        QCOMPARE(severityName(Severity::Critical), QStringLiteral("Critical"));
        QCOMPARE(vendorAnswerNames().value(static_cast<int>(VendorAnswer::UnknownVendor)), QStringLiteral("UnknownVendorId"));
        QCOMPARE(storageHealthName(StorageHealth::Failing), QStringLiteral("Failing"));
        QCOMPARE(originName(CommandOrigin::System), QStringLiteral("System"));
        QCOMPARE(registrationName(RegistrationStatus::Rejected), QStringLiteral("Rejected"));
        QCOMPARE(phaseName(Phase::L3L1), QStringLiteral("L3-L1"));
        QCOMPARE(contextName(ReadingContext::Other), QStringLiteral("Other"));
    }

    void theDescriptionKnowsEveryWordOfACommand()
    {
        QFile file(QStringLiteral(":/localapi/openapi.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonValue fields = QJsonDocument::fromJson(file.readAll())
                                      .object()[QStringLiteral("components")][QStringLiteral("schemas")]
                                              [QStringLiteral("Command")][QStringLiteral("properties")];
        const auto described = [&](const char* field) {
            return fields[QString::fromLatin1(field)][QStringLiteral("enum")].toArray().toVariantList();
        };
        QVariantList effects;
        for (int number = 0; number <= static_cast<int>(CommandEffect::DidNotRestart); ++number)
            effects.append(effectName(static_cast<CommandEffect>(number)));
        QCOMPARE(described("effect"), effects);
        QVariantList answers;
        for (int number = 0; number <= static_cast<int>(CommandAnswer::Other); ++number)
            answers.append(answerName(static_cast<CommandAnswer>(number)));
        QCOMPARE(described("answer"), answers);
    }

    void everyMeasurandHasItsNameAndUnit_data()
    {
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("unit");
        const auto row = [](Measurand measurand, const char* name, const char* unit) {
            QTest::newRow(name) << static_cast<int>(measurand) << QString::fromLatin1(name) << QString::fromLatin1(unit);
        };
        row(Measurand::EnergyActiveImportRegister, "Energy.Active.Import.Register", "Wh");
        row(Measurand::EnergyReactiveExportInterval, "Energy.Reactive.Export.Interval", "varh");
        row(Measurand::PowerOffered, "Power.Offered", "W");
        row(Measurand::PowerFactor, "Power.Factor", "");
        row(Measurand::CurrentOffered, "Current.Offered", "A");
        row(Measurand::Soc, "SoC", "Percent");
        row(Measurand::Rpm, "RPM", "rpm");
    }
    void everyMeasurandHasItsNameAndUnit()
    {
        QFETCH(int, value);
        QTEST(measurandName(static_cast<Measurand>(value)), "name");
        QTEST(unitName(static_cast<Measurand>(value)), "unit");
    }

    void everyFlagHasItsWord()
    {
        TransactionFlags all;
        for (quint32 bit = 0; bit < 19; ++bit)
            all.setFlag(static_cast<TransactionFlag>(1U << bit));
        const QStringList names = flagNames(all);
        QCOMPARE(names.size(), 19);
        QCOMPARE(flagNames(TransactionFlag::MeterBackwards), QStringList{QStringLiteral("MeterBackwards")});
        QCOMPARE(flagNames(TransactionFlag::RegisterFell), QStringList{QStringLiteral("RegisterFell")});
        QCOMPARE(flagNames(TransactionFlag::EndUnknown), QStringList{QStringLiteral("EndUnknown")});
    }

    void connectorsSpeakOcpp16_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("charging");
        QTest::addColumn<QString>("word");
        const auto row = [](ConnectorStatus status, ChargingState charging, const char* word) {
            QTest::newRow(word) << static_cast<int>(status) << static_cast<int>(charging) << QString::fromLatin1(word);
        };
        row(ConnectorStatus::Unknown, ChargingState::None, "Unknown");
        row(ConnectorStatus::Available, ChargingState::None, "Available");
        row(ConnectorStatus::Occupied, ChargingState::None, "Occupied");
        row(ConnectorStatus::Occupied, ChargingState::EvConnected, "Preparing");
        row(ConnectorStatus::Occupied, ChargingState::Charging, "Charging");
        row(ConnectorStatus::Occupied, ChargingState::SuspendedEv, "SuspendedEV");
        row(ConnectorStatus::Occupied, ChargingState::SuspendedEvse, "SuspendedEVSE");
        row(ConnectorStatus::Occupied, ChargingState::Finishing, "Finishing");
        row(ConnectorStatus::Reserved, ChargingState::None, "Reserved");
        row(ConnectorStatus::Unavailable, ChargingState::None, "Unavailable");
        row(ConnectorStatus::Faulted, ChargingState::Charging, "Faulted");
    }
    void connectorsSpeakOcpp16()
    {
        QFETCH(int, status);
        QFETCH(int, charging);
        QTEST(connectorStatusName(static_cast<ConnectorStatus>(status), static_cast<ChargingState>(charging)), "word");
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("utc") << QStringLiteral("2026-05-05T08:00:00Z") << QStringLiteral("2026-05-05T08:00:00.000Z");
        QTest::newRow("offset") << QStringLiteral("2026-05-05T08:00:00.250+02:00") << QStringLiteral("2026-05-05T06:00:00.250Z");
        QTest::newRow("plus lost") << QStringLiteral("2026-05-05T08:00:00 02:00") << QStringLiteral("2026-05-05T06:00:00.000Z");
        QTest::newRow("no offset") << QStringLiteral("2026-05-05T08:00:00") << QString();
        QTest::newRow("date only") << QStringLiteral("2026-05-05") << QString();
        QTest::newRow("no such day") << QStringLiteral("2026-02-30T08:00:00Z") << QString();
        QTest::newRow("text") << QStringLiteral("now") << QString();
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        const auto time = readTime(text);
        QTEST(time ? writeTime(*time) : QString(), "written");
    }

    void makesATokenOnceForTheOwnerOnly()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("api-token"));
        SystemIdSource ids;
        const auto made = loadOrMakeToken(file, ids);
        QVERIFY(made.has_value());
        QCOMPARE(made->size(), 43);
        const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QVERIFY((QFile::permissions(file) & ~ownerOnly) == 0);
        QCOMPARE(*loadOrMakeToken(file, ids), *made);
    }

    void closesATokenFileThatOthersCanRead()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("api-token"));
        SystemIdSource ids;
        QVERIFY(loadOrMakeToken(file, ids));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(loadOrMakeToken(file, ids));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    /// A power failure right after the first start left it, or a full disk: the program would never start again.
    void makesATokenInPlaceOfAnEmptyFile()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("api-token"));
        QVERIFY(QFile(name).open(QIODevice::WriteOnly));
        SystemIdSource ids;
        const auto made = loadOrMakeToken(name, ids);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
        QCOMPARE(*loadToken(name), *made);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("api-token")});
    }

    void refusesATokenFileWithoutToken()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("api-token"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("short\n");
        file.close();
        SystemIdSource ids;
        QCOMPARE(loadOrMakeToken(name, ids).error().code, ErrorCode::InvalidInput);
        QCOMPARE(loadOrMakeToken(folder.filePath(QStringLiteral("none/api-token")), ids).error().code,
                 ErrorCode::FileFailed);
    }

    void givingUpIsNoAnswer_data()
    {
        QTest::addColumn<CommandOutcome>("outcome");
        QTest::addColumn<CommandAnswer>("answer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hasTime");
        QTest::addColumn<bool>("hasResponse");
        const auto row = [](const char* name, CommandOutcome outcome, CommandAnswer answer, const char* code, const char* text,
                            bool hasTime, bool hasResponse) {
            QTest::newRow(name) << outcome << answer << QString::fromLatin1(code) << QString::fromLatin1(text) << hasTime << hasResponse;
        };
        row("accepted", CommandOutcome::Accepted, CommandAnswer::Accepted, "", "", true, true);
        row("error", CommandOutcome::Error, CommandAnswer::None, "GenericError", "no", true, false);
        row("unreadable", CommandOutcome::Error, CommandAnswer::None, "", "the answer has no readable status", true, true);
        row("timed out", CommandOutcome::TimedOut, CommandAnswer::None, "", "", false, false);
        row("timed out, answered late", CommandOutcome::TimedOut, CommandAnswer::Rejected, "", "", true, true);
        row("link lost", CommandOutcome::Disconnected, CommandAnswer::None, "", "", false, false);
        row("our end", CommandOutcome::Disconnected, CommandAnswer::None, "", "the program ended before the answer came", false, false);
        row("withdrawn", CommandOutcome::Cancelled, CommandAnswer::None, "", "", false, false);
    }
    void givingUpIsNoAnswer()
    {
        QFETCH(CommandOutcome, outcome);
        QFETCH(CommandAnswer, answer);
        QFETCH(QString, code);
        QFETCH(QString, text);
        QFETCH(bool, hasTime);
        QFETCH(bool, hasResponse);
        CommandRecord command;
        command.outcome = outcome;
        command.answer = answer;
        command.errorCode = code;
        command.errorText = text;
        command.answeredAt = QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
        const QJsonObject json = commandToJson(command);
        QCOMPARE(!json.value(QStringLiteral("answeredAt")).isNull(), hasTime);
        QCOMPARE(json.value(QStringLiteral("response")).isObject(), hasResponse);
        QCOMPARE(json.value(QStringLiteral("error")).isObject(), !code.isEmpty() || !text.isEmpty());
        QCOMPARE(json.value(QStringLiteral("error"))[QStringLiteral("code")].toString(), code);
        QCOMPARE(json.value(QStringLiteral("error"))[QStringLiteral("description")].toString(), text);
    }
};

FORECOURT_TEST(TestLocalApiWords)
#include "tst_localapiwords.moc"
