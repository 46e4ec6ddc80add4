// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How numbers and cells are told apart in CSV files of documents.
#pragma once

#include <QLatin1String>
#include <QString>

namespace forecourt::ui {

/// Programs that read such files want them in one of two ways, whatever the language of the window.
enum class CsvForm {
    AsLanguage,     ///< as spreadsheets of the window's language expect it
    CommaPoint,     ///< comma between cells, point in numbers
    SemicolonComma, ///< semicolon between cells, comma in numbers
};

/// For the settings: "language", "comma", "semicolon".
[[nodiscard]] inline QString csvFormKey(CsvForm form)
{
    switch (form) {
    case CsvForm::AsLanguage: break;
    case CsvForm::CommaPoint: return QStringLiteral("comma");
    case CsvForm::SemicolonComma: return QStringLiteral("semicolon");
    }
    return QStringLiteral("language");
}

/// Anything else is AsLanguage.
[[nodiscard]] inline CsvForm csvFormFrom(const QString& key)
{
    return key == QLatin1String("comma") ? CsvForm::CommaPoint : key == QLatin1String("semicolon") ? CsvForm::SemicolonComma : CsvForm::AsLanguage;
}

} // namespace forecourt::ui
