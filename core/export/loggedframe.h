// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds OCPP frames in the lines of other programs' logs: SteVe, evcc, Home Assistant, mobilityhouse and alike.
#pragma once

#include "core/domain/event.h"

#include <QTimeZone>

namespace forecourt::exporting {

/// A frame and what the text before it says.
struct LoggedFrame
{
    QByteArray text;                 ///< the frame, from its bracket to its bracket; cut where the line ends first
    std::optional<QDateTime> at;     ///< UTC
    QString charger;                 ///< empty: not named
    std::optional<MessageRecord::Direction> direction; ///< as seen from a central system, if the log is of one
};

/// What helps to read times that say little.
struct LogTimes
{
    QTimeZone zone = QTimeZone::utc(); ///< of times without one
    QDate day;                         ///< of times without a date
};

/// All frames of \a line, nearly always none or one.
[[nodiscard]] QList<LoggedFrame> framesOf(const QString& line, const LogTimes& times);

/// The first instant in \a text: ISO 8601 with T or blank, comma or dot, with or without zone; the same with
/// slashes; 05.05.2026 10:14:02; May  5 10:14:02; seconds or milliseconds since 1970; a time of day.
[[nodiscard]] std::optional<QDateTime> instantOf(const QString& text, const LogTimes& times);

} // namespace forecourt::exporting
