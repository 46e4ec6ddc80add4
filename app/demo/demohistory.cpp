// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demohistory.h"

#include "app/demo/demotroubles.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace forecourt::demo {

namespace {
constexpr int Days = 7;
constexpr int DaysOfLastMonth = 3; ///< its last ones: a month that can be closed
constexpr int SampleSeconds = 300;
constexpr int PowerPointSeconds = 10;
constexpr int PowerPoints = 720;
constexpr int PasswordBytes = 20;

MeterSample aSample(const QDateTime& at, Measurand measurand, qint64 milli, ReadingContext context)
{
    MeterSample sample;
    sample.at = at;
    sample.measurand = measurand;
    sample.milli = milli;
    sample.context = context;
    return sample;
}
} // namespace

DemoHistory::DemoHistory(const Surroundings& around, quint32 seed, QObject* parent)
    : QObject(parent), m_transactions(around.transactions), m_sites(around.sites), m_hasher(around.hasher), m_ids(around.ids),
      m_now(around.clock.utcNow()), m_random(seed)
{}

qint64 DemoHistory::between(qint64 low, qint64 high)
{
    // The same on every standard library, unlike std::uniform_int_distribution.
    return low + static_cast<qint64>(m_random() % static_cast<quint32>(high - low + 1));
}

void DemoHistory::write(std::function<void(Result<void>)> done)
{
    m_done = std::move(done);
    m_sites.saveSettings(m_site.settings, [this](const Result<void>& result) {
        if (!result)
            return finish(result);
        writePersons(0);
    });
}

void DemoHistory::writePersons(qsizetype index)
{
    if (index == m_site.persons.size())
        return writeStations();
    m_sites.savePerson(m_site.persons.at(index), [this, index](const Result<PersonId>& id) {
        if (!id)
            return finish(tl::unexpected(id.error()));
        m_site.persons[index].id = *id;
        m_site.tokens[index].person = *id;
        m_sites.saveToken(m_site.tokens.at(index), [this, index](const Result<void>& result) {
            if (!result)
                return finish(result);
            writePersons(index + 1);
        });
    });
}

void DemoHistory::writeStations()
{
    m_waiting = static_cast<int>(m_site.stations.size());
    for (Station& station : m_site.stations) {
        ports::StoredStation stored;
        if (station.isProtected) {
            station.password = m_ids.randomBytes(PasswordBytes);
            stored.passwordHashes = {m_hasher.hash(station.password)};
            stored.record.hasPassword = true;
        }
        stored.record.id = station.id;
        stored.record.name = station.name;
        stored.record.area = station.area;
        stored.record.boot = station.boot;
        stored.record.isAdmitted = true;
        stored.record.registration = RegistrationStatus::Accepted;
        stored.record.evseCount = static_cast<int>(station.connectors.size());
        stored.record.firstSeenAt = QDateTime(firstDay(), QTime(0, 0), zone()).toUTC();
        m_sites.saveStation(stored, [this](const Result<void>& result) {
            if (!result)
                return finish(result);
            if (--m_waiting == 0)
                planSessions();
        });
    }
}

QTimeZone DemoHistory::zone() const
{
    return QTimeZone(m_site.settings.timeZone.toUtf8());
}

/// Far enough back for a month that can be closed.
QDate DemoHistory::firstDay() const
{
    const QDate today = m_now.toTimeZone(zone()).date();
    const QDate thisMonth(today.year(), today.month(), 1);
    return std::min(today.addDays(-Days), thisMonth.addDays(-DaysOfLastMonth));
}

void DemoHistory::planSessions()
{
    const QTimeZone zone = this->zone();
    const QDate today = m_now.toTimeZone(zone).date();
    const QDate thisMonth(today.year(), today.month(), 1);
    const QDate firstDay = this->firstDay();
    planOddOnes(QDateTime(firstDay, QTime(0, 0), zone).toUTC());
    for (Station& station : m_site.stations) {
        for (Connector& connector : station.connectors) {
            for (QDate day = firstDay; day <= today; day = day.addDays(1)) {
                if (day < thisMonth || day >= today.addDays(-Days))
                    planDay(station, connector, QDateTime(day, QTime(0, 0), zone).toUTC());
            }
        }
    }
    // In the order of their start, so that the running numbers rise with time.
    std::sort(m_sessions.begin(), m_sessions.end(),
              [](const Session& a, const Session& b) { return a.record.startedAt < b.record.startedAt; });
    writeSessions(0);
}

