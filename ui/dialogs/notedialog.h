// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks for a note of several lines.
#pragma once

#include "ui/widgets/formdialog.h"

class QPlainTextEdit;

namespace forecourt::ui {

/// Show with open(); emits submitted() and stays open until succeed() or fail() says how it went. Thread: GUI.
class NoteDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a maximum: how many characters fit.
    NoteDialog(const ThemeManager& themes, const QString& title, const QString& note, int maximum, QWidget* parent);

    /// As typed, without blanks around it.
    [[nodiscard]] QString note() const;

    void succeed() { accept(); }
    void fail(const QString& sentence);

Q_SIGNALS:
    void submitted();

private:
    void submit();

    QPlainTextEdit* m_note;
    int m_maximum;
};

} // namespace forecourt::ui
