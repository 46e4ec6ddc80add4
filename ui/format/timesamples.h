// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Times as the language writes them, where they are typed and where room is left for them.
#pragma once

#include "ui/format/formatter.h"

#include <QString>
#include <QTime>

namespace forecourt::ui {

/// For QDateEdit, which keeps the form of the locale it was made with. Read as the day is shown elsewhere.
[[nodiscard]] QString dateFieldFormat(const QLocale& locale);
/// For QTimeEdit and QDateTimeEdit: "HH:mm", or "h:mm AP" where people write so.
[[nodiscard]] QString timeFieldFormat(const QLocale& locale, bool hasSeconds = false);
[[nodiscard]] QString dateTimeFieldFormat(const QLocale& locale, bool hasSeconds = false);

/// A time of day that is kept without a day: "03:00", "3:00 AM".
[[nodiscard]] QString clockTimeText(const QTime& time, const QLocale& locale);
/// Reads clockTimeText(), and "3:00" in every language; invalid where it is neither.
[[nodiscard]] QTime clockTimeOf(const QString& text, const QLocale& locale);

/// The widest texts a column of times may have to show, as Formatter writes them.
namespace widest {
/// Formatter::dateTime() of another year.
[[nodiscard]] QString dateTime(const Formatter& format);
/// The same with seconds.
[[nodiscard]] QString dateTimeWithSeconds(const Formatter& format);
/// Formatter::dateTime() of this year.
[[nodiscard]] QString dayAndTime(const Formatter& format);
/// Formatter::time().
[[nodiscard]] QString time(const Formatter& format);
[[nodiscard]] QString timeWithSeconds(const Formatter& format);
} // namespace widest

} // namespace forecourt::ui
