// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/transactionqueue.h"

#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/v16/actions.h"

namespace forecourt::simulator {

using namespace ocpp::v16;
namespace rpc = ocpp::rpc;

TransactionQueue::TransactionQueue(StationLink& link, const Configuration& configuration, Clock& clock, QObject* parent)
    : QObject(parent), m_link(link), m_configuration(configuration), m_clock(clock)
{
}

void TransactionQueue::add(const QString& action, const QJsonObject& payload, LocalTransaction transaction)
{
    m_items.push_back({action, payload, transaction, 0});
    sendNext();
}

void TransactionQueue::addForeign(const QString& action, const QJsonObject& payload)
{
    add(action, payload, 0);
}

std::optional<qint64> TransactionQueue::idOf(LocalTransaction transaction) const
{
    const auto it = m_ids.constFind(transaction);
    return it == m_ids.cend() ? std::nullopt : std::optional(*it);
}

void TransactionQueue::resume()
{
    m_isActive = true;
    m_retry.reset();
    sendNext();
}

void TransactionQueue::sendNext()
{
    if (!m_isActive || m_isSending || m_retry || m_items.empty() || !m_link.isOpen())
        return;
    const Item& item = m_items.front();
    QJsonObject payload = item.payload;
    if (item.transaction != 0 && item.action != QLatin1String("StartTransaction"))
        payload[QLatin1String("transactionId")] = m_ids.value(item.transaction, -1); // -1: E16 3.18
    m_isSending = true;
    m_link.call(item.action, payload, rpc::CallUrgency::Normal,
                [this, alive = QPointer(this)](const rpc::CallOutcome& outcome) {
                    if (alive)
                        settled(outcome);
                });
}

void TransactionQueue::settled(const rpc::CallOutcome& outcome)
{
    using Kind = rpc::CallOutcome::Kind;
    m_isSending = false;
    switch (outcome.kind) {
    case Kind::Answered: {
        const Item item = m_items.front();
        removeFirst();
        accepted(item, outcome.payload);
        break;
    }
    case Kind::Refused:
    case Kind::TimedOut: failed(); break;
    case Kind::Disconnected:
    case Kind::Cancelled: return; // resume() goes on with the same message
    }
    if (m_items.empty())
        Q_EMIT drained();
    else
        sendNext();
}

void TransactionQueue::removeFirst()
{
    m_items.pop_front();
}

void TransactionQueue::accepted(const Item& item, const QJsonObject& payload)
{
    if (item.action == QLatin1String("StartTransaction")) {
        const auto response = ocpp::schema::read<StartTransactionResponse>(payload).value;
        m_ids.insert(item.transaction, response.transactionId);
        Q_EMIT startAnswered(item.transaction, response);
    } else if (item.action == QLatin1String("StopTransaction")) {
        Q_EMIT stopAnswered(item.transaction, ocpp::schema::read<StopTransactionResponse>(payload).value);
    }
}

void TransactionQueue::failed()
{
    Item& item = m_items.front();
    ++item.attempts;
    if (item.attempts < m_configuration.integer(QStringLiteral("TransactionMessageAttempts"))) {
        // S16 §9.1.31: the pause grows with each attempt.
        const int pause = m_configuration.integer(QStringLiteral("TransactionMessageRetryInterval")) * item.attempts;
        m_retry = m_clock.after(std::chrono::seconds(pause), [this] {
            m_retry.reset();
            sendNext();
        });
        return;
    }
    const Item lost = item;
    removeFirst();
    if (lost.action == QLatin1String("StartTransaction")) {
        m_ids.insert(lost.transaction, -1);
        Q_EMIT startLost(lost.transaction);
    }
}

} // namespace forecourt::simulator
