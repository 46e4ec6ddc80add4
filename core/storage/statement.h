// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A prepared statement; values only ever reach SQL as bound parameters.
#pragma once

#include "core/base/quantity.h"
#include "core/base/strongid.h"
#include "core/storage/connection.h"

#include <QDateTime>

#include <optional>
#include <type_traits>

struct sqlite3_stmt;

namespace forecourt::storage {

/// One statement, prepared once and run as often as needed. Thread: its connection's.
class Statement
{
public:
    Statement(Connection& connection, const QByteArray& sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds \a values to ?1, ?2, …; rows follow with next().
    template<class... Values>
    void start(const Values&... values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
    }

    /// Binds \a values and runs to the end. False if the connection has failed.
    template<class... Values>
    bool run(const Values&... values)
    {
        start(values...);
        while (next()) {
        }
        return !m_connection.hasFailed();
    }

    /// Steps to the next row; false behind the last one (the statement is then reset) or on failure.
    [[nodiscard]] bool next();
    /// Lets go of the rows that were not read.
    void reset();

    void bind(int index, std::nullptr_t);
    void bind(int index, bool value) { bindInteger(index, value ? 1 : 0); }
    void bind(int index, const QString& value);
    /// Stored as text.
    void bind(int index, const QByteArray& utf8);
    void bindBlob(int index, const QByteArray& bytes);
    void bind(int index, Energy value) { bindInteger(index, value.milliWh); }
    /// Milliseconds since 1970 UTC; NULL for an invalid one.
    void bind(int index, const QDateTime& value);

    template<class Value>
    requires(std::is_integral_v<Value> && !std::is_same_v<Value, bool>) void bind(int index, Value value)
    {
        bindInteger(index, static_cast<qint64>(value));
    }
    template<class Value>
    requires std::is_enum_v<Value>
    void bind(int index, Value value) { bindInteger(index, static_cast<qint64>(value)); }
    template<class Tag, class Representation>
    void bind(int index, const StrongId<Tag, Representation>& id)
    {
        bind(index, id.value());
    }
    template<class Value>
    void bind(int index, const std::optional<Value>& value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    /// Invalid where NULL.
    [[nodiscard]] QDateTime time(int column) const;
    [[nodiscard]] std::optional<QDateTime> optionalTime(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<int> optionalNumber(int column) const;
    [[nodiscard]] std::optional<Energy> optionalEnergy(int column) const;
    /// The enumerator stored there; \a fallback for a number beyond \a last (a damaged row).
    template<class Enum>
    [[nodiscard]] Enum enumerator(int column, Enum last, Enum fallback) const
    {
        const qint64 value = integer(column);
        return value >= 0 && value <= static_cast<qint64>(last) ? static_cast<Enum>(value) : fallback;
    }

private:
    void bindInteger(int index, qint64 value);
    void check(int code);

    Connection& m_connection;
    sqlite3_stmt* m_statement = nullptr;
    bool m_isStarted = false;
};

} // namespace forecourt::storage
