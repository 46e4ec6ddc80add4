// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings → Notifications: which kinds of alerts there are, and from when on.
#pragma once

#include "core/domain/alert.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QSpinBox;

namespace forecourt::ui {

/// One row per kind: a switch and, where the kind has one, a threshold. Thread: GUI.
class AlertKindsCard final : public Card
{
    Q_OBJECT

public:
    explicit AlertKindsCard(const ThemeManager& themes, QWidget* parent = nullptr);

    void load(const QList<AlertRule>& rules);
    [[nodiscard]] QList<AlertRule> entered() const;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QCheckBox* isOn = nullptr;
        QSpinBox* threshold = nullptr; ///< null: the kind has none
    };
    [[nodiscard]] Row makeRow(AlertKind kind);

    const ThemeManager& m_themes;
    QList<Row> m_rows; ///< by AlertKind
};

} // namespace forecourt::ui
