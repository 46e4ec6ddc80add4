// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Vendors' own messages: counted, and answered by the owner's rules.
#pragma once

#include "core/domain/vendordata.h"
#include "core/engine/changepublisher.h"
#include "core/engine/journal.h"
#include "core/engine/ports/stores.h"
#include "core/ocpp/adapter/stationadapter.h"

#include <QSet>

#include <map>

namespace forecourt::engine {

/// Counts DataTransfer both ways, for each station by vendor and message. Counts are stored every 10 s and at the end;
/// after a crash the last of them may be missing. Rules are stored at once. Thread: engine.
/// Source: OCPP 1.6 §4.3, §5.6, ocpp-behaviour.md §3.8.
class VendorBook
{
public:
    static constexpr int MostRules = 500;

    VendorBook(Clock& clock, ports::SiteStore& store, ChangePublisher& publisher, Journal& journal)
        : m_clock(clock), m_store(store), m_publisher(publisher), m_journal(journal)
    {
    }

    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;
    /// Counts what was sent to stations.
    void observe(const ChangeBatch& batch);
    void tick() { saveCounts(); }
    /// Stores the counts that are only in memory.
    void saveCounts();

    /// Counts a message of \a station and says how it is answered: by a rule, else as known or unknown vendor.
    [[nodiscard]] ocpp::DataTransferReply answer(const StationId& station, const ocpp::DataTransferNotice& notice);

    /// Errors: see api::VendorData::saveRule.
    [[nodiscard]] Result<VendorRuleId> saveRule(VendorRule rule);
    /// Errors: see api::VendorData::removeRule.
    [[nodiscard]] Result<void> removeRule(VendorRuleId id, const QString& user);

private:
    void seen(const StationId& station, VendorMessage message);
    void tell(const QString& code, const VendorRule& rule, const QString& user);
    void publishRules();

    Clock& m_clock;
    ports::SiteStore& m_store;
    ChangePublisher& m_publisher;
    Journal& m_journal;
    QList<VendorRule> m_rules; ///< in order of id
    qint64 m_nextId = 1;
    std::map<QString, VendorTraffic> m_traffic;
    QSet<QString> m_unsaved;   ///< stations
    QSet<qint64> m_counted;    ///< commands
};

} // namespace forecourt::engine
