// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a session costs: every line, the sum, the tax, and what to know about it.
#pragma once

#include "core/domain/cost.h"
#include "ui/format/formatter.h"
#include "ui/theme/thememanager.h"

#include <QWidget>

class QGridLayout;

namespace forecourt::ui {

class TextLabel;

/// Shows figures as they are; adds nothing up. Thread: GUI.
class CostView final : public QWidget
{
    Q_OBJECT

public:
    /// \a objectName: of this; the total appends "Total", the tax "Tax", the remarks "Remarks".
    CostView(const ThemeManager& themes, const QString& objectName, QWidget* parent = nullptr);

    void setCost(const SessionCost& cost, const Formatter& format);
    /// In place of lines.
    void setMessage(const QString& sentence);
    /// What is shown, as lines of text.
    [[nodiscard]] QString asText() const { return m_text; }
    /// The sum is drawn large, as in the worked example.
    void setLarge(bool isLarge);

private:
    TextLabel* label(int row, int column, bool isStrong = false);
    void clearFrom(int row);

    const ThemeManager& m_themes;
    QGridLayout* m_lines;
    TextLabel* m_totalName;
    TextLabel* m_total;
    TextLabel* m_tax;
    TextLabel* m_remarks;
    QString m_text;
};

} // namespace forecourt::ui
