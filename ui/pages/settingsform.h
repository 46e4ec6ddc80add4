// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Rows of a settings card: label, field, unit.
#pragma once

#include "ui/widgets/card.h"

class QComboBox;
class QTimeEdit;

namespace forecourt::ui {

/// Adds \a field with its label to \a card; the label is buddy and accessible name.
void addFormRow(Card& card, const ThemeManager& themes, const QString& label, QWidget* field, const QString& objectName,
                const QString& unit = {});

/// Adds a widget (a check box, a line of several) that names itself, lined up with the fields above.
void addFormRow(Card& card, QWidget* field);

/// Note, Warning, Critical, with the Severity as data.
[[nodiscard]] QComboBox* makeSeverityBox();

/// Hours and minutes as this language writes them.
[[nodiscard]] QTimeEdit* makeTimeEdit(const QLocale& locale);

/// Marks \a field as wrong, or right again.
void setFieldWrong(QWidget* field, bool isWrong);

} // namespace forecourt::ui
