// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The language of all texts, chosen once at the start.
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

class QCoreApplication;

namespace forecourt::ui {

/// Languages there is a translation for; English is the source language and always there.
[[nodiscard]] QStringList availableLanguages();

/// Installs the translations of \a language ("de", "nl"); empty: the first one the system asks for
/// that we have, else English. Call before any text is made. Returns the language in use.
/// Numbers and dates in Qt's own fields are written that way from then on, too.
/// Part of forecourt_translations, so that programs without a window have it too.
QString installLanguage(QCoreApplication& application, const QString& language);

/// How numbers and times are written: as the system says, unless \a language is another one.
[[nodiscard]] QLocale localeForLanguage(const QString& language);

} // namespace forecourt::ui
