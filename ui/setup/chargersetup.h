// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Set-up assistant: the last page.
#pragma once

#include "ui/setup/setupassistant.h"

namespace forecourt::ui {

/// The way to the connection card. Thread: GUI.
class ChargerSetup final : public SetupPage
{
    Q_OBJECT

public:
    explicit ChargerSetup(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString verb() const override;
    void keep(std::function<void(const QString&)> done) override;
};

} // namespace forecourt::ui
