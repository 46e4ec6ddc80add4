// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Set-up assistant: the site's connection to the grid.
#pragma once

#include "ui/setup/setupassistant.h"

class QComboBox;
class QSpinBox;

namespace forecourt::ui {

class TextLabel;

/// Main fuse, phases, voltage, margin. Thread: GUI.
class SupplySetup final : public SetupPage
{
    Q_OBJECT

public:
    explicit SupplySetup(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    void begin() override;
    void keep(std::function<void(const QString&)> done) override;

private:
    [[nodiscard]] SiteSettings entered() const;
    void showLimit();

    PageContext m_context;
    QSpinBox* m_fuse;
    QComboBox* m_phases;
    QSpinBox* m_voltage;
    QSpinBox* m_margin;
    TextLabel* m_limit;
};

} // namespace forecourt::ui
