// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The form of everything that crosses the wire, as text: names and types of members, names of enumerators, all in order.
#pragma once

#include "core/domain/page.h"
#include "core/wire/calls.h"
#include "core/wire/members.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <array>
#include <variant>
#include <vector>

namespace forecourt::tests {

namespace names {

/// Never defined: only the places of its members are asked for.
template<class T>
struct Holder
{
    T value;
};
template<class T>
extern Holder<T> someOf;

/// What the compiler calls \a P or \a T, within a sentence of its own.
template<auto P>
[[nodiscard]] const char* sentenceOf()
{
    return __PRETTY_FUNCTION__;
}
template<class T>
[[nodiscard]] const char* sentenceOf()
{
    return __PRETTY_FUNCTION__;
}

/// The name in such a sentence, without what stands before it.
[[nodiscard]] QString lastName(const char* sentence);
/// The type in such a sentence, without our own namespace.
[[nodiscard]] QString typeName(const char* sentence);

} // namespace names

/// Collects a line for each struct and enum that is met. Thread: one.
class WireForm
{
public:
    /// How \a T is called inside another; its own line is added where it has one.
    template<class T>
    QString of()
    {
        return describe(Kind<T>());
    }

    template<class R, class... A>
    void add(const wire::Call<R, A...>& call)
    {
        const QStringList arguments{of<A>()...};
        m_lines.insert(QStringLiteral("call ") + QString::fromLatin1(call.name),
                       QStringLiteral("(%1) gives %2").arg(arguments.join(QStringLiteral(", ")), of<R>()));
    }

    /// One line each, sorted.
    [[nodiscard]] QStringList lines() const;

private:
    template<class T>
    struct Kind
    {
    };

    template<class T>
    QString describe(Kind<T>)
    {
        if constexpr (std::is_void_v<T> || std::is_same_v<T, std::monostate>)
            return QStringLiteral("nothing");
        else if constexpr (std::is_same_v<T, bool>)
            return QStringLiteral("yes or no");
        else if constexpr (std::is_integral_v<T>)
            return QStringLiteral("%1 of %2 bits").arg(std::is_signed_v<T> ? QStringLiteral("number") : QStringLiteral("positive number")).arg(8 * sizeof(T));
        else if constexpr (std::is_enum_v<T>)
            return enumeration<T>(std::make_index_sequence<static_cast<size_t>(wire::LastOf<T>) + 1>());
        else if constexpr (std::is_empty_v<T>)
            return line(names::typeName(names::sentenceOf<T>()), QStringLiteral("empty"));
        else
            return structure<T>(std::make_index_sequence<static_cast<size_t>(wire::MemberCount<T>)>());
    }
    QString describe(Kind<QString>) { return QStringLiteral("text"); }
    QString describe(Kind<QByteArray>) { return QStringLiteral("bytes"); }
    QString describe(Kind<QDateTime>) { return QStringLiteral("time"); }
    QString describe(Kind<QDate>) { return QStringLiteral("day"); }
    QString describe(Kind<QTime>) { return QStringLiteral("time of day"); }
    QString describe(Kind<QJsonObject>) { return QStringLiteral("JSON object"); }
    QString describe(Kind<TransactionFlags>);
    QString describe(Kind<CostFlags>);
    template<class Tag, class Rep>
    QString describe(Kind<StrongId<Tag, Rep>>)
    {
        return QStringLiteral("id, ") + of<Rep>();
    }
    template<class T>
    QString describe(Kind<std::optional<T>>)
    {
        return QStringLiteral("perhaps ") + of<T>();
    }
    template<class T>
    QString describe(Kind<std::shared_ptr<const T>>)
    {
        return of<T>();
    }
    template<class T>
    QString describe(Kind<QList<T>>)
    {
        return QStringLiteral("list of ") + of<T>();
    }
    template<class T>
    QString describe(Kind<std::vector<T>>)
    {
        return QStringLiteral("list of ") + of<T>();
    }
    template<class T>
    QString describe(Kind<QSet<T>>)
    {
        return QStringLiteral("set of ") + of<T>();
    }
    template<class T, size_t N>
    QString describe(Kind<T[N]>)
    {
        return QString::number(N) + QStringLiteral(" times ") + of<T>();
    }
    template<class T, size_t N>
    QString describe(Kind<std::array<T, N>>)
    {
        return QString::number(N) + QStringLiteral(" times ") + of<T>();
    }
    template<class K, class V>
    QString describe(Kind<QMap<K, V>>)
    {
        return QStringLiteral("map of ") + of<K>() + QStringLiteral(" to ") + of<V>();
    }
    template<class K, class V>
    QString describe(Kind<QHash<K, V>>)
    {
        return QStringLiteral("map of ") + of<K>() + QStringLiteral(" to ") + of<V>();
    }
    template<class A, class B>
    QString describe(Kind<std::pair<A, B>>)
    {
        return QStringLiteral("pair of ") + of<A>() + QStringLiteral(" and ") + of<B>();
    }
    template<class... Ts>
    QString describe(Kind<std::variant<Ts...>>)
    {
        const QStringList choices{of<Ts>()...};
        return QStringLiteral("one of (") + choices.join(QStringLiteral(" | ")) + QLatin1Char(')');
    }
    template<class T>
    QString describe(Kind<Page<T>>)
    {
        return QStringLiteral("page of ") + of<T>();
    }

    template<class T, size_t... I>
    QString structure(std::index_sequence<I...>)
    {
        static_assert(sizeof...(I) > 0, "not among the types that cross: see core/wire/fields.h");
        using Members = decltype(wire::membersOf<wire::MemberCount<T>>(names::someOf<T>.value));
        const QString name = names::typeName(names::sentenceOf<T>());
        if (m_lines.contains(name))
            return name;
        m_lines.insert(name, {}); // one that holds itself ends here
        const QStringList members{
            (names::lastName(names::sentenceOf<&std::get<I>(wire::membersOf<wire::MemberCount<T>>(names::someOf<T>.value))>())
             + QStringLiteral(": ") + of<std::remove_cvref_t<std::tuple_element_t<I, Members>>>())...};
        return line(name, members.join(QStringLiteral("; ")));
    }

    template<class E, size_t... I>
    QString enumeration(std::index_sequence<I...>)
    {
        const QStringList enumerators{names::lastName(names::sentenceOf<static_cast<E>(I)>())...};
        return line(names::typeName(names::sentenceOf<E>()), enumerators.join(QLatin1Char(' ')));
    }

    QString line(const QString& name, const QString& form)
    {
        m_lines.insert(name, form);
        return name;
    }

    QMap<QString, QString> m_lines;
};

/// The form of all calls and of the stream of changes.
[[nodiscard]] WireForm wholeWireForm();

} // namespace forecourt::tests
