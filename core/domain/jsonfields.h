// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Structs to JSON and back by one list of their fields. For the .cpp files of this folder.
#pragma once

#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/base/result.h"
#include "core/base/strongid.h"
#include "core/domain/priceassignment.h"

#include <QDateTime>
#include <QFlags>
#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace forecourt::json {

/// Fields<T>::list(io) calls io("name", &T::member) for every member that is written; with Always also where it has its default.
template<class T>
struct Fields;
/// Whether a member is written although it has its default.
enum class Presence { IfNotDefault, Always };
inline constexpr Presence Always = Presence::Always;
/// Names of an enum's values, in its order; for flags in the order of their bits.
template<class E>
inline constexpr std::array<const char*, 0> NamesOf{};
template<>
inline constexpr std::array<const char*, 6> NamesOf<PriceLevel>{"site", "station", "connector", "group", "person", "session"};

/// Writes and reads one type: specialised below for what is no struct with Fields and no enum with names.
template<class T>
struct Json;

/// Writes what differs from the default, and what is always written.
template<class T>
class Writer
{
public:
    explicit Writer(const T& value) : m_value(value) {}

    template<class M>
    void operator()(const char* key, M T::*member, Presence presence = Presence::IfNotDefault)
    {
        if (presence == Always || !(m_value.*member == m_default.*member))
            m_object.insert(QLatin1String(key), Json<M>::write(m_value.*member));
    }
    [[nodiscard]] QJsonObject take() { return std::move(m_object); }

private:
    const T& m_value;
    T m_default{};
    QJsonObject m_object;
};

/// Reads what is there; what is not keeps its default.
template<class T>
class Reader
{
public:
    Reader(const QJsonObject& object, T& value, const QString& path) : m_object(object), m_value(value), m_path(path) {}

    template<class M>
    void operator()(const char* key, M T::*member, Presence /*presence*/ = Presence::IfNotDefault)
    {
        const auto it = m_object.constFind(QLatin1String(key));
        if (it == m_object.constEnd())
            return;
        ++m_known;
        if (!m_wrong)
            m_wrong = Json<M>::read(it.value(), m_value.*member, pathOf(QLatin1String(key)));
    }
    /// Call it after all fields.
    [[nodiscard]] std::optional<QString> wrong(const QStringList& names) const
    {
        if (m_wrong || m_known == m_object.size())
            return m_wrong;
        for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
            if (!names.contains(it.key()))
                return pathOf(it.key());
        }
        return m_wrong;
    }

private:
    [[nodiscard]] QString pathOf(const QString& key) const { return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key; }

    const QJsonObject& m_object;
    T& m_value;
    QString m_path;
    qsizetype m_known = 0;
    std::optional<QString> m_wrong;
};

/// Collects the names of fields.
struct NameCollector
{
    QStringList names;

    template<class Member>
    void operator()(const char* key, Member /*member*/, Presence /*presence*/ = Presence::IfNotDefault)
    {
        names.append(QString::fromLatin1(key));
    }
};

template<class T>
[[nodiscard]] QJsonObject written(const T& value)
{
    Writer<T> writer(value);
    Fields<T>::list(writer);
    return writer.take();
}

template<class T>
[[nodiscard]] std::optional<QString> readObject(const QJsonObject& object, T& to, const QString& path)
{
    Reader<T> reader(object, to, path);
    Fields<T>::list(reader);
    NameCollector collector;
    Fields<T>::list(collector);
    return reader.wrong(collector.names);
}

/// Errors: InvalidInput (args: path of what is wrong).
template<class T>
[[nodiscard]] Result<T> parsed(const QJsonObject& object)
{
    T value{};
    if (auto wrong = readObject(object, value, {}))
        return failure(ErrorCode::InvalidInput, QStringLiteral("wrong, out of range or not known: ") + *wrong, {*wrong});
    return value;
}

template<class T>
    requires requires(NameCollector& io) { Fields<T>::list(io); }
struct Json<T>
{
    [[nodiscard]] static QJsonValue write(const T& value) { return written(value); }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, T& to, const QString& path)
    {
        return value.isObject() ? readObject(value.toObject(), to, path) : std::optional(path);
    }
};

template<>
struct Json<bool>
{
    [[nodiscard]] static QJsonValue write(bool value) { return value; }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, bool& to, const QString& path)
    {
        to = value.toBool();
        return value.isBool() ? std::nullopt : std::optional(path);
    }
};

template<class T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>)
struct Json<T>
{
    [[nodiscard]] static QJsonValue write(T value) { return qint64(value); }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, T& to, const QString& path)
    {
        const qint64 number = value.toInteger(0);
        if (!value.isDouble() || number != value.toInteger(1) || !std::in_range<T>(number))
            return path;
        to = static_cast<T>(number);
        return std::nullopt;
    }
};

