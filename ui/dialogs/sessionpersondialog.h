// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks who charged in a session of an unknown tag or one started from here.
#pragma once

#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;

namespace forecourt::ui {

class RosterBox;

/// Show with open(); emits submitted() and stays open until succeed() or fail() says how it went. Thread: GUI.
class SessionPersonDialog final : public FormDialog
{
    Q_OBJECT

public:
    SessionPersonDialog(const ThemeManager& themes, const Workspace& workspace, const TransactionRecord& session,
                        QWidget* parent);

    /// Who was chosen; empty where the name is nobody's yet; PersonId(0): nobody.
    [[nodiscard]] std::optional<PersonId> person() const;
    /// As typed or chosen.
    [[nodiscard]] QString name() const;
    /// The session's tag, which is in no list, is to be this person's from now on.
    [[nodiscard]] bool takesTag() const;

    void succeed() { accept(); }
    void fail(const QString& sentence);

Q_SIGNALS:
    void submitted();

private:
    void submit();

    RosterBox* m_person;
    QCheckBox* m_takesTag;
    bool m_mayTakeTag = false;
};

} // namespace forecourt::ui
