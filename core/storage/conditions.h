// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The WHERE part of a query with optional filters: fixed fragments, bound values.
#pragma once

#include "core/storage/statement.h"

#include <variant>
#include <vector>

namespace forecourt::storage {

/// Collects fragments with ? places and their values, in order. Fragments are literals of this program.
class Conditions
{
public:
    template<class... Values>
    void add(const char* fragment, const Values&... values)
    {
        m_sql += m_sql.isEmpty() ? " WHERE (" : " AND (";
        m_sql += fragment;
        m_sql += ')';
        (m_values.push_back(toValue(values)), ...);
    }

    /// \a column is one of \a values; the cheaper comparison where there is one only.
    void addIn(const char* column, const std::vector<QString>& values)
    {
        m_sql += m_sql.isEmpty() ? " WHERE (" : " AND (";
        m_sql += column;
        m_sql += values.size() == 1 ? QByteArray(" = ?)")
                                    : " IN (?" + QByteArray(", ?").repeated(qsizetype(values.size()) - 1) + "))";
        m_values.insert(m_values.end(), values.begin(), values.end());
    }

    [[nodiscard]] const QByteArray& sql() const { return m_sql; }
    /// Binds the values, then \a limit behind them.
    void start(Statement& statement, std::optional<int> limit = {}) const
    {
        statement.reset();
        const int last = bindBehind(statement, 0);
        if (limit)
            statement.bind(last + 1, *limit);
    }
    /// Binds the values to the places behind number \a last; the number of the last one bound.
    int bindBehind(Statement& statement, int last) const
    {
        for (const Value& value : m_values)
            std::visit([&statement, &last](const auto& held) { statement.bind(++last, held); }, value);
        return last;
    }

private:
    using Value = std::variant<qint64, QString>;

    static Value toValue(qint64 value) { return value; }
    static Value toValue(int value) { return qint64(value); }
    static Value toValue(const QString& value) { return value; }
    static Value toValue(const QDateTime& value) { return value.toMSecsSinceEpoch(); }
    template<class Tag, class Representation>
    static Value toValue(const StrongId<Tag, Representation>& id)
    {
        return toValue(id.value());
    }
    template<class Enum>
    requires std::is_enum_v<Enum>
    static Value toValue(Enum value) { return static_cast<qint64>(value); }

    QByteArray m_sql;
    std::vector<Value> m_values;
};

} // namespace forecourt::storage
