// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/daysummary.h"

#include <QTimeZone>

#include <utility>

namespace forecourt::engine {

namespace {
constexpr qint64 DecisionsAgeS = 60; ///< sessions are corrected and priced again beside the engine
}

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
    if (m_totals.day != day) {
        m_totals = DayTotals{day, {}, 0, 0, {}};
        m_publishedLive = -1; // told even if the new day begins as the old one did
    }
    if (m_askedDay == day) {
        m_isOutdated = true;
        return;
    }
    m_askedDay = day;
    m_isOutdated = false;
    m_askedAt = m_clock.utcNow();
    m_store.dayTotals(day, m_settings.timeZone,
                      [this, day, lifetime = std::weak_ptr(m_lifetime)](const Result<DayTotals>& result) {
                          if (lifetime.expired() || m_askedDay != day)
                              return; // of a day that is over
                          m_askedDay = {};
                          if (std::exchange(m_isOutdated, false))
                              return reload();
                          if (result)
                              take(*result);
                      });
}

void DaySummary::take(const DayTotals& totals)
{
    const QDate day = m_totals.day;
    const DayTotals before = std::exchange(m_totals, totals);
    m_totals.day = day;
    m_totals.liveSessions = before.liveSessions; // told by the book
    if (m_totals != before || m_publishedLive < 0)
        publish();
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
    reload(); // the store priced it
}

void DaySummary::tick()
{
    if (siteDate(m_clock.utcNow(), m_settings.timeZone) != m_totals.day || m_askedAt.secsTo(m_clock.utcNow()) >= DecisionsAgeS)
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
