// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Set-up assistant: what keeps data safe and the program running.
#pragma once

#include "ui/setup/setupassistant.h"

class QLineEdit;
class QVBoxLayout;

namespace forecourt::ui {

class Switch;
class TextLabel;

/// Backups, and starting with the computer. Thread: GUI.
class KeepingSetup final : public SetupPage
{
    Q_OBJECT

public:
    explicit KeepingSetup(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    void begin() override;
    void keep(std::function<void(const QString&)> done) override;

private:
    void makeFolder(QVBoxLayout* column);
    void chooseFolder();
    void showPlace();
    void keepFolder(const std::function<void(const QString&)>& done);

    PageContext m_context;
    QLineEdit* m_folder = nullptr; ///< null: whoever keeps the data asks for none
    TextLabel* m_place = nullptr;  ///< with m_folder
    Switch* m_autostart = nullptr;
};

} // namespace forecourt::ui
