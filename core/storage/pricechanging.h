// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One change of the price book, checked step by step as it is made.
#pragma once

#include "core/api/prices.h"
#include "core/storage/repositories/pricetable.h"

namespace forecourt::storage {

/// Made for one change and thrown away. A step that fails leaves rows behind: the caller's job is undone as a whole.
/// Thread: writer.
class PriceChanging
{
public:
    PriceChanging(PriceTable& table, Connection& connection, QString user, QDateTime now);

    /// Errors: see api::Prices::change().
    [[nodiscard]] Result<api::PriceChangeOutcome> make(const api::PriceChange& change);

private:
    [[nodiscard]] Result<void> saveSettings(const QList<PriceSetting>& saved);
    [[nodiscard]] Result<void> restore(const QList<PriceId>& restored);
    [[nodiscard]] Result<void> saveVersions(const QList<PriceVersion>& saved);
    [[nodiscard]] Result<void> removeVersions(const QList<PriceVersionId>& removed);
    [[nodiscard]] Result<void> assign(const QList<PriceAssignment>& assigned);
    [[nodiscard]] Result<void> unassign(const QList<PriceAssignmentId>& unassigned);
    [[nodiscard]] Result<void> removeSettings(const QList<PriceId>& removed);
    [[nodiscard]] Result<void> saveHolidays(const QList<Holiday>& holidays);

    [[nodiscard]] PriceId resolved(PriceId id) const;
    [[nodiscard]] bool isUsed(PriceVersionId version) const;
    [[nodiscard]] bool isAssigned(PriceId price) const;
    [[nodiscard]] PriceSetting* settingOf(PriceId id);
    [[nodiscard]] int nextNumber(PriceId price) const;
    void write(const PriceSetting& setting);
    void tell(api::PriceEvent::Kind kind, std::optional<PriceId> price, std::optional<PriceVersionId> version, const QByteArray& before,
              const QByteArray& after);
    void tell(api::PriceEvent::Kind kind, const PriceAssignment& assignment, const QByteArray& before, const QByteArray& after);

    PriceTable& m_table;
    Connection& m_connection;
    const QString m_user;
    const QDateTime m_now;
    PriceBook m_book; ///< as it becomes
    api::PriceChangeOutcome m_outcome;
};

} // namespace forecourt::storage
