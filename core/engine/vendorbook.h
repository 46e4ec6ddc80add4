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
/// after a crash the last of them may be missing. A rule counts from its commit on. Thread: engine.
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

    /// \a done comes after the commit; where that fails everything stays as it is. Errors: see api::VendorData::saveRule.
    void saveRule(VendorRule rule, ports::Completion<VendorRuleId> done);
    /// As saveRule(). Errors: see api::VendorData::removeRule.
    void removeRule(VendorRuleId id, const QString& user, ports::Completion<void> done);

private:
    void seen(const StationId& station, VendorMessage message);
    [[nodiscard]] std::optional<Error> refusal(const VendorRule& rule) const;
    void keep(const VendorRule& rule);
    [[nodiscard]] QList<VendorRule>::iterator find(VendorRuleId id);
    void tell(const QString& code, const VendorRule& rule, const QString& user);
    void publishRules();

    Clock& m_clock;
    ports::SiteStore& m_store;
    ChangePublisher& m_publisher;
    Journal& m_journal;
    QList<VendorRule> m_rules;    ///< stored, in order of id
    QList<VendorRule> m_unstored; ///< on their way to the disk, in order
    qint64 m_nextId = 1;
    std::map<QString, VendorTraffic> m_traffic;
    QSet<QString> m_unsaved;   ///< stations
    QSet<qint64> m_counted;    ///< commands
    std::shared_ptr<char> m_lifetime = std::make_shared<char>(); ///< completions that come later do nothing
};

} // namespace forecourt::engine
