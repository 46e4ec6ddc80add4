// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/daysummary.h"

#include <QTimeZone>

namespace forecourt::engine {

DaySummary::DaySummary(Clock& clock, ports::TransactionStore& store, const SiteSettings& settings,
                       TransactionBook& book, ChangePublisher& publisher)
    : m_clock(clock), m_store(store), m_settings(settings), m_book(book), m_publisher(publisher)
{
}

QDate DaySummary::siteDate(const QDateTime& instant, const QString& timeZone)
{
    const QTimeZone zone(timeZone.toUtf8());
    return zone.isValid() ? instant.toTimeZone(zone).date() : instant.toUTC().date();
}

void DaySummary::reload()
{
    const QDate day = siteDate(m_clock.utcNow(), m_settings.timeZone);
    if (m_totals.day != day)
        m_totals = DayTotals{day, {}, 0, 0};
    m_store.dayTotals(day, m_settings.timeZone,
                      [this, day, lifetime = std::weak_ptr(m_lifetime)](const Result<DayTotals>& result) {
                          if (lifetime.expired() || !result || day != m_totals.day)
                              return;
                          m_totals = *result;
                          m_totals.day = day;
                          publish();
                      });
}

void DaySummary::ended(const TransactionRecord& record)
{
    if (record.flags.testFlag(TransactionFlag::Test))
        return;
    if (!record.stoppedAt || siteDate(*record.stoppedAt, m_settings.timeZone) != m_totals.day)
        return;
    ++m_totals.sessions;
    if (const std::optional<Energy> energy = record.energy(); record.isEnergySummed() && energy && energy->milliWh > 0)
        m_totals.energy = m_totals.energy + *energy;
    publish();
}

void DaySummary::tick()
{
    if (siteDate(m_clock.utcNow(), m_settings.timeZone) != m_totals.day)
        reload();
    if (m_book.count() != m_publishedLive)
        publish();
}

DayTotals DaySummary::totals() const
{
    DayTotals totals = m_totals;
    totals.liveSessions = m_book.count();
    return totals;
}

void DaySummary::publish()
{
    m_publishedLive = m_book.count();
    m_publisher.pending().today = totals();
}

} // namespace forecourt::engine
