// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Level (c) of the danger ladder: the charger's name has to be typed.
#pragma once

#include "ui/widgets/formdialog.h"

class QLineEdit;

namespace forecourt::ui {

/// The danger button stays off, with its reason, until \a name is typed. Show with open().
class TypedNameDialog final : public FormDialog
{
    Q_OBJECT

public:
    TypedNameDialog(const ThemeManager& themes, const QString& title, const QString& effect, const QString& name,
                    const QString& verb, QWidget* parent);

private:
    void check();

    QLineEdit* m_field;
    QString m_name;
};

} // namespace forecourt::ui
