// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storage/accountfixture.h"

namespace forecourt::tests {

namespace {

storage::StorageOptions pricedBy(const ports::Pricer& pricer)
{
    storage::StorageOptions options;
    options.pricer = &pricer;
    return options;
}

} // namespace

PriceVersion aVersion(PriceId price, qint64 centsPerKwh, const QDateTime& validFrom)
{
    PriceVersion version;
    version.price = price;
    version.validFrom = validFrom;
    version.rates.perKwh = Rate::fromMinor(centsPerKwh);
    version.vat = {1900};
    return version;
}

AccountFixture::AccountFixture() : m_store(pricedBy(m_pricer)) {}

bool AccountFixture::open(const QString& currency)
{
    SiteSettings settings;
    settings.name = QStringLiteral("Site");
    settings.address = QStringLiteral("Street 1");
    settings.currency = currency;
    settings.timeZone = QStringLiteral("Europe/Berlin");
    ports::StoredStation station;
    station.record.id = StationId(QStringLiteral("CP-1"));
    station.record.name = QStringLiteral("Yard 1");
    station.record.isAdmitted = true;
    station.record.evseCount = 2;
    station.record.firstSeenAt = utc(2025, 1, 1, 0);
    return m_store.open() && answer<void>([&](auto done) { m_store.site().saveSettings(settings, std::move(done)); })
        && answer<void>([&](auto done) { m_store.site().saveStation(station, std::move(done)); });
}

bool AccountFixture::reopen()
{
    return m_store.reopen(pricedBy(m_pricer)).has_value();
}

Result<api::PriceChangeOutcome> AccountFixture::change(api::PriceChange change)
{
    return result(prices().change(std::move(change), QStringLiteral("Eva")));
}

PriceId AccountFixture::priceForAll(qint64 centsPerKwh, const QString& name, const QString& currency)
{
    api::PriceChange made;
    PriceSetting setting;
    setting.name = name;
    setting.currency = currency;
    made.saved = {setting};
    made.savedVersions = {aVersion(PriceId(-1), centsPerKwh)};
    PriceAssignment everywhere;
    everywhere.price = PriceId(-1);
    everywhere.from = utc(2020, 1, 1);
    made.assigned = {everywhere};
    const auto outcome = change(made);
    return outcome ? outcome->prices.first() : PriceId();
}

PersonId AccountFixture::person(const QString& name, const QString& group)
{
    PersonRecord record;
    record.name = name;
    record.group = group;
    return answer<PersonId>([&](auto done) { m_store.site().savePerson(record, std::move(done)); }).value_or(PersonId());
}

TransactionRecord AccountFixture::session(const QDateTime& start, qint64 wattHours, bool isRunning, const QString& station,
                                          std::optional<PersonId> person)
{
    TransactionRecord record = aTransaction(station, 1, start);
    record.startReceivedAt = start;
    record.startStationTime = start.toString(Qt::ISODateWithMs);
    record.meterStart = Energy::fromWh(m_meterWh);
    m_meterWh += wattHours;
    record.person = person;
    record.personName = person ? QStringLiteral("Person %1").arg(person->value()) : QString();
    const auto begun = m_store.begin(record);
    if (!begun)
        return {};
    return isRunning ? begun->record : stop(begun->record, wattHours);
}

TransactionRecord AccountFixture::stop(TransactionRecord record, qint64 wattHours)
{
    record.state = TransactionState::Ended;
    record.stoppedAt = record.startedAt.addSecs(3600);
    record.stopReceivedAt = record.stoppedAt;
    record.stopStationTime = record.stoppedAt->toString(Qt::ISODateWithMs);
    record.meterStop = record.meterStart + Energy::fromWh(wattHours);
    record.stopReason = StopReason::Local;
    return m_store.save(record) ? record : TransactionRecord();
}

SessionCost AccountFixture::cost(TransactionKey key)
{
    const auto costs = result(prices().costs({key}));
    return costs ? costs->first() : SessionCost();
}

qint64 AccountFixture::grossOf(BillingMonth month)
{
    api::BookingQuery query;
    query.month = month;
    const auto totals = result(months().totals(query));
    return totals && totals->size() == 1 ? totals->first().gross.minor : 0;
}

QList<Booking> AccountFixture::bookingsOf(BillingMonth month)
{
    api::BookingQuery query;
    query.month = month;
    const auto page = result(months().bookings(query));
    return page ? page->rows : QList<Booking>();
}

Result<MonthSummary> AccountFixture::lock(BillingMonth month)
{
    const auto preflight = result(months().preflight(month));
    if (!preflight)
        return tl::unexpected(preflight.error());
    return result(months().lock(month, preflight->fingerprint, QStringLiteral("Eva")));
}

} // namespace forecourt::tests
