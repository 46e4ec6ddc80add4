// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Values to CBOR and back, strictly. Included only where calls and batches are made (callcoding.h, frames.cpp): it is heavy.
#pragma once

#include "core/base/result.h"
#include "core/domain/page.h"
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
    static_assert(LastOf<E> != E(-1), "not among the enums that cross: see fields.h");

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

template<>
struct Coder<TransactionFlags>
{
    [[nodiscard]] static QCborValue write(TransactionFlags value)
    {
        return QCborValue(static_cast<qint64>(TransactionFlags::Int(value)));
    }
    [[nodiscard]] static bool read(const QCborValue& from, TransactionFlags& to, ReadProblem& problem)
    {
        constexpr qint64 Most = (static_cast<qint64>(LastTransactionFlag) << 1) - 1;
        if (!from.isInteger() || from.toInteger() < 0 || from.toInteger() > Most)
            return refuse(problem, "flags are expected");
        to = TransactionFlags::fromInt(static_cast<TransactionFlags::Int>(from.toInteger()));
        return true;
    }
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

/// Nothing, or an array of one: a value that may itself be nothing stays apart from no value.
template<class T>
struct Coder<std::optional<T>>
{
    [[nodiscard]] static QCborValue write(const std::optional<T>& value)
    {
        return value ? QCborValue(QCborArray{toCbor(*value)}) : QCborValue(nullptr);
    }
    [[nodiscard]] static bool read(const QCborValue& from, std::optional<T>& to, ReadProblem& problem)
    {
        to.reset();
        if (from.isNull())
            return true;
        const QCborArray array = from.toArray();
        if (!from.isArray() || array.size() != 1)
            return refuse(problem, "nothing or one value is expected");
        return Coder<T>::read(array.at(0), to.emplace(), problem);
    }
};

template<class T>
struct Coder<std::shared_ptr<const T>>
{
    [[nodiscard]] static QCborValue write(const std::shared_ptr<const T>& value) { return toCbor(*value); }
    [[nodiscard]] static bool read(const QCborValue& from, std::shared_ptr<const T>& to, ReadProblem& problem)
    {
        auto made = std::make_shared<T>();
        const bool isRead = Coder<T>::read(from, *made, problem);
        to = std::move(made);
        return isRead;
    }
};

/// An array of any length into something with push_back().
template<class List>
struct ListCoder
{
    using T = typename List::value_type;

    [[nodiscard]] static QCborValue write(const List& list)
    {
        QCborArray array;
        for (const T& value : list)
            array.append(toCbor(value));
        return array;
    }
    [[nodiscard]] static bool read(const QCborValue& from, List& to, ReadProblem& problem)
    {
        if (!from.isArray())
            return refuse(problem, "an array is expected");
        to.clear();
        const QCborArray array = from.toArray();
        for (const auto& element : array) {
            T value{};
            if (!Coder<T>::read(element, value, problem)) {
                problem.path.append(QString::number(to.size()));
                return false;
            }
            to.push_back(std::move(value));
        }
        return true;
    }
};
template<class T>
struct Coder<QList<T>> : ListCoder<QList<T>>
{
};
template<class T>
struct Coder<std::vector<T>> : ListCoder<std::vector<T>>
{
};

/// An array of exactly N.
template<class T, size_t N>
struct Coder<T[N]>
{
    [[nodiscard]] static QCborValue write(const T (&values)[N])
    {
        QCborArray array;
        for (const T& value : values)
            array.append(toCbor(value));
        return array;
    }
    [[nodiscard]] static bool read(const QCborValue& from, T (&to)[N], ReadProblem& problem)
    {
        const QCborArray array = from.toArray();
        if (!from.isArray() || array.size() != qsizetype(N))
            return refuse(problem, "another number of values is expected");
        for (size_t i = 0; i < N; ++i) {
            if (!Coder<T>::read(array.at(qsizetype(i)), to[i], problem))
                return false;
        }
        return true;
    }
};

/// In order, so that the same set is the same bytes.
template<>
struct Coder<QSet<QString>>
{
    [[nodiscard]] static QCborValue write(const QSet<QString>& value)
    {
        QStringList list = value.values();
        list.sort();
        return toCbor(list);
    }
    [[nodiscard]] static bool read(const QCborValue& from, QSet<QString>& to, ReadProblem& problem)
    {
        QStringList list;
        if (!Coder<QStringList>::read(from, list, problem))
            return false;
        to = QSet<QString>(list.begin(), list.end());
        return true;
    }
};

template<class A, class B>
struct Coder<std::pair<A, B>>
{
    [[nodiscard]] static QCborValue write(const std::pair<A, B>& value) { return QCborArray{toCbor(value.first), toCbor(value.second)}; }
    [[nodiscard]] static bool read(const QCborValue& from, std::pair<A, B>& to, ReadProblem& problem)
    {
        std::tuple<A&, B&> both(to.first, to.second);
        return Coder<std::tuple<A&, B&>>::read(from, both, problem);
    }
};

/// An array of pairs, each key once.
template<class Map>
struct MapCoder
{
    using Pair = std::pair<typename Map::key_type, typename Map::mapped_type>;

