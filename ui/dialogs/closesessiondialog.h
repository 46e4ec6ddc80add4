// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Closes a session in our records: why, and where it ended.
#pragma once

#include "core/api/engine.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QButtonGroup;
class QDateTimeEdit;
class QLineEdit;

namespace forecourt::ui {

/// The last rung of the ladder; says that nothing reaches the charger. Show with open(); emits submitted()
/// and stays open until accept() or fail() says how it went.
class CloseSessionDialog final : public FormDialog
{
    Q_OBJECT

public:
    CloseSessionDialog(const ThemeManager& themes, const Workspace& workspace, const TransactionRecord& session,
                       QWidget* parent);

    /// As chosen.
    [[nodiscard]] api::TransactionClosing closing() const;
    /// Shows \a error at the field it is about.
    void fail(const Error& error);

Q_SIGNALS:
    void submitted();

private:
    void addChoices();
    void addOwnValues();
    void submit();
    [[nodiscard]] std::optional<Energy> typedMeter() const;

    const Workspace& m_workspace;
    TransactionRecord m_session;
    QButtonGroup* m_choices;
    QDateTimeEdit* m_time;
    QLineEdit* m_meter;
    QLineEdit* m_reason;
};

} // namespace forecourt::ui
