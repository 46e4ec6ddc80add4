// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices, their versions, where they apply, and how that came to be.
#pragma once

#include "core/api/prices.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// The whole book; of sessions' own assignments those of sessions that run. Thread: the connection's.
[[nodiscard]] PriceBook readPriceBook(Connection& connection);
/// As readPriceBook(), with the assignments of one session, running or not.
void addOwnAssignments(PriceBook& book, Connection& connection, TransactionKey transaction);
/// Errors: InvalidInput (cursor, limit).
[[nodiscard]] Result<Page<api::PriceEvent>> readPriceEvents(Connection& connection, const api::PriceHistoryQuery& query);

/// Makes changes of prices, each with its place in the history. Thread: writer.
class PriceTable
{
public:
    explicit PriceTable(Connection& connection) : m_connection(connection) {}

    /// Errors: see api::Prices::change().
    [[nodiscard]] Result<api::PriceChangeOutcome> change(const api::PriceChange& change, const QString& user, const QDateTime& now);
    void addEvent(const api::PriceEvent& event);
    /// The book as it stands; kept until the next change or roll-back.
    [[nodiscard]] const PriceBook& book();
    void forgetBook() { m_book.reset(); }

private:
    friend class PriceChanging;

    Connection& m_connection;
    std::optional<PriceBook> m_book;
};

} // namespace forecourt::storage
