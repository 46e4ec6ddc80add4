// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What core says of the standard in English, in the language of the window.
#pragma once

#include <QStringList>

namespace forecourt::ui {

/// A field's description (api::MessageField::doc). One that no table here knows stays English.
[[nodiscard]] QString standardDoc(const QString& english);
/// What a value stands for (api::MessageField::meaning). One that no table here knows stays English.
[[nodiscard]] QString standardMeaning(const QString& english);
/// The detail of a departure from the standard (api::MessageFinding::detail): "text expected, number found". What
/// is no sentence of core's stays as it is.
[[nodiscard]] QString findingDetail(const QString& english);
/// A departure from the standard by its stable name: "time without zone". One that is not known here becomes its
/// name with blanks.
[[nodiscard]] QString deviationWord(const QString& name);
[[nodiscard]] QStringList deviationWords(const QStringList& names);

/// Whether translators see this text; for tests.
[[nodiscard]] bool isKnownStandardDoc(const QString& english);
[[nodiscard]] bool isKnownStandardMeaning(const QString& english);
[[nodiscard]] bool isKnownDeviation(const QString& name);
[[nodiscard]] bool isKnownFindingDetail(const QString& english);

} // namespace forecourt::ui
