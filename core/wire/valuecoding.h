// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Structs and single values to CBOR and back, strictly. See coding.h.
#pragma once

#include "core/base/result.h"
#include "core/wire/fields.h"
#include "core/wire/members.h"

#include <QCborArray>
#include <QCborValue>
#include <QJsonDocument>

#include <utility>

namespace forecourt::wire {

/// Where reading failed and why; English, for the log.
struct ReadProblem
{
    QStringList path; ///< from the innermost outwards
    const char* what = "";

    [[nodiscard]] QString text() const
    {
        QString place;
        for (auto it = path.crbegin(); it != path.crend(); ++it)
            place += (place.isEmpty() ? QString() : QStringLiteral(".")) + *it;
        return place.isEmpty() ? QString::fromLatin1(what) : place + QStringLiteral(": ") + QString::fromLatin1(what);
    }
};

[[nodiscard]] inline bool refuse(ReadProblem& problem, const char* what)
{
    problem.what = what;
    return false;
}

/// write() and read() of one type. read() returns false with the problem told; \a to is then in no useful state.
template<class T>
struct Coder
{
    static_assert(MemberCount<T> > 0 || std::is_empty_v<T>, "not among the types that cross: see fields.h");

    [[nodiscard]] static QCborValue write(const T& value)
    {
        if constexpr (std::is_empty_v<T>) {
            return QCborValue(nullptr);
        } else {
            QCborArray array;
            std::apply([&array](const auto&... member) { (array.append(Coder<std::remove_cvref_t<decltype(member)>>::write(member)), ...); },
                       membersOf<MemberCount<T>>(value));
            return array;
        }
    }
    [[nodiscard]] static bool read(const QCborValue& from, T& to, ReadProblem& problem)
    {
        if constexpr (std::is_empty_v<T>) {
            return from.isNull() || refuse(problem, "nothing is expected");
        } else {
            auto members = membersOf<MemberCount<T>>(to);
            return Coder<decltype(members)>::read(from, members, problem);
        }
    }
};

template<class T>
[[nodiscard]] QCborValue toCbor(const T& value)
{
    return Coder<T>::write(value);
}

/// An array of exactly these, each read in place; also of references.
template<class... Ts>
struct Coder<std::tuple<Ts...>>
{
    [[nodiscard]] static QCborValue write(const std::tuple<Ts...>& value)
    {
        QCborArray array;
        std::apply([&array](const auto&... member) { (array.append(toCbor(member)), ...); }, value);
        return array;
    }
    [[nodiscard]] static bool read(const QCborValue& from, std::tuple<Ts...>& to, ReadProblem& problem)
    {
        if (!from.isArray())
            return refuse(problem, "an array is expected");
        const QCborArray array = from.toArray();
        if (array.size() != qsizetype(sizeof...(Ts)))
            return refuse(problem, "another number of members is expected");
        qsizetype index = 0;
        const auto readOne = [&](auto& member) {
            if (Coder<std::remove_cvref_t<decltype(member)>>::read(array.at(index), member, problem)) {
                ++index;
                return true;
            }
            problem.path.append(QString::number(index));
            return false;
        };
        return std::apply([&](auto&... member) { return (readOne(member) && ...); }, to);
    }
};

template<>
struct Coder<bool>
{
    [[nodiscard]] static QCborValue write(bool value) { return QCborValue(value); }
    [[nodiscard]] static bool read(const QCborValue& from, bool& to, ReadProblem& problem)
    {
        to = from.toBool();
        return from.isBool() || refuse(problem, "true or false is expected");
    }
};

template<class T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>)
struct Coder<T>
{
    [[nodiscard]] static QCborValue write(T value) { return QCborValue(static_cast<qint64>(value)); }
    [[nodiscard]] static bool read(const QCborValue& from, T& to, ReadProblem& problem)
    {
        if (!from.isInteger())
            return refuse(problem, "a whole number is expected");
        const qint64 number = from.toInteger();
        if (!std::in_range<T>(number))
            return refuse(problem, "the number is out of range");
        to = static_cast<T>(number);
        return true;
    }
};

template<class E>
    requires std::is_enum_v<E>
struct Coder<E>
{
    static_assert(LastOf<E> != NoLast<E>, "not among the enums that cross: see fields.h");

    [[nodiscard]] static QCborValue write(E value) { return QCborValue(static_cast<qint64>(value)); }
    [[nodiscard]] static bool read(const QCborValue& from, E& to, ReadProblem& problem)
    {
        if (!from.isInteger())
            return refuse(problem, "a whole number is expected");
        const qint64 number = from.toInteger();
        if (number < 0 || number > static_cast<qint64>(LastOf<E>))
            return refuse(problem, "there is no such choice");
        to = static_cast<E>(number);
        return true;
    }
};

