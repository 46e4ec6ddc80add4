// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Today's energy and sessions, by the site's calendar.
#pragma once

#include "core/engine/changepublisher.h"
#include "core/engine/ports/stores.h"
#include "core/engine/transactionbook.h"

namespace forecourt::engine {

/// Counts ended sessions of the day; starts anew at the site's midnight. Thread: engine.
class DaySummary
{
public:
    DaySummary(Clock& clock, ports::TransactionStore& store, const SiteSettings& settings, TransactionBook& book,
               ChangePublisher& publisher);

    /// The site's date at \a instant; UTC where the zone is unknown.
    [[nodiscard]] static QDate siteDate(const QDateTime& instant, const QString& timeZone);

    /// Asks the store anew: at the start, at midnight, when the zone changed, and what an ended session came to.
    void reload();
    /// A session ended (or a late stop gave it its end).
    void ended(const TransactionRecord& record);
    /// Notices midnight and the number of live sessions.
    void tick();
    [[nodiscard]] DayTotals totals() const;

private:
    void publish();
    void take(const DayTotals& totals);

    Clock& m_clock;
    ports::TransactionStore& m_store;
    const SiteSettings& m_settings;
    TransactionBook& m_book;
    ChangePublisher& m_publisher;
    DayTotals m_totals;
    int m_publishedLive = -1;
    QDate m_askedDay;          ///< invalid: no question is open
    bool m_isOutdated = false; ///< something ended since it was asked
    QDateTime m_askedAt;
    std::shared_ptr<char> m_lifetime = std::make_shared<char>();
};

} // namespace forecourt::engine
