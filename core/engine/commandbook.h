// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every command and what became of it.
#pragma once

#include "core/domain/command.h"
#include "core/engine/changepublisher.h"
#include "core/engine/ports/stores.h"
#include "core/ocpp/adapter/stationadapter.h"

#include <QSet>

#include <functional>
#include <map>

namespace forecourt::engine {

/// The last 200 commands and all unfinished ones; each change is stored and shown at once. Unfinished are those
/// without an answer, those whose effect is awaited, and those somebody follows; of 2000, answered ones go all the
/// same, the oldest first.
/// Thread: engine.
class CommandBook
{
public:
    using Answered = std::function<void(const CommandRecord&)>;

    CommandBook(Clock& clock, ports::SiteStore& store, ChangePublisher& publisher);

    /// Commands that were waiting when the program ended are closed: Queued → Cancelled, Sent →
    /// Disconnected. Effects that were awaited are left to their stations.
    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;

    /// A RawCall whose meaning is known is kept as what it means; action and payload stay as sent.
    CommandRecord& create(const CommandRequest& request, const ocpp::PreparedCommand& prepared);
    [[nodiscard]] CommandRecord* find(CommandId id);
    [[nodiscard]] const std::map<qint64, CommandRecord>& all() const { return m_records; }

    /// Stores and shows \a record as it is now; tells who waits if it is answered.
    void changed(CommandRecord& record);
    /// Shows \a record without storing it (its place in the queue).
    void moved(const CommandRecord& record);
    /// Sets the effect unless it is the same, with its time.
    void setEffect(CommandRecord& record, CommandEffect effect,
                   std::optional<TransactionKey> transaction = std::nullopt);
    /// A command without an answer in time may still be answered, and show its effect: it is kept while it is followed.
    void setFollowed(CommandId id, bool isFollowed);
    /// Calls \a done when the command is answered; at once if it is.
    void whenAnswered(CommandId id, Answered done);

private:
    void prune();

    Clock& m_clock;
    ports::SiteStore& m_store;
    ChangePublisher& m_publisher;
    std::map<qint64, CommandRecord> m_records;
    std::multimap<qint64, Answered> m_waiting;
    QSet<qint64> m_followed;
    qint64 m_nextId = 1;
};

} // namespace forecourt::engine
