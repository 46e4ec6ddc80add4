// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an ended session comes to: its price, its case, its booking and its place in the reports.
#pragma once

#include "core/storage/repositories/accounttable.h"
#include "core/storage/repositories/bookingtable.h"
#include "core/storage/repositories/pricetable.h"
#include "core/storage/repositories/reporttable.h"
#include "core/storage/sessionsheet.h"

namespace forecourt::storage {

/// Brings everything that follows from a session in line with it, inside the transaction that stores the session: whoever has
/// been told of the end finds the cost there. Doing it again changes nothing. Thread: writer.
class Settler
{
public:
    /// \a pricer: null prices nothing. It outlives this.
    Settler(Connection& connection, const ports::Pricer* pricer);

    /// How a session is settled.
    struct How
    {
        QDateTime now{};             ///< UTC
        bool isPricedAnew = false;   ///< by the assignments of today; else by the version it has
        QString reason{};            ///< on a reversal and what comes instead
        bool isDecided = false;      ///< a person said what counts: priced by it even where values were thinned
        bool isFromBefore = false;   ///< ended before sessions were settled: it gets a price only when somebody asks for it
    };

    /// The site's clock; reports that were counted by another one keep it until ReportTable::setTimeZone().
    void setTimeZone(const QTimeZone& zone)
    {
        m_zone = zone;
        reports.assumeTimeZone(zone);
    }
    /// Forgets what was learned in a transaction that was rolled back.
    void forget()
    {
        prices.forgetBook();
        reports.forget();
    }

    /// Chooses the price of a session that begins; it keeps it.
    void begin(const TransactionRecord& record, const QDateTime& now);
    /// Nothing of one that runs. A fault in here is logged and leaves the session itself as stored.
    void settle(TransactionKey transaction, const How& how);
    /// The same after \a record was stored, and its neighbours anew: what is odd about them may be so, or not any more, by it.
    void settleStored(const TransactionRecord& record, const QDateTime& now);
    /// Only the neighbours: one that begins stands between two others from now on, where its start was told late.
    void settleNeighbours(const TransactionRecord& record, const QDateTime& now);
    /// Up to \a limit sessions that ended without being settled (before this was kept, or displaced). Whether there may be more.
    [[nodiscard]] bool settleSlice(int limit, const QDateTime& now);

    /// As decided; settles it. Errors: InvalidInput (args: name), NotFound, Conflict (it runs).
    [[nodiscard]] Result<CorrectionRecord> decide(const CaseDecision& decision, const QString& user, const QDateTime& now);
    /// What counts instead, by another version. For one that was settled.
    void reprice(TransactionKey transaction, std::optional<PriceId> price, std::optional<PriceVersionId> version, const How& how);

    PriceTable prices;
    AccountTable accounts;
    BookingTable bookings;
    ReportTable reports;

private:
    [[nodiscard]] SessionAccount accountOf(const TransactionRecord& record);
    [[nodiscard]] PriceBook bookFor(TransactionKey transaction);
    void choosePrice(SessionAccount& account, const TransactionRecord& record, const QString& group, const PriceBook& book, const How& how);
    void settleNow(TransactionKey transaction, const How& how);
    void price(SessionAccount& account, const SessionSheet& sheet, const PriceBook& book, const How& how);
    void noteIdle(const SessionSheet& sheet);
    void count(SessionAccount& account, const TransactionRecord& counting);
    void book(const SessionAccount& account, const SessionSheet& sheet, const How& how);
    [[nodiscard]] Booking bookingOf(const SessionAccount& account, const SessionSheet& sheet, const How& how);
    void addBooking(Booking booking);
    void replaceFrozen(const Booking& standing, const std::optional<Booking>& wanted, const How& how);
    [[nodiscard]] QDateTime countsAt(const Booking& booking) const;
    [[nodiscard]] BillingMonth monthOf(const QDateTime& at) const;

    Connection& m_connection;
    const ports::Pricer* m_pricer;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_isFaulty = false; ///< a fault was logged: once is enough
};

} // namespace forecourt::storage
