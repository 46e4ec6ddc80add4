// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fills any value that crosses the wire, member by member: nothing of its own to keep up to date.
#pragma once

#include "core/wire/coding.h"

#include <limits>

namespace forecourt::tests {

/// What a value is filled with.
enum class Fill {
    Plain,   ///< one of everything, all optionals there, small numbers that differ
    Lowest,  ///< lowest numbers, empty texts, empty optionals, invalid times
    Highest, ///< highest numbers, awkward texts, lists of two
};

/// Thread: any.
class WireFiller
{
public:
    explicit WireFiller(Fill fill) : m_fill(fill) {}

    template<class T>
    [[nodiscard]] T make()
    {
        T value{};
        fill(value);
        return value;
    }

    template<class T>
    void fill(T& value)
    {
        if constexpr (std::is_same_v<T, bool>)
            value = m_fill != Fill::Lowest;
        else if constexpr (std::is_same_v<T, quint64>)
            value = m_fill == Fill::Highest ? quint64(std::numeric_limits<qint64>::max()) : quint64(next());
        else if constexpr (std::is_integral_v<T>)
            value = m_fill == Fill::Lowest    ? std::numeric_limits<T>::lowest()
                    : m_fill == Fill::Highest ? std::numeric_limits<T>::max()
                                              : static_cast<T>(next() % 100);
        else if constexpr (std::is_enum_v<T>)
            value = m_fill == Fill::Lowest ? T(0) : wire::LastOf<T>;
        else if constexpr (!std::is_empty_v<T>)
            std::apply([this](auto&... member) { (fill(member), ...); }, wire::membersOf<wire::MemberCount<T>>(value));
    }

    void fill(QString& value)
    {
        static const QString awkward = QString::fromUtf8("\xc3\xa4\"\\\n\t\x01 \xe2\x82\xac \xf0\x9f\x94\x8c ") + QChar(u'\0') + QStringLiteral("end");
        value = m_fill == Fill::Lowest ? QString() : m_fill == Fill::Highest ? awkward : QStringLiteral("text %1").arg(next());
    }
    void fill(QByteArray& value) { value = m_fill == Fill::Lowest ? QByteArray() : QByteArray("\0\xff\x80 bytes", 9) + QByteArray::number(next()); }
    void fill(QDateTime& value)
    {
        value = m_fill == Fill::Lowest    ? QDateTime()
                : m_fill == Fill::Highest ? QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59, 999), Qt::UTC)
                                          : QDateTime(QDate(2026, 5, 5), QTime(8, 0, 0, 123), Qt::UTC).addSecs(next());
    }
    void fill(QDate& value) { value = m_fill == Fill::Lowest ? QDate() : QDate(2026, 2, 28).addDays(next()); }
    void fill(QTime& value) { value = m_fill == Fill::Lowest ? QTime() : m_fill == Fill::Highest ? QTime(23, 59, 59, 999) : QTime(3, 0).addSecs(next()); }
    void fill(QJsonObject& value)
    {
        value = {};
        if (m_fill != Fill::Lowest)
            value = {{QStringLiteral("big"), qint64(9'007'199'254'740'993)}, {QStringLiteral("part"), 0.1}, {QStringLiteral("list"), QJsonArray{1, QJsonValue(), true, QJsonObject()}}};
    }
    void fill(TransactionFlags& value) { value = m_fill == Fill::Lowest ? TransactionFlags() : TransactionFlag::MeterGap | LastTransactionFlag; }
    void fill(CostFlags& value) { value = m_fill == Fill::Lowest ? CostFlags() : CostFlag::SampleGap | LastCostFlag; }
    void fill(std::monostate&) {}
    template<class T, size_t N>
    void fill(std::array<T, N>& values)
    {
        for (T& value : values)
            fill(value);
    }

    template<class Tag, class Rep>
    void fill(StrongId<Tag, Rep>& value) { value = StrongId<Tag, Rep>(make<Rep>()); }
    template<class T>
    void fill(std::optional<T>& value)
    {
        value.reset();
        if (m_fill != Fill::Lowest)
            fill(value.emplace());
    }
    template<class T>
    void fill(std::shared_ptr<const T>& value) { value = std::make_shared<const T>(make<T>()); }
    template<class T>
    void fill(QList<T>& value) { fillList(value); }
    template<class T>
    void fill(std::vector<T>& value) { fillList(value); }
    void fill(QSet<QString>& value)
    {
        for (int i = 0; i < length(); ++i)
            value.insert(QString::number(next()));
    }
    template<class K, class V>
    void fill(QMap<K, V>& value) { fillMap<K, V>(value); }
    template<class K, class V>
    void fill(QHash<K, V>& value) { fillMap<K, V>(value); }
    template<class A, class B>
    void fill(std::pair<A, B>& value)
    {
        fill(value.first);
        fill(value.second);
    }
    template<class T, size_t N>
    void fill(T (&values)[N])
    {
        for (T& value : values)
            fill(value);
    }
    template<class... Ts>
    void fill(std::variant<Ts...>& value)
    {
        using Variant = std::variant<Ts...>;
        using Last = std::variant_alternative_t<sizeof...(Ts) - 1, Variant>;
        using First = std::variant_alternative_t<0, Variant>;
        if (m_fill == Fill::Lowest)
            value = make<First>();
        else
            value = make<Last>();
    }
    template<class T>
    void fill(Page<T>& value)
    {
        fill(value.rows);
        fill(value.next);
    }
    template<class... Ts>
    void fill(std::tuple<Ts...>& value)
    {
        std::apply([this](auto&... member) { (fill(member), ...); }, value);
    }

private:
    [[nodiscard]] int next() { return ++m_counter; }
    [[nodiscard]] int length() const { return m_fill == Fill::Lowest ? 0 : m_fill == Fill::Plain ? 1 : 2; }
    template<class List>
    void fillList(List& list)
    {
        list.clear();
        for (int i = 0; i < length(); ++i)
            list.push_back(make<typename List::value_type>());
    }
    template<class K, class V, class Map>
    void fillMap(Map& map)
    {
        map.clear();
        if (length() > 0)
            map.insert(make<K>(), make<V>());
    }

    Fill m_fill;
    int m_counter = 0;
};

} // namespace forecourt::tests
