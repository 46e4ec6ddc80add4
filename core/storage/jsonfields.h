// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reading and writing single members of a JSON object.
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace forecourt::storage {

/// Names of members.
using Key = QLatin1String;

/// Adds members to an object; members that say nothing (empty text, empty optional) are left out.
class FieldWriter
{
public:
    void text(Key key, const QString& value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value);
    }
    void flag(Key key, bool value) { m_object.insert(key, value); }
    void number(Key key, qint64 value) { m_object.insert(key, value); }
    template<class Enum>
    void enumerator(Key key, Enum value)
    {
        m_object.insert(key, static_cast<int>(value));
    }
    void time(Key key, const QDateTime& value)
    {
        if (value.isValid())
            m_object.insert(key, value.toMSecsSinceEpoch());
    }
    void time(Key key, const std::optional<QDateTime>& value)
    {
        if (value)
            time(key, *value);
    }
    template<class Value>
    void optionalNumber(Key key, const std::optional<Value>& value)
    {
        if (value)
            m_object.insert(key, static_cast<qint64>(*value));
    }
    template<class Tag, class Representation>
    void optionalId(Key key, const std::optional<StrongId<Tag, Representation>>& id)
    {
        if (id)
            m_object.insert(key, static_cast<qint64>(id->value()));
    }
    void value(Key key, const QJsonValue& value) { m_object.insert(key, value); }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    QJsonObject m_object;
};

/// Reads members; what is missing or of another type reads as empty.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject& object) : m_object(object) {}

    [[nodiscard]] QString text(Key key) const { return m_object.value(key).toString(); }
    [[nodiscard]] bool flag(Key key, bool fallback = false) const
    {
        return m_object.value(key).toBool(fallback);
    }
    [[nodiscard]] qint64 number(Key key, qint64 fallback = 0) const
    {
        return m_object.value(key).toInteger(fallback);
    }
    [[nodiscard]] int smallNumber(Key key, int fallback = 0) const
    {
        return m_object.value(key).toInt(fallback);
    }
    /// \a fallback for numbers beyond \a last.
    template<class Enum>
    [[nodiscard]] Enum enumerator(Key key, Enum last, Enum fallback = {}) const
    {
        const int value = m_object.value(key).toInt(-1);
        return value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : fallback;
    }
    [[nodiscard]] std::optional<QDateTime> optionalTime(Key key) const
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isDouble())
            return std::nullopt;
        return QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC);
    }
    [[nodiscard]] QDateTime time(Key key) const { return optionalTime(key).value_or(QDateTime()); }
    template<class Value>
    [[nodiscard]] std::optional<Value> optionalNumber(Key key) const
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isDouble())
            return std::nullopt;
        return static_cast<Value>(value.toInteger());
    }
    template<class Id>
    [[nodiscard]] std::optional<Id> optionalId(Key key) const
    {
        const auto value = optionalNumber<typename Id::Representation>(key);
        if (!value)
            return std::nullopt;
        return Id(*value);
    }
    [[nodiscard]] QJsonValue value(Key key) const { return m_object.value(key); }

private:
    QJsonObject m_object;
};

} // namespace forecourt::storage
