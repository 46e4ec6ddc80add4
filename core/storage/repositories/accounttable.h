// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What each session came to: price, cost, what is odd and what was decided.
#pragma once

#include "core/domain/billingmonth.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// What the reports hold of a session, to be taken out of them again.
struct CountedSession
{
    QDateTime from;               ///< occupied from …
    std::optional<QDateTime> to;  ///< … to; empty: not known, no occupied time
    std::optional<Energy> energy;
    bool isCounted = false;       ///< as a session with its energy; else only its occupied time

    bool operator==(const CountedSession&) const = default;
};

/// The account of one session.
struct SessionAccount
{
    TransactionKey transaction;
    QDateTime startedAt;                  ///< as it counts
    StationId station;
    std::optional<PersonId> person;       ///< by whom the price was chosen
    std::optional<PriceId> price;
    std::optional<PriceVersionId> version; ///< chosen when it began
    std::optional<SessionCost> cost;      ///< empty: it runs
    CostFlags costFlags;
    QByteArray inputs;
    std::optional<QDateTime> pricedAt;
    quint32 cases = 0;                    ///< bitsOf()
    CaseState state = CaseState::Undecided;
    SessionValues values;                 ///< empty members: as recorded
    BillingMonth month;                   ///< in which it began
    bool hasEnded = false;
    bool isTest = false;
    std::optional<CountedSession> counted;

    [[nodiscard]] bool isUndecided() const { return cases != 0 && state == CaseState::Undecided; }
};

/// Columns in the order accountFrom() reads them.
inline constexpr char AccountColumns[] =
    "transaction_key, started_at, station, person, price, version, cost_json, cost_flags, inputs, priced_at, cases, case_state, "
    "values_json, month, has_ended, is_test, counted_from, counted_to, counted_energy, counted";
inline constexpr int AccountColumnCount = 20;

/// The row \a row stands on; its columns begin at \a first.
[[nodiscard]] SessionAccount accountFrom(const Statement& row, int first = 0);
/// Thread: the connection's.
[[nodiscard]] std::optional<SessionAccount> readAccount(Connection& connection, TransactionKey transaction);

/// Thread: writer.
class AccountTable
{
public:
    explicit AccountTable(Connection& connection);

    [[nodiscard]] std::optional<SessionAccount> find(TransactionKey transaction);
    void save(const SessionAccount& account);
    void addState(TransactionKey transaction, const QDateTime& at, int state, bool isHeldBack);
    void addCorrection(const CorrectionRecord& record);

    [[nodiscard]] bool isLocked(BillingMonth month);
    /// \a month, or the first one after it that is not locked.
    [[nodiscard]] BillingMonth firstOpen(BillingMonth month);
    void lock(BillingMonth month, const QDateTime& at, const QString& user);

private:
    Connection& m_connection;
    Statement m_find;
    Statement m_save;
    Statement m_addState;
    Statement m_isLocked;
};

} // namespace forecourt::storage