/// Flags of an enum whose highest one is \a Last.
template<class Flags, auto Last>
struct FlagsCoder
{
    [[nodiscard]] static QCborValue write(Flags value) { return QCborValue(static_cast<qint64>(typename Flags::Int(value))); }
    [[nodiscard]] static bool read(const QCborValue& from, Flags& to, ReadProblem& problem)
    {
        constexpr qint64 Most = (static_cast<qint64>(Last) << 1) - 1;
        if (!from.isInteger() || from.toInteger() < 0 || from.toInteger() > Most)
            return refuse(problem, "flags are expected");
        to = Flags::fromInt(static_cast<typename Flags::Int>(from.toInteger()));
        return true;
    }
};

template<>
struct Coder<TransactionFlags> : FlagsCoder<TransactionFlags, LastTransactionFlag>
{
};

template<>
struct Coder<CostFlags> : FlagsCoder<CostFlags, LastCostFlag>
{
};

template<>
struct Coder<QString>
{
    [[nodiscard]] static QCborValue write(const QString& value) { return QCborValue(value); }
    [[nodiscard]] static bool read(const QCborValue& from, QString& to, ReadProblem& problem)
    {
        to = from.toString();
        return from.isString() || refuse(problem, "a text is expected");
    }
};

template<>
struct Coder<QByteArray>
{
    [[nodiscard]] static QCborValue write(const QByteArray& value) { return QCborValue(value); }
    [[nodiscard]] static bool read(const QCborValue& from, QByteArray& to, ReadProblem& problem)
    {
        to = from.toByteArray();
        return from.isByteArray() || refuse(problem, "bytes are expected");
    }
};

/// Milliseconds since 1970 in UTC; an invalid one is nothing.
template<>
struct Coder<QDateTime>
{
    static constexpr qint64 Furthest = 8'640'000'000'000'000; ///< some 270,000 years

    [[nodiscard]] static QCborValue write(const QDateTime& value)
    {
        return value.isValid() ? QCborValue(value.toMSecsSinceEpoch()) : QCborValue(nullptr);
    }
    [[nodiscard]] static bool read(const QCborValue& from, QDateTime& to, ReadProblem& problem)
    {
        to = QDateTime();
        if (from.isNull())
            return true;
        if (!from.isInteger() || from.toInteger() < -Furthest || from.toInteger() > Furthest)
            return refuse(problem, "a time is expected");
        to = QDateTime::fromMSecsSinceEpoch(from.toInteger(), Qt::UTC);
        return true;
    }
};

/// The Julian day; an invalid one is nothing.
template<>
struct Coder<QDate>
{
    [[nodiscard]] static QCborValue write(const QDate& value)
    {
        return value.isValid() ? QCborValue(value.toJulianDay()) : QCborValue(nullptr);
    }
    [[nodiscard]] static bool read(const QCborValue& from, QDate& to, ReadProblem& problem)
    {
        to = from.isInteger() ? QDate::fromJulianDay(from.toInteger()) : QDate();
        return from.isNull() || to.isValid() || refuse(problem, "a day is expected");
    }
};

/// Milliseconds since midnight; an invalid one is nothing.
template<>
struct Coder<QTime>
{
    static constexpr qint64 Day = 86'400'000;

    [[nodiscard]] static QCborValue write(const QTime& value)
    {
        return value.isValid() ? QCborValue(static_cast<qint64>(value.msecsSinceStartOfDay())) : QCborValue(nullptr);
    }
    [[nodiscard]] static bool read(const QCborValue& from, QTime& to, ReadProblem& problem)
    {
        to = QTime();
        if (from.isNull())
            return true;
        if (!from.isInteger() || from.toInteger() < 0 || from.toInteger() >= Day)
            return refuse(problem, "a time of day is expected");
        to = QTime::fromMSecsSinceStartOfDay(static_cast<int>(from.toInteger()));
        return true;
    }
};

/// As JSON text: its numbers stay what they are, and its depth is bounded by the parser.
template<>
struct Coder<QJsonObject>
{
    [[nodiscard]] static QCborValue write(const QJsonObject& value)
    {
        return QCborValue(QJsonDocument(value).toJson(QJsonDocument::Compact));
    }
    [[nodiscard]] static bool read(const QCborValue& from, QJsonObject& to, ReadProblem& problem)
    {
        const QJsonDocument document = QJsonDocument::fromJson(from.toByteArray());
        to = document.object();
        return (from.isByteArray() && document.isObject()) || refuse(problem, "a JSON object is expected");
    }
};

template<class Tag, class Rep>
struct Coder<StrongId<Tag, Rep>>
{
    [[nodiscard]] static QCborValue write(const StrongId<Tag, Rep>& value) { return toCbor(value.value()); }
    [[nodiscard]] static bool read(const QCborValue& from, StrongId<Tag, Rep>& to, ReadProblem& problem)
    {
        Rep value{};
        if (!Coder<Rep>::read(from, value, problem))
            return false;
        to = StrongId<Tag, Rep>(std::move(value));
        return true;
    }
};

} // namespace forecourt::wire
