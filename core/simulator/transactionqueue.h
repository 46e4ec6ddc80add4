// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What happened in transactions, kept in order until the central system has it.
#pragma once

#include "core/ocpp/v16/messages/corestation.h"
#include "core/simulator/configuration.h"
#include "core/simulator/stationlink.h"

#include <QPointer>

#include <deque>

namespace forecourt::simulator {

/// Names a transaction of this station before, and whether or not, it gets an id.
using LocalTransaction = int;

/// StartTransaction, StopTransaction and the MeterValues of transactions. Survives link loss; tries
/// again as TransactionMessageAttempts and TransactionMessageRetryInterval say, then gives up.
/// Source: S16 §3.7.1, §9.1.30; E16. Thread: the station's.
class TransactionQueue final : public QObject
{
    Q_OBJECT

public:
    TransactionQueue(StationLink& link, const Configuration& configuration, Clock& clock, QObject* parent);

    /// A name for a transaction that begins.
    [[nodiscard]] LocalTransaction newTransaction() { return ++m_lastTransaction; }
    /// \a payload of StopTransaction and MeterValues gets its transactionId when it is sent.
    void add(const QString& action, const QJsonObject& payload, LocalTransaction transaction);
    /// A message of a transaction id that is none of ours (quirk 26).
    void addForeign(const QString& action, const QJsonObject& payload);

    /// Sending may begin: linked and accepted.
    void resume();
    void pause() { m_isActive = false; }

    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_items.size()); }
    /// The id the central system gave; -1 if it never will. Empty while it is not known.
    [[nodiscard]] std::optional<qint64> idOf(LocalTransaction transaction) const;

Q_SIGNALS:
    void startAnswered(int transaction, const ocpp::v16::StartTransactionResponse& response);
    /// Given up: the central system never took the start.
    void startLost(int transaction);
    void stopAnswered(int transaction, const ocpp::v16::StopTransactionResponse& response);
    void drained();

private:
    struct Item
    {
        QString action;
        QJsonObject payload;
        LocalTransaction transaction = 0; ///< 0: foreign
        int attempts = 0;
    };
    void sendNext();
    void settled(const ocpp::rpc::CallOutcome& outcome);
    void accepted(const Item& item, const QJsonObject& payload);
    void failed();
    void removeFirst();

    StationLink& m_link;
    const Configuration& m_configuration;
    Clock& m_clock;
    std::deque<Item> m_items;
    QHash<LocalTransaction, qint64> m_ids;
    std::unique_ptr<ScheduledCall> m_retry;
    LocalTransaction m_lastTransaction = 0;
    bool m_isActive = false;
    bool m_isSending = false;
};

} // namespace forecourt::simulator
