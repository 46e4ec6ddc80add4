// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What goes into one backup file, and the passphrase for its secrets.
#pragma once

#include "core/api/backups.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;

namespace forecourt::ui {

/// accepted() only with two equal passphrases of some length, or none. Thread: GUI.
class ArchiveDialog final : public FormDialog
{
    Q_OBJECT

public:
    ArchiveDialog(const ThemeManager& themes, QWidget* parent);

    /// Without a path.
    [[nodiscard]] api::ArchiveWish wish() const;

private:
    void submit();

    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QCheckBox* m_withMessages;
};

} // namespace forecourt::ui