    [[nodiscard]] static QCborValue write(const Map& map)
    {
        QCborArray array;
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            array.append(toCbor(Pair(it.key(), it.value())));
        return array;
    }
    [[nodiscard]] static bool read(const QCborValue& from, Map& to, ReadProblem& problem)
    {
        QList<Pair> pairs;
        if (!Coder<QList<Pair>>::read(from, pairs, problem))
            return false;
        to.clear();
        for (const Pair& pair : std::as_const(pairs))
            to.insert(pair.first, pair.second);
        return to.size() == pairs.size() || refuse(problem, "a key stands there twice");
    }
};
template<class K, class V>
struct Coder<QMap<K, V>> : MapCoder<QMap<K, V>>
{
};
template<class K, class V>
struct Coder<QHash<K, V>> : MapCoder<QHash<K, V>>
{
};

template<>
struct Coder<std::monostate>
{
    [[nodiscard]] static QCborValue write(std::monostate) { return QCborValue(nullptr); }
    [[nodiscard]] static bool read(const QCborValue& from, std::monostate&, ReadProblem& problem)
    {
        return from.isNull() || refuse(problem, "nothing is expected");
    }
};

/// Which one, and it.
template<class... Ts>
struct Coder<std::variant<Ts...>>
{
    using Variant = std::variant<Ts...>;

    [[nodiscard]] static QCborValue write(const Variant& value)
    {
        return QCborArray{QCborValue(static_cast<qint64>(value.index())), std::visit([](const auto& one) { return toCbor(one); }, value)};
    }
    [[nodiscard]] static bool read(const QCborValue& from, Variant& to, ReadProblem& problem)
    {
        const QCborArray array = from.toArray();
        if (!from.isArray() || array.size() != 2 || !array.at(0).isInteger())
            return refuse(problem, "a choice and its value are expected");
        bool isKnown = false;
        bool isRead = false;
        qint64 index = 0;
        const auto tryOne = [&](auto one) {
            if (index++ != array.at(0).toInteger())
                return;
            isKnown = true;
            isRead = Coder<decltype(one)>::read(array.at(1), one, problem);
            to = std::move(one);
        };
        (tryOne(Ts{}), ...);
        return isKnown ? isRead : refuse(problem, "there is no such choice");
    }
};

template<class T>
struct Coder<Page<T>>
{
    [[nodiscard]] static QCborValue write(const Page<T>& value) { return QCborArray{toCbor(value.rows), toCbor(value.next)}; }
    [[nodiscard]] static bool read(const QCborValue& from, Page<T>& to, ReadProblem& problem)
    {
        std::tuple<QList<T>&, QString&> both(to.rows, to.next);
        return Coder<std::tuple<QList<T>&, QString&>>::read(from, both, problem);
    }
};

/// A value, or why there is none.
template<class T>
struct Coder<Result<T>>
{
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

    [[nodiscard]] static QCborValue write(const Result<T>& result)
    {
        if (!result)
            return QCborArray{QCborValue(false), toCbor(result.error())};
        if constexpr (std::is_void_v<T>)
            return QCborArray{QCborValue(true), QCborValue(nullptr)};
        else
            return QCborArray{QCborValue(true), toCbor(*result)};
    }
    [[nodiscard]] static bool read(const QCborValue& from, Result<T>& to, ReadProblem& problem)
    {
        const QCborArray array = from.toArray();
        if (!from.isArray() || array.size() != 2 || !array.at(0).isBool())
            return refuse(problem, "a result is expected");
        if (!array.at(0).toBool()) {
            Error error;
            const bool isRead = Coder<Error>::read(array.at(1), error, problem);
            to = tl::unexpected(std::move(error));
            return isRead;
        }
        Value value{};
        const bool isRead = Coder<Value>::read(array.at(1), value, problem);
        if constexpr (std::is_void_v<T>)
            to = Result<void>();
        else
            to = std::move(value);
        return isRead;
    }
};

/// The bytes of \a value.
template<class T>
[[nodiscard]] QByteArray encoded(const T& value)
{
    return toCbor(value).toCbor();
}

/// Reads \a bytes, all of them, into \a value. Empty: done; else where and why not.
template<class T>
[[nodiscard]] std::optional<Error> readInto(const QByteArray& bytes, T& value)
{
    const auto violation = [](const QString& why) { return Error{ErrorCode::ProtocolViolation, why, {}}; };
    QCborParserError error;
    const QCborValue cbor = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError)
        return violation(QStringLiteral("not CBOR: ") + error.errorString());
    if (error.offset != bytes.size())
        return violation(QStringLiteral("more bytes than one value"));
    ReadProblem problem;
    if (!Coder<T>::read(cbor, value, problem))
        return violation(problem.text());
    return std::nullopt;
}

/// The value of \a bytes, all of them. Errors: ProtocolViolation (detail: where and why).
template<class T>
[[nodiscard]] Result<T> decoded(const QByteArray& bytes)
{
    T value{};
    if (auto error = readInto(bytes, value))
        return tl::unexpected(std::move(*error));
    return value;
}

} // namespace forecourt::wire
