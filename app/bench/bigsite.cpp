// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bigsite.h"

#include "app/bench/await.h"
#include "app/bench/bigsitebooks.h"
#include "app/bench/bigsitefleet.h"
#include "core/pricing/sessionpricer.h"
#include "core/storage/connection.h"
#include "core/storage/datafolder.h"
#include "core/storage/messagelog.h"
#include "core/storage/storage.h"

#include <QFile>

#include <random>

namespace forecourt::bench {

namespace {

constexpr int InFlight = 2'000;
constexpr int MessagesAtOnce = 50'000;
constexpr int Connectors = 2;
constexpr int DaysBack = 40;    ///< the first session
constexpr int OddSessions = 500; ///< every so many leave a gap at the meter: the corrections desk has work

/// Grows whenever the folder gets something that it had not.
constexpr char FormOfFolder[] = "2";

QString formFileIn(const QString& folder)
{
    return folder + QStringLiteral("/bench-form");
}

class Filler
{
public:
    Filler(storage::Storage& storage, const BigSite& site) : m_storage(storage), m_site(site) {}

    /// Prices come before what they price, documents after it.
    Result<void> fill()
    {
        const SiteSettings settings = bigSiteSettings();
        m_storage.siteStore().saveSettings(settings, done<void>());
        fillStations();
        fillPersons();
        if (m_result)
            m_result = fillPrices(m_storage.prices(), m_site, m_begin);
        for (int i = 0; i < m_site.sessions && m_result; ++i)
            addSession(i);
        drain(0);
        if (m_result)
            m_result = fillDocuments(m_storage, settings, m_begin);
        return m_result;
    }

private:
    template<class T>
    ports::Completion<T> done()
    {
        ++m_waiting;
        return [this](const Result<T>& result) {
            if (!result && m_result)
                m_result = tl::unexpected(result.error());
            arrived();
        };
    }

    void arrived()
    {
        --m_waiting;
        if (m_waiting <= m_enough)
            m_loop.quit();
    }

    void drain(int enough)
    {
        m_enough = enough;
        if (m_waiting > enough)
            m_loop.exec();
    }

    [[nodiscard]] StationId stationId(int index) const
    {
        return StationId(m_site.stationPrefix + QString::number(index));
    }

    void fillStations()
    {
        for (int i = 0; i < m_site.stations; ++i) {
            ports::StoredStation stored;
            stored.record.id = stationId(i);
            stored.record.name = QStringLiteral("Bay %1").arg(i + 1);
            stored.record.isAdmitted = true;
            stored.record.registration = RegistrationStatus::Accepted;
            stored.record.evseCount = Connectors;
            stored.record.boot.vendor = i % 3 == 0 ? QStringLiteral("ABB") : QStringLiteral("Alfen");
            stored.record.boot.model = QStringLiteral("Model %1").arg(i % 7);
            stored.record.boot.firmwareVersion = i < RolloutStations ? QLatin1String(NewFirmware) : QLatin1String(OldFirmware);
            stored.record.firstSeenAt = m_begin;
            m_storage.siteStore().saveStation(stored, done<void>());
        }
        drain(0);
    }

    void fillPersons()
    {
        for (int i = 0; i < m_site.persons; ++i) {
            PersonRecord person;
            person.name = nameOfPerson(i);
            person.group = QStringLiteral("House %1").arg(i % 12 + 1);
            m_storage.siteStore().savePerson(person, done<PersonId>());
            if (m_waiting > InFlight)
                drain(InFlight / 2);
        }
        drain(0); // a tag's owner is there before the tag; the store numbers people from 1
        for (int i = 0; i < m_site.persons; ++i) {
            TokenRecord token;
            token.value = tagOfPerson(i);
            token.person = PersonId(i + 1);
            m_storage.siteStore().saveToken(token, done<void>());
            if (m_waiting > InFlight)
                drain(InFlight / 2);
        }
        drain(0);
    }

    void addSession(int index)
    {
        // An hour for each station in turn, so that nothing overlaps.
        const int station = index % m_site.stations;
        const QDateTime start = m_begin.addSecs(qint64(index / m_site.stations) * 5400 + station);
        TransactionRecord record;
        record.station = stationId(station);
        record.evse = EvseId(index / m_site.stations % Connectors + 1);
        record.token = IdToken{tagOfPerson(index % m_site.persons), IdTokenKind::Unknown};
        record.person = PersonId(index % m_site.persons + 1);
        record.personName = nameOfPerson(index % m_site.persons);
        record.startedAt = start;
        record.startReceivedAt = start;
        record.startStationTime = start.toString(Qt::ISODate);
        record.meterStart = Energy::fromWh(qint64(index) * 40);
        ++m_waiting;
        m_storage.transactionStore().begin(record, [this](const Result<ports::TransactionStore::Begun>& begun) {
            if (begun)
                endSession(begun->record);
            else
                m_result = tl::unexpected(begun.error());
            arrived();
        });
        if (m_waiting > InFlight)
            drain(InFlight / 2);
    }

