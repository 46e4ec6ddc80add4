// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Instants as OCPP writes them, and every form in which stations really write them.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

namespace forecourt::ocpp::schema {

/// An instant of the wire. Invalid (isValid() false) if it could not be read; the text is kept then
/// too, and the reader of the message uses its receive time instead.
struct Timestamp
{
    QDateTime utc;    ///< UTC, whole milliseconds
    QString original; ///< the sender's own text; empty for instants of ours

    Timestamp() = default;
    Timestamp(const QDateTime& instant) : utc(instant.toUTC()) {}
    Timestamp(const QDateTime& instant, QString text) : utc(instant), original(std::move(text)) {}

    [[nodiscard]] bool isValid() const { return utc.isValid(); }

    /// Same instant; the spelling does not count.
    friend bool operator==(const Timestamp& a, const Timestamp& b) { return a.utc == b.utc; }
};

/// How an instant of ours is written. Some stations refuse milliseconds (quirk 24).
enum class TimestampStyle {
    Milliseconds, ///< 2026-05-05T08:00:00.000Z
    Seconds,      ///< 2026-05-05T08:00:00Z
};

/// The text of \a utc; empty if it is invalid or outside the years 1 to 9999.
[[nodiscard]] QString formatTimestamp(const QDateTime& utc, TimestampStyle style = TimestampStyle::Milliseconds);

/// A reading of a text as an instant.
struct TimestampReading
{
    QDateTime utc;            ///< invalid if the text is no instant
    bool hasZone = true;      ///< false: no zone was given, UTC assumed
    bool isStandard = true;   ///< false: readable, but not RFC 3339 (e.g. +02, +0200, a blank for T)
};

/// Reads Z, offsets (+02:00, +0200, +02), no zone, and 0 to 9 (leniently more) fraction digits,
/// which are cut to milliseconds. Source: ocpp-behaviour §2 "Time"; quirk 22.
[[nodiscard]] TimestampReading readTimestamp(QStringView text);

} // namespace forecourt::ocpp::schema
