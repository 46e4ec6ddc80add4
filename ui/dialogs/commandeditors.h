// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The input widgets of a command's fields.
#pragma once

#include "ui/dialogs/commandfields.h"
#include "ui/widgets/formdialog.h"

#include <QHash>

namespace forecourt::ui {

/// Puts one editor for each field into a dialog; objectNames are "commandField_" and the field's key. Thread: GUI.
class CommandEditors
{
public:
    CommandEditors(FormDialog& dialog, const Workspace& workspace, const QList<CommandField>& fields);

    /// By key of the field; times as UTC.
    [[nodiscard]] QVariantMap values() const;
    /// Null where there is no such field.
    [[nodiscard]] QWidget* editor(const QString& key) const { return m_editors.value(key); }
    /// Turns all fields off and tells why; empty: on again. Fields that do not count stay off.
    void setOff(const QString& reason);
    /// Marks the field of \a problem, or the dialog, and clears the marks of all others.
    void show(const std::optional<FieldProblem>& problem);

private:
    [[nodiscard]] QWidget* make(const CommandField& field) const;
    void follow(const CommandField& field) const;
    [[nodiscard]] QVariant valueOf(const CommandField& field) const;

    FormDialog& m_dialog;
    const Workspace& m_workspace;
    QList<CommandField> m_fields;
    QHash<QString, QWidget*> m_editors;
};

} // namespace forecourt::ui
