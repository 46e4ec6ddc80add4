// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Adds or changes a person.
#pragma once

#include "core/domain/idtoken.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QLineEdit;

namespace forecourt::ui {

/// Show with open(); emits submitted() and stays open until succeed() or fail() says how it went.
class PersonDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a person with id 0: a new one.
    PersonDialog(const ThemeManager& themes, const PersonRecord& person, QWidget* parent);

    /// As typed.
    [[nodiscard]] PersonRecord person() const;

    void succeed() { accept(); }
    void fail(const QString& sentence);

Q_SIGNALS:
    void submitted();

private:
    void submit();

    PersonRecord m_person;
    QLineEdit* m_name;
    QLineEdit* m_group;
    QLineEdit* m_note;
    QCheckBox* m_isBlocked;
};

} // namespace forecourt::ui
