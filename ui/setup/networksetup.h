// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Set-up assistant: the address of this computer, and the port chargers connect to.
#pragma once

#include "ui/setup/setupassistant.h"

class QComboBox;

namespace forecourt::ui {

class PortSelfTest;
class TextLabel;

/// Which address chargers are told, whether we listen, and whether that answers from here. Thread: GUI.
class NetworkSetup final : public SetupPage
{
    Q_OBJECT

public:
    explicit NetworkSetup(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    void begin() override;
    void keep(std::function<void(const QString&)> done) override;

private:
    void refresh();
    [[nodiscard]] QString told() const;

    PageContext m_context;
    QComboBox* m_addresses;
    TextLabel* m_url;
    TextLabel* m_state;
    Button* m_retry;
    PortSelfTest* m_test = nullptr; ///< null: nobody can make it here
};

} // namespace forecourt::ui
