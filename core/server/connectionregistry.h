// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sees to it that every identity has one connection, and that only that one counts.
#pragma once

#include "core/base/idsource.h"
#include "core/server/gatekeeper.h"
#include "core/server/stationconnection.h"

#include <unordered_map>
#include <vector>

namespace forecourt::server {

/// Source: SEC-1, SEC-2, decisions.md 9. Thread: engine.
class ConnectionRegistry final : public ConnectionObserver
{
public:
    /// What it works with must outlive it.
    ConnectionRegistry(ports::LinkListener& listener, Clock& clock, IdSource& idSource,
                       const ServerSettings& settings);
    ~ConnectionRegistry() override;

    /// Takes over an authenticated WebSocket. It opens at once, or, where its identity is connected already,
    /// after the incumbent failed to answer a ping.
    void add(QWebSocket* webSocket, QTcpSocket* socket, const ports::LinkInfo& info);
    /// Ends every link.
    void closeAll(quint16 code, const QString& reason);

    [[nodiscard]] Occupancy occupancy() const;
    /// Messages of replaced or refused connections, thrown away (SEC-2).
    [[nodiscard]] qint64 droppedMessages() const { return m_droppedMessages; }

    void textArrived(StationConnection& connection, const QByteArray& utf8) override;
    void signOfLife(StationConnection& connection) override;
    void pongArrived(StationConnection& connection, const QByteArray& payload) override;
    void pingIgnored(StationConnection& connection) override;
    void connectionClosed(StationConnection& connection, quint16 code, const QString& reason,
                          bool wasClean) override;

private:
    using Pointer = std::shared_ptr<StationConnection>;
    /// Two connections of one identity.
    struct Contest {
        Pointer newcomer;
        QByteArray challenge;
        QList<QByteArray> held;
        qsizetype heldBytes = 0;
        std::unique_ptr<ScheduledCall> deadline;
    };
    struct Entry {
        Pointer live;
        std::unique_ptr<Contest> contest;
    };

    void startContest(Entry& entry, Pointer newcomer);
    void refuseNewcomer(Entry& entry);
    void replaceIncumbent(const QString& identity);
    void open(Entry& entry, Pointer connection, const QList<QByteArray>& held);
    void hold(StationConnection& connection, const QByteArray& utf8);
    void dismiss(Pointer connection, quint16 code, const QString& reason);
    void checkDeadlines();
    void scheduleCheck();

    ports::LinkListener& m_listener;
    Clock& m_clock;
    IdSource& m_idSource;
    const ServerSettings& m_settings;
    std::unordered_map<QString, Entry> m_entries; ///< by identity
    std::vector<Pointer> m_leaving;               ///< closing; nothing of them counts
    int m_candidates = 0;
    qint64 m_droppedMessages = 0;
    std::unique_ptr<ScheduledCall> m_check;
};

} // namespace forecourt::server
