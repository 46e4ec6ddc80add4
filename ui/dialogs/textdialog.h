// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks for one line of text.
#pragma once

#include "ui/widgets/formdialog.h"

class QLineEdit;

namespace forecourt::ui {

/// A new name, a reason. Show with open() and listen to entered().
class TextDialog final : public FormDialog
{
    Q_OBJECT

public:
    TextDialog(const ThemeManager& themes, const QString& title, const QString& label, const QString& verb,
               QWidget* parent);

    void setValue(const QString& value);
    /// An empty text is refused with this sentence.
    void setRequired(const QString& message) { m_required = message; }

Q_SIGNALS:
    void entered(const QString& text);

private:
    void submit();

    QLineEdit* m_field;
    QString m_required;
};

} // namespace forecourt::ui