template<>
struct Json<QString>
{
    [[nodiscard]] static QJsonValue write(const QString& value) { return value; }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, QString& to, const QString& path)
    {
        to = value.toString();
        return value.isString() ? std::nullopt : std::optional(path);
    }
};

template<>
struct Json<QDateTime>
{
    [[nodiscard]] static QJsonValue write(const QDateTime& value) { return value.toUTC().toString(Qt::ISODateWithMs); }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, QDateTime& to, const QString& path)
    {
        to = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        const bool hasZone = to.isValid() && to.timeSpec() != Qt::LocalTime;
        to = to.toUTC();
        return hasZone ? std::nullopt : std::optional(path);
    }
};

template<>
struct Json<QDate>
{
    [[nodiscard]] static QJsonValue write(const QDate& value) { return value.toString(Qt::ISODate); }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, QDate& to, const QString& path)
    {
        to = QDate::fromString(value.toString(), Qt::ISODate);
        return to.isValid() ? std::nullopt : std::optional(path);
    }
};

/// A value of one number, as that number.
template<class T, auto Member>
struct NumberJson
{
    using Number = std::remove_cvref_t<decltype(std::declval<T>().*Member)>;

    [[nodiscard]] static QJsonValue write(const T& value) { return Json<Number>::write(value.*Member); }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, T& to, const QString& path)
    {
        return Json<Number>::read(value, to.*Member, path);
    }
};
template<>
struct Json<Energy> : NumberJson<Energy, &Energy::milliWh>
{
};
template<>
struct Json<Rate> : NumberJson<Rate, &Rate::parts>
{
};
template<>
struct Json<VatRate> : NumberJson<VatRate, &VatRate::basisPoints>
{
};

template<class Tag, class Rep>
struct Json<StrongId<Tag, Rep>>
{
    [[nodiscard]] static QJsonValue write(const StrongId<Tag, Rep>& id) { return Json<Rep>::write(id.value()); }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, StrongId<Tag, Rep>& to, const QString& path)
    {
        Rep read{};
        auto wrong = Json<Rep>::read(value, read, path);
        to = StrongId<Tag, Rep>(read);
        return wrong;
    }
};

template<class E>
    requires std::is_enum_v<E>
struct Json<E>
{
    static_assert(!NamesOf<E>.empty(), "an enum without names");

    [[nodiscard]] static QJsonValue write(E value) { return QString::fromLatin1(NamesOf<E>.at(size_t(value))); }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, E& to, const QString& path)
    {
        const QString name = value.toString();
        for (size_t i = 0; i < NamesOf<E>.size(); ++i) {
            if (name == QLatin1String(NamesOf<E>[i])) {
                to = E(i);
                return std::nullopt;
            }
        }
        return path;
    }
};

template<class E>
struct Json<QFlags<E>>
{
    [[nodiscard]] static QJsonValue write(QFlags<E> flags)
    {
        QJsonArray names;
        for (size_t i = 0; i < NamesOf<E>.size(); ++i) {
            if (flags.testFlag(E(1U << i)))
                names.append(QString::fromLatin1(NamesOf<E>[i]));
        }
        return names;
    }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, QFlags<E>& to, const QString& path)
    {
        if (!value.isArray())
            return path;
        const QJsonArray array = value.toArray();
        for (const QJsonValue name : array) {
            size_t i = 0;
            while (i < NamesOf<E>.size() && name.toString() != QLatin1String(NamesOf<E>[i]))
                ++i;
            if (i == NamesOf<E>.size())
                return path;
            to.setFlag(E(1U << i));
        }
        return std::nullopt;
    }
};

template<class T>
struct Json<std::optional<T>>
{
    [[nodiscard]] static QJsonValue write(const std::optional<T>& value) { return value ? Json<T>::write(*value) : QJsonValue(); }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, std::optional<T>& to, const QString& path)
    {
        if (value.isNull()) {
            to.reset();
            return std::nullopt;
        }
        return Json<T>::read(value, to.emplace(), path);
    }
};

template<class T>
struct Json<QList<T>>
{
    [[nodiscard]] static QJsonValue write(const QList<T>& list)
    {
        QJsonArray array;
        for (const T& value : list)
            array.append(Json<T>::write(value));
        return array;
    }
    [[nodiscard]] static std::optional<QString> read(const QJsonValue& value, QList<T>& to, const QString& path)
    {
        if (!value.isArray())
            return path;
        const QJsonArray array = value.toArray();
        to.clear();
        for (int i = 0; i < int(array.size()); ++i) {
            T item{};
            if (auto wrong = Json<T>::read(array.at(i), item, path + QLatin1Char('.') + QString::number(i)))
                return wrong;
            to.append(std::move(item));
        }
        return std::nullopt;
    }
};

} // namespace forecourt::json