/// Two for the corrections desk, before all others: one that never stopped, and one of which only the end is known.
void DemoHistory::planOddOnes(const QDateTime& midnight)
{
    Station& station = m_site.stations.first();
    for (Connector& connector : station.connectors) {
        Session session = aSession(station, connector, midnight.addSecs(2 * 3600), between(6'000, 9'000), 11'000);
        TransactionRecord& record = session.record;
        connector.registerWh = record.meterStop->milliWh / 1000;
        if (connector.evse == EvseId(1)) {
            record.state = TransactionState::EndUnknown;
            record.flags |= TransactionFlag::EndUnknown;
            record.stoppedAt = record.stopReceivedAt = std::nullopt;
            record.stopStationTime.clear();
            record.meterStop.reset();
            record.stopReason = StopReason::None;
        } else {
            session.isOrphan = true;
            record.id = TransactionId(QStringLiteral("4711"));
            record.state = TransactionState::Orphan;
            record.flags |= TransactionFlag::StartMissing;
            record.startedAt = record.startReceivedAt = *record.stoppedAt; // as for every stop that comes alone
            record.evse = EvseId();
            record.startStationTime.clear();
            record.meterStart = {};
        }
        m_sessions.append(session);
    }
}

void DemoHistory::planDay(const Station& station, Connector& connector, const QDateTime& midnight)
{
    QDateTime at = midnight.addSecs(between(6 * 3600, 9 * 3600));
    const qint64 sessions = connector.isDirectCurrent ? between(1, 3) : between(0, 2);
    for (qint64 i = 0; i < sessions; ++i) {
        const qint64 powerW = connector.isDirectCurrent ? between(28, 46) * 1000
                                                        : std::min<qint64>(connector.maximumW, between(0, 3) == 0 ? 7360 : 11000);
        const qint64 wattHours = connector.isDirectCurrent ? between(9'000, 38'000) : between(4'000, 31'000);
        const Session session = aSession(station, connector, at, wattHours, powerW);
        // The last hour belongs to the live stations.
        if (*session.record.stoppedAt > m_now.addSecs(-3600))
            return;
        connector.registerWh += wattHours;
        m_sessions.append(session);
        at = session.record.stoppedAt->addSecs(between(1200, 3 * 3600));
    }
}

DemoHistory::Session DemoHistory::aSession(const Station& station, const Connector& connector,
                                           const QDateTime& start, qint64 wattHours, qint64 powerW)
{
    Session session;
    TransactionRecord& record = session.record;
    const qsizetype who = between(0, m_site.persons.size() - 1);
    record.station = station.id;
    record.evse = connector.evse;
    record.token = {m_site.tokens.at(who).value, IdTokenKind::Unknown};
    record.person = m_site.persons.at(who).id;
    record.personName = m_site.persons.at(who).name;
    record.startedAt = record.startReceivedAt = start;
    record.startStationTime = start.toString(Qt::ISODateWithMs);
    record.meterStart = Energy::fromWh(connector.registerWh);
    record.maximumPowerW = powerW;

    double delivered = 0;
    QDateTime at = start;
    session.samples.push_back(aSample(at, Measurand::EnergyActiveImportRegister, record.meterStart.milliWh,
                                      ReadingContext::TransactionBegin));
    while (delivered < static_cast<double>(wattHours)) {
        at = at.addSecs(SampleSeconds);
        const double part = delivered / static_cast<double>(wattHours);
        // Full power, then the taper of a battery that fills up.
        const double taper = part < 0.8 ? 1.0 : std::max(0.15, 1.0 - (part - 0.8) * 4.0);
        const double power = static_cast<double>(powerW) * taper * (0.99 + static_cast<double>(between(0, 20)) / 1000.0);
        delivered = std::min(static_cast<double>(wattHours), delivered + power * SampleSeconds / 3600.0);
        const qint64 registerMilli = record.meterStart.milliWh + std::llround(delivered * 1000.0);
        session.samples.push_back(aSample(at, Measurand::EnergyActiveImportRegister, registerMilli, ReadingContext::SamplePeriodic));
        session.samples.push_back(aSample(at, Measurand::PowerActiveImport, std::llround(power * 1000.0), ReadingContext::SamplePeriodic));
        if (connector.isDirectCurrent)
            session.samples.push_back(aSample(at, Measurand::Soc, std::llround((22 + 66 * part) * 1000.0), ReadingContext::SamplePeriodic));
    }
    if (connector.isDirectCurrent)
        record.lastSocPercent = 88;
    record.lastSampleAt = at;
    record.stoppedAt = record.stopReceivedAt = at.addSecs(between(20, 2400));
    record.stopStationTime = record.stoppedAt->toString(Qt::ISODateWithMs);
    record.meterStop = Energy::fromWh(connector.registerWh + wattHours);
    record.lastRegister = record.meterStop;
    record.stopReason = between(0, 4) == 0 ? StopReason::EvDisconnected : StopReason::Local;
    record.state = TransactionState::Ended;
    return session;
}

void DemoHistory::writeSessions(qsizetype index)
{
    if (index == m_sessions.size()) {
        writeSitePower();
        return writeTroubles();
    }
    if (m_sessions.at(index).isOrphan) {
        m_transactions.addOrphan(m_sessions.at(index).record, m_sessions.at(index).samples, [this, index](const Result<TransactionRecord>& stored) {
            if (!stored)
                return finish(tl::unexpected(stored.error()));
            writeSessions(index + 1);
        });
        return;
    }
    TransactionRecord begun = m_sessions.at(index).record;
    begun.state = TransactionState::Running;
    begun.stoppedAt = begun.stopReceivedAt = std::nullopt;
    begun.meterStop = std::nullopt;
    begun.flags = {};
    m_transactions.begin(begun, [this, index](const Result<ports::TransactionStore::Begun>& stored) {
        if (!stored)
            return finish(tl::unexpected(stored.error()));
        TransactionRecord ended = m_sessions.at(index).record;
        ended.key = stored->record.key;
        ended.id = stored->record.id;
        ended.number = stored->record.number;
        m_transactions.save(ended, m_sessions.at(index).samples, [this, index](const Result<void>& result) {
            if (!result)
                return finish(result);
            writeSessions(index + 1);
        });
    });
}

void DemoHistory::writeSitePower()
{
    // A calm two hours before the live stations take over.
    for (int i = PowerPoints; i > 0; --i) {
        const double hours = static_cast<double>(i) * PowerPointSeconds / 3600.0;
        const double watts = 56'000.0 - 9'000.0 * hours + (hours < 0.7 ? 26'000.0 : 0.0) + static_cast<double>(between(-250, 250));
        m_sites.addSitePower({m_now.addSecs(-i * PowerPointSeconds), std::llround(watts)});
    }
}

/// When the links were up, and what went wrong: what the reports count.
void DemoHistory::writeTroubles()
{
    const Troubles past = troubles(m_site.stations, QDateTime(firstDay(), QTime(0, 0), zone()).toUTC(), m_now);
    m_waiting = static_cast<int>(past.events.size() + past.alerts.size());
    const auto written = [this](const Result<void>& result) {
        if (!result)
            return finish(result);
        if (--m_waiting == 0)
            finish({});
    };
    for (const EventRecord& event : past.events)
        m_sites.addEvent(event, written);
    for (const AlertRecord& alert : past.alerts)
        m_sites.saveAlert(alert, written);
}

void DemoHistory::finish(Result<void> result)
{
    if (!m_done)
        return;
    const auto done = std::exchange(m_done, nullptr);
    done(std::move(result));
}

} // namespace forecourt::demo
