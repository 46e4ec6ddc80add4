// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A JSON text to read and copy, keys and punctuation quieter than values.
#pragma once

#include "ui/theme/thememanager.h"

#include <QPlainTextEdit>

namespace forecourt::ui {

/// Read-only; plain text whatever is in it. Thread: GUI.
class JsonView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonView(const ThemeManager& themes, QWidget* parent = nullptr);
    ~JsonView() override;

    void setJson(const QString& text);
    /// Marks a part of the text and brings it into view; \a start −1: nothing.
    void markSpan(qsizetype start, qsizetype length);

private:
    class Highlighter;
    void applyTheme();

    const ThemeManager& m_themes;
    Highlighter* m_highlighter;
};

} // namespace forecourt::ui
