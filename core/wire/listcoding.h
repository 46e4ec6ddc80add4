// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lists, maps, choices and results to CBOR and back, strictly. See coding.h.
#pragma once

#include "core/domain/page.h"
#include "core/wire/valuecoding.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <array>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace forecourt::wire {

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

template<class T, size_t N>
struct Coder<std::array<T, N>>
{
    [[nodiscard]] static QCborValue write(const std::array<T, N>& values)
    {
        QCborArray array;
        for (const T& value : values)
            array.append(toCbor(value));
        return array;
    }
    [[nodiscard]] static bool read(const QCborValue& from, std::array<T, N>& to, ReadProblem& problem)
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

} // namespace forecourt::wire
