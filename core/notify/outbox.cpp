// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/outbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace forecourt::notify {

namespace {

QDateTime timeFrom(const QJsonValue& value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC);
}

QJsonObject toJson(const OutboxItem& item)
{
    QJsonArray alerts;
    for (const AlertId& id : item.alerts)
        alerts.append(id.value());
    return {{QStringLiteral("id"), item.id},
            {QStringLiteral("channel"), static_cast<int>(item.channel)},
            {QStringLiteral("createdAt"), item.createdAt.toMSecsSinceEpoch()},
            {QStringLiteral("nextTryAt"), item.nextTryAt.toMSecsSinceEpoch()},
            {QStringLiteral("attempts"), item.attempts},
            {QStringLiteral("wasDeferred"), item.wasDeferred},
            {QStringLiteral("alerts"), alerts},
            {QStringLiteral("subject"), item.subject},
            {QStringLiteral("content"), QString::fromUtf8(item.content)}};
}

OutboxItem itemFrom(const QJsonObject& object)
{
    OutboxItem item;
    item.id = object.value(QLatin1String("id")).toInteger();
    item.channel = object.value(QLatin1String("channel")).toInt() == 1 ? DeliveryChannel::Webhook : DeliveryChannel::Mail;
    item.createdAt = timeFrom(object.value(QLatin1String("createdAt")));
    item.nextTryAt = timeFrom(object.value(QLatin1String("nextTryAt")));
    item.attempts = object.value(QLatin1String("attempts")).toInt();
    item.wasDeferred = object.value(QLatin1String("wasDeferred")).toBool();
    for (const QJsonValue& id : object.value(QLatin1String("alerts")).toArray())
        item.alerts.append(AlertId(id.toInteger()));
    item.subject = object.value(QLatin1String("subject")).toString();
    item.content = object.value(QLatin1String("content")).toString().toUtf8();
    return item;
}

} // namespace

std::chrono::seconds backoff(int attempts)
{
    static constexpr int minutes[] = {1, 2, 5, 15, 30, 60};
    return std::chrono::minutes(minutes[std::clamp(attempts - 1, 0, 5)]);
}

bool Outbox::add(OutboxItem item)
{
    item.id = m_nextId++;
    const bool isFull = waiting(item.channel) >= MaximumItems;
    if (isFull) {
        const auto oldest = std::find_if(m_items.begin(), m_items.end(),
                                         [&](const OutboxItem& other) { return other.channel == item.channel; });
        m_items.erase(oldest);
    }
    m_items.append(std::move(item));
    return isFull;
}

const OutboxItem* Outbox::due(DeliveryChannel channel, const QDateTime& now) const
{
    for (const OutboxItem& item : m_items) {
        // a time far ahead is one of a clock that was wrong
        if (item.channel == channel && (item.nextTryAt <= now || now.secsTo(item.nextTryAt) > LongestS))
            return &item;
    }
    return nullptr;
}

std::optional<QDateTime> Outbox::nextDueAt() const
{
    std::optional<QDateTime> next;
    for (const OutboxItem& item : m_items) {
        if (!next || item.nextTryAt < *next)
            next = item.nextTryAt;
    }
    return next;
}

int Outbox::waiting(DeliveryChannel channel) const
{
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(),
                                          [&](const OutboxItem& item) { return item.channel == channel; }));
}

Outbox::Fate Outbox::tried(qint64 id, const DeliveryOutcome& outcome, const QDateTime& now)
{
    const auto item = std::find_if(m_items.begin(), m_items.end(), [&](const OutboxItem& other) { return other.id == id; });
    if (item == m_items.end())
        return Fate::Delivered;
    if (outcome.isGood()) {
        m_items.erase(item);
        return Fate::Delivered;
    }
    ++item->attempts;
    const QDateTime next = now.addSecs(backoff(item->attempts).count());
    if (!outcome.mayPass() || item->createdAt.secsTo(next) > LongestS) {
        m_items.erase(item);
        return Fate::GivenUp;
    }
    item->nextTryAt = next;
    return Fate::Later;
}

void Outbox::remove(qint64 id)
{
    m_items.removeIf([&](const OutboxItem& item) { return item.id == id; });
}

void Outbox::hurry(DeliveryChannel channel, const QDateTime& now)
{
    for (OutboxItem& item : m_items) {
        if (item.channel == channel && item.attempts > 0)
            item.nextTryAt = now;
    }
}

QByteArray Outbox::toText() const
{
    QJsonArray items;
    for (const OutboxItem& item : m_items)
        items.append(toJson(item));
    return QJsonDocument(QJsonObject{{QStringLiteral("items"), items}}).toJson(QJsonDocument::Compact);
}

Outbox Outbox::fromText(const QByteArray& text)
{
    Outbox outbox;
    for (const QJsonValue& value : QJsonDocument::fromJson(text).object().value(QLatin1String("items")).toArray()) {
        OutboxItem item = itemFrom(value.toObject());
        if (item.id <= 0 || item.content.isEmpty() || outbox.waiting(item.channel) >= MaximumItems)
            continue;
        outbox.m_nextId = std::max(outbox.m_nextId, item.id + 1);
        outbox.m_items.append(std::move(item));
    }
    return outbox;
}

} // namespace forecourt::notify
