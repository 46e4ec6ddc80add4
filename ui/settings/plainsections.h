// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sections with nothing but a few fields: retention, expert.
#pragma once

#include "ui/settings/machinesection.h"

namespace forecourt::ui {

class CopyField;

/// How long records stay, and how much room they take now.
class RetentionSection final : public MachineSection
{
    Q_OBJECT

public:
    RetentionSection(const PageContext& context, api::Machine& machine);

    void refresh() override;

private:
    TextLabel* m_messageUse;
    TextLabel* m_recordUse;
};

/// What only specialists touch.
class ExpertSection final : public MachineSection
{
    Q_OBJECT

public:
    ExpertSection(const PageContext& context, api::Machine& machine);

    void refresh() override;

protected:
    void load() override;

private:
    void showToken();
    void renewToken();

    CopyField* m_token;
    Button* m_show;
    bool m_isShown = false;
};

} // namespace forecourt::ui
