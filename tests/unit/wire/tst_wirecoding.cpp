// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/callcoding.h"
#include "core/wire/frames.h"
#include "tests/support/testprogram.h"
#include "tests/support/wirefiller.h"

#include <QTest>

#include <concepts>
#include <functional>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::wire;

using NumberedTexts = QMap<int, QString>;
using Trip = std::function<QString(Fill fill)>;
Q_DECLARE_METATYPE(Trip)

namespace {

/// What differs after \a value went there and back; empty: nothing.
template<class T>
QString differenceOf(const T& value)
{
    const QByteArray bytes = encoded(value);
    const Result<T> back = decoded<T>(bytes);
    if (!back)
        return back.error().detail;
    if (encoded(*back) != bytes)
        return QStringLiteral("other bytes");
    if constexpr (std::equality_comparable<T>) {
        if (!(*back == value))
            return QStringLiteral("another value");
    }
    return {};
}

template<class T>
QString trip(Fill fill)
{
    return differenceOf(WireFiller(fill).make<T>());
}

/// Every command there is, with its own members filled; a variant alone shows its first and last.
template<size_t I = 0>
QStringList commandTrips(Fill fill)
{
    CommandRequest request;
    request.parameters = WireFiller(fill).make<std::variant_alternative_t<I, CommandParameters>>();
    QStringList differences{differenceOf(request)};
    if constexpr (I + 1 < std::variant_size_v<CommandParameters>)
        differences += commandTrips<I + 1>(fill);
    return differences;
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '\x81') + '\x01';
}

} // namespace

class TestWireCoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStructComesBackAsItWas_data()
    {
        QTest::addColumn<Trip>("trip");
#define ROW(T) QTest::newRow(#T) << Trip(trip<T>)
        ROW(Error); ROW(Energy); ROW(BootInfo); ROW(DeviceVariable); ROW(StationRecord); ROW(TransferHints); ROW(PhaseValues); ROW(LiveValues);
        ROW(PendingStart); ROW(ConnectorState); ROW(LinkState); ROW(QuirkCount); ROW(StationState); ROW(SettingsReading);
        ROW(IdToken); ROW(TokenRecord); ROW(PersonRecord); ROW(UnknownToken); ROW(RosterBatch); ROW(TransactionRecord);
        ROW(MeterSample); ROW(ReservationRecord); ROW(ReservationRequest); ROW(ChargingPeriod); ROW(ChargingSchedule);
        ROW(ChargingProfile); ROW(CompositeSchedule); ROW(CommandRequest); ROW(CommandRecord); ROW(CommandFinding);
        ROW(PlannedAction); ROW(LocalListOptions); ROW(LocalListRecord); ROW(LocalListState); ROW(AlertRecord); ROW(AlertRule);
        ROW(QuietHours); ROW(MailSettings); ROW(WebhookSettings); ROW(AlertSettings); ROW(AlertDigest); ROW(DeliveryOutcome);
        ROW(DeliveryState); ROW(DocumentSender); ROW(SiteSettings); ROW(Candidate); ROW(ConnectionAttempt); ROW(PortState); ROW(SystemState);
        ROW(SitePowerPoint); ROW(DayTotals); ROW(EventRecord); ROW(MessageRecord); ROW(ChangeBatch); ROW(CheckFact);
        ROW(CheckStep); ROW(Measurement); ROW(CheckCharge); ROW(CheckSignOff); ROW(CheckRecord); ROW(SettingsTemplate);
        ROW(api::TransactionClosing); ROW(api::TransactionAmendment); ROW(api::StationChange); ROW(api::NewSecrets);
        ROW(api::TransactionQuery); ROW(api::TransactionTotals); ROW(api::CommandQuery); ROW(api::MessageQuery);
        ROW(api::MessageCountQuery); ROW(api::MessageCounts); ROW(api::EventQuery); ROW(api::AlertQuery); ROW(api::BackupPlan);
        ROW(api::BackupFile); ROW(api::ArchiveWish); ROW(api::BackupSummary); ROW(api::RestoreNote); ROW(BackupFacts);
        ROW(NewPersonIds); ROW(Page<MessageRecord>); ROW(FirmwareJob); ROW(FirmwareRollout); ROW(RolloutRequest); ROW(LogJob);
        ROW(LogRequest); ROW(FirmwareFile); ROW(FirmwareInspection); ROW(FirmwareFacts); ROW(StationFile); ROW(FileRetention);
        ROW(TransferOffering); ROW(TransferFigures); ROW(JobQuery); ROW(ArchiveListing); ROW(MemberText); ROW(ArchiveHits); ROW(Page<FirmwareJob>);
        ROW(PriceSetting); ROW(PriceVersion); ROW(PriceAssignment); ROW(PriceBook); ROW(PriceDecision); ROW(SessionCost);
        ROW(RunningCost); ROW(RunningIdle); ROW(PriceUpdate); ROW(api::PriceChange); ROW(api::PriceChangeOutcome); ROW(Page<api::PriceEvent>);
        ROW(api::PriceHistoryQuery); ROW(api::RepriceScope); ROW(api::RepricePreview); ROW(api::SessionPrice);
        ROW(BillingMonth); ROW(Page<Booking>); ROW(QList<BookingTotals>); ROW(MonthSummary); ROW(Preflight); ROW(SessionValues);
        ROW(BillingCase); ROW(CaseDecision); ROW(CorrectionRecord); ROW(NumberRange); ROW(DocumentDraft); ROW(DocumentRecord);
        ROW(HeldNumbers); ROW(ReportQuery); ROW(Report); ROW(DriverCostState); ROW(api::CaseQuery); ROW(api::CaseCounts);
        ROW(api::BookingQuery); ROW(api::StatementParty); ROW(api::DocumentQuery);
        ROW(api::PortUse); ROW(api::SelfTest); ROW(api::CertificateFacts); ROW(api::StorageUse); ROW(api::MachineSetting);
        ROW(api::MachineState); ROW(api::SettingChanges);
#undef ROW
    }
    void everyStructComesBackAsItWas()
    {
        QFETCH(Trip, trip);
        QCOMPARE(trip(Fill::Plain), QString());
        QCOMPARE(trip(Fill::Lowest), QString());
        QCOMPARE(trip(Fill::Highest), QString());
    }

    void everyCommandComesBackAsItWas()
    {
        for (const Fill fill : {Fill::Plain, Fill::Lowest, Fill::Highest}) {
            const QStringList differences = commandTrips(fill);
            QCOMPARE(differences.size(), qsizetype(std::variant_size_v<CommandParameters>));
            for (qsizetype i = 0; i < differences.size(); ++i)
                QVERIFY2(differences.at(i).isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(i).arg(differences.at(i))));
        }
    }

    void aValueThatIsNothingIsNotNoValue()
    {
        const std::optional<QDateTime> invalid{QDateTime()};
        const auto back = decoded<std::optional<QDateTime>>(encoded(invalid));
        QVERIFY(back.has_value());
        QVERIFY(back->has_value());
        QVERIFY(!decoded<std::optional<QDateTime>>(encoded(std::optional<QDateTime>()))->has_value());
    }

    void resultsCarryValuesAndErrors()
    {
        using Id = Call<CommandId, CommandRequest>;
        QCOMPARE(Id::readResult(Id::writeResult(CommandId(7)))->value(), 7);
        const Error error{ErrorCode::Conflict, QStringLiteral("why"), {QStringLiteral("field")}};
        QCOMPARE(Id::readResult(Id::writeResult(tl::unexpected(error))).error(), error);
        using Nothing = Call<void>;
        QVERIFY(Nothing::readResult(Nothing::writeResult({})).has_value());
        QCOMPARE(Nothing::readResult("<html>").error().code, ErrorCode::Internal); // no charger broke its protocol
        QCOMPARE(Nothing::readResult(Nothing::writeResult(tl::unexpected(error))).error(), error);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QCborValue& value, const QString& place) {
            QTest::newRow(name) << value.toCbor() << place;
        };
        // IdToken is a text and a kind, of which there are nine
        row("another type altogether", QCborValue(7), QStringLiteral("an array is expected"));
        row("a member too few", QCborArray{QStringLiteral("A")}, QStringLiteral("another number of members is expected"));
        row("a member too many", QCborArray{QStringLiteral("A"), 0, 0}, QStringLiteral("another number of members is expected"));
        row("a number for a text", QCborArray{5, 0}, QStringLiteral("0: a text is expected"));
        row("an unknown choice", QCborArray{QStringLiteral("A"), 9}, QStringLiteral("1: there is no such choice"));
        row("a negative choice", QCborArray{QStringLiteral("A"), -1}, QStringLiteral("1: there is no such choice"));
        row("a fraction for a choice", QCborArray{QStringLiteral("A"), 0.5}, QStringLiteral("1: a whole number is expected"));
        row("nothing", QCborValue(nullptr), QStringLiteral("an array is expected"));
        QTest::newRow("more than one value") << encoded(IdToken{QStringLiteral("A")}) + '\0' << QStringLiteral("more bytes than one value");
        QTest::newRow("cut") << encoded(IdToken{QStringLiteral("ABCDEF")}).left(4) << QStringLiteral("not CBOR");
        QTest::newRow("no bytes") << QByteArray() << QStringLiteral("not CBOR");
        QTest::newRow("a text that is not UTF-8") << QByteArray("\x82\x61\xff\x00", 4) << QStringLiteral("not CBOR");
        QTest::newRow("an array of billions") << QByteArray("\x9a\xff\xff\xff\xff\x01", 6) << QStringLiteral("not CBOR");
        QTest::newRow("a text of billions") << QByteArray("\x82\x7a\xff\xff\xff\xff", 6) << QStringLiteral("not CBOR");
        QTest::newRow("deep") << nested(100'000) << QStringLiteral("not CBOR");
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        const auto read = decoded<IdToken>(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ProtocolViolation);
        QVERIFY2(read.error().detail.startsWith(place), qPrintable(read.error().detail));
    }

    void refusesNumbersThatDoNotFit()
    {
        QVERIFY(!decoded<quint16>(encoded(qint64(65'536))));
        QVERIFY(!decoded<quint16>(encoded(qint64(-1))));
        QVERIFY(!decoded<int>(encoded(qint64(1) << 31)));
        QCOMPARE(decoded<int>(encoded(qint64(-1) << 31)).value(), std::numeric_limits<int>::lowest());
        QVERIFY(!decoded<TransactionFlags>(encoded(static_cast<qint64>(LastTransactionFlag) << 1)));
        QVERIFY(!decoded<QDateTime>(encoded(std::numeric_limits<qint64>::max())));
        QVERIFY(!decoded<QTime>(encoded(qint64(86'400'000))));
        QVERIFY(!decoded<QDate>(encoded(std::numeric_limits<qint64>::max())));
    }

    void refusesAKeyThatStandsThereTwice()
    {
        const QCborArray pair{1, QStringLiteral("A")};
        QVERIFY(!decoded<NumberedTexts>(QCborValue(QCborArray{pair, pair}).toCbor()));
    }

    void cutsAStreamIntoFrames()
    {
        const QByteArray stream = frameOf("one") + frameOf({}) + frameOf(QByteArray(3'000'000, 'x')) + frameOf("last");
        FrameReader reader;
        QList<QByteArray> frames;
        for (qsizetype at = 0; at < stream.size(); at += 70'001) { // pieces that end anywhere
            reader.append(stream.mid(at, 70'001));
            while (true) {
                const auto frame = reader.next();
                QVERIFY(frame.has_value());
                if (!*frame)
                    break;
                frames.append(**frame);
            }
        }
        QCOMPARE(frames.size(), 4);
        QCOMPARE(frames.at(0), QByteArray("one"));
        QCOMPARE(frames.at(1), QByteArray());
        QCOMPARE(frames.at(2).size(), 3'000'000);
        QCOMPARE(frames.at(3), QByteArray("last"));
    }

    void refusesWhatIsNoFrame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("something else") << QByteArray("HTTP/1.1 200 OK");
        QTest::newRow("too long") << QByteArray("\x5a\xff\xff\xff\xff", 5);
    }
    void refusesWhatIsNoFrame()
    {
        QFETCH(QByteArray, bytes);
        FrameReader reader;
        reader.append(bytes);
        QCOMPARE(reader.next().error().code, ErrorCode::ProtocolViolation);
    }

    void aFrameIsAByteStringOfCbor()
    {
        QCOMPARE(QCborValue::fromCbor(frameOf("inside")).toByteArray(), QByteArray("inside"));
    }
};

FORECOURT_TEST(TestWireCoding)
#include "tst_wirecoding.moc"
