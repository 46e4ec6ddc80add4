// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How long files of chargers stay on this computer.
#pragma once

#include "core/base/error.h"
#include "core/domain/logjob.h"
#include "ui/widgets/formdialog.h"

class QSpinBox;

namespace forecourt::ui {

/// Show with open(); emits submitted() and stays open until accept() or fail().
class FileRetentionDialog final : public FormDialog
{
    Q_OBJECT

public:
    FileRetentionDialog(const ThemeManager& themes, const FileRetention& retention, QWidget* parent);

    [[nodiscard]] FileRetention retention() const;
    void fail(const Error& error);

Q_SIGNALS:
    void submitted();

private:
    FileRetention m_before;
    QSpinBox* m_days;
    QSpinBox* m_gigabytes;
};

} // namespace forecourt::ui