    void endSession(TransactionRecord record)
    {
        std::vector<MeterSample> samples;
        samples.reserve(static_cast<size_t>(m_site.samplesPerSession));
        const qint64 step = 3600 / m_site.samplesPerSession;
        for (int i = 0; i < m_site.samplesPerSession; ++i) {
            MeterSample sample;
            sample.at = record.startedAt.addSecs(step * i);
            sample.measurand = i % 2 == 0 ? Measurand::PowerActiveImport : Measurand::EnergyActiveImportRegister;
            sample.milli = i % 2 == 0 ? qint64(m_random() % 11'000'000) : record.meterStart.milliWh + qint64(i) * 200'000;
            samples.push_back(sample);
        }
        record.state = TransactionState::Ended;
        record.flags.setFlag(TransactionFlag::MeterGap, record.key.value() % OddSessions == 0);
        record.stoppedAt = record.startedAt.addSecs(3600);
        record.stopReceivedAt = record.stoppedAt;
        record.stopReason = StopReason::EvDisconnected;
        record.meterStop = Energy{record.meterStart.milliWh + qint64(m_site.samplesPerSession) * 200'000};
        record.maximumPowerW = 11'000;
        m_storage.transactionStore().save(record, std::move(samples), done<void>());
    }

    storage::Storage& m_storage;
    const BigSite& m_site;
    QDateTime m_begin = QDateTime::currentDateTimeUtc().addDays(-DaysBack);
    std::mt19937 m_random{1};
    QEventLoop m_loop;
    int m_waiting = 0;
    int m_enough = 0;
    Result<void> m_result;
};

MessageRecord aMessage(const BigSite& site, int index, const QDateTime& begin)
{
    // A call and its answer; every hundredth something rarer, and one that stands alone.
    const int exchange = index / 2;
    const bool isCall = index % 2 == 0;
    MessageRecord message;
    message.at = begin.addMSecs(qint64(index) * 100);
    message.station = StationId(site.stationPrefix + QString::number(exchange % site.stations));
    message.direction = isCall ? MessageRecord::Direction::In : MessageRecord::Direction::Out;
    message.kind = isCall ? MessageRecord::Kind::Call : MessageRecord::Kind::Result;
    message.messageId = QString::number(exchange);
    if (exchange == site.messages / 20) {
        message.action = QStringLiteral("DataTransfer");
        message.payload = QByteArrayLiteral(R"({"status":"Accepted"})");
        if (isCall)
            message.payload = R"({"vendorId":"org.example","messageId":"note","data":")" + QByteArray(RareWord) + R"("})";
    } else if (exchange % 100 == 0) {
        message.action = QStringLiteral("StatusNotification");
        message.payload = isCall ? QByteArrayLiteral(R"({"connectorId":1,"errorCode":"GroundFailure","status":"Faulted"})")
                                 : QByteArrayLiteral("{}");
    } else if (exchange % 2 == 0) {
        message.action = QStringLiteral("Heartbeat");
        message.payload = isCall ? QByteArrayLiteral("{}")
                                 : QByteArrayLiteral(R"({"currentTime":"2026-05-05T12:00:00.000Z"})");
    } else {
        message.action = QStringLiteral("MeterValues");
        message.payload = isCall ? QByteArrayLiteral(R"({"connectorId":1,"transactionId":7,"meterValue":[{"timestamp":"2026-05-05T12:00:00Z",)"
                                                     R"("sampledValue":[{"value":"7360","measurand":"Power.Active.Import","unit":"W"},)"
                                                     R"({"value":"123456","unit":"Wh"}]}]})")
                                 : QByteArrayLiteral("{}");
    }
    return message;
}

Result<void> fillMessages(const QString& folder, const BigSite& site)
{
    const QString path = folder + QStringLiteral("/messages.sqlite");
    const QDateTime begin = QDateTime::currentDateTimeUtc().addMSecs(-qint64(site.messages) * 100);
    if (const Result<void> made = storage::prepareMessageFile(path, begin); !made)
        return made;
    storage::Connection connection(path, storage::Connection::Access::ReadWrite);
    storage::MessageTable table(connection);
    std::vector<MessageRecord> batch;
    for (int index = 0; index < site.messages; ++index) {
        batch.push_back(aMessage(site, index, begin));
        if (batch.size() < MessagesAtOnce && index + 1 < site.messages)
            continue;
        connection.execute("BEGIN IMMEDIATE");
        table.add(batch);
        connection.execute("COMMIT");
        batch.clear();
    }
    return connection.result();
}

Result<void> writeForm(const QString& folder)
{
    QFile file(formFileIn(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(FormOfFolder) < 0)
        return failure(ErrorCode::FileFailed, file.fileName());
    return {};
}

} // namespace

QString nameOfPerson(int person)
{
    return QStringLiteral("Person %1").arg(person + 1);
}

QString tagOfPerson(int person)
{
    return QStringLiteral("04A2%1").arg(person, 10, 16, QLatin1Char('0'));
}

Result<void> fillBigSite(const QString& folder, const BigSite& site)
{
    {
        SystemClock clock;
        pricing::SessionPricer pricer;
        QObject engineContext;
        storage::StorageOptions options;
        options.pricer = &pricer;
        storage::Storage storage(folder, clock, &engineContext, options);
        if (const auto opened = await(storage.open()); !opened)
            return tl::unexpected(opened.error());
        if (const Result<void> filled = Filler(storage, site).fill(); !filled)
            return filled;
        if (const Result<void> filled = fillFleet(storage.siteStore(), folder, clock, site); !filled)
            return filled;
    }
    if (const Result<void> filled = fillMessages(folder, site); !filled)
        return filled;
    return writeForm(folder); // last: what was broken off has none
}

Result<bool> isBigSite(const QString& folder)
{
    if (!QFile::exists(folder + QStringLiteral("/forecourt.sqlite")))
        return false;
    QFile file(formFileIn(folder));
    if (file.open(QIODevice::ReadOnly) && file.readAll() == FormOfFolder)
        return true;
    return failure(ErrorCode::Conflict, QStringLiteral("%1 was filled by an older forecourt-bench, or the filling was broken off: delete it, "
                                                       "or name another folder").arg(folder), {folder});
}

} // namespace forecourt::bench
