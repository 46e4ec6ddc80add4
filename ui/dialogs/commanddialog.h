// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One command for one charger: a short form, then what becomes of it.
#pragma once

#include "core/domain/plannedaction.h"
#include "ui/dialogs/commandeditors.h"
#include "ui/format/commandcatalog.h"
#include "ui/pages/pagecontext.h"

#include <memory>

namespace forecourt::ui {

/// Stays open after sending and follows the command until it is closed; the command goes on without it. Some commands are
/// planned while the charger is offline, and it closes. What is
/// hard to undo wants the charger's name typed (danger ladder (c) of ux-and-packaging.md §2). Show with open().
/// Thread: GUI.
class CommandDialog final : public FormDialog
{
    Q_OBJECT

public:
    CommandDialog(const PageContext& context, const CommandKind& kind, const StationState& station, const CommandFocus& focus,
                  QWidget* parent);

private:
    void makeProgress();
    void updateReason();
    void submit();
    void send(const CommandParameters& parameters);
    void sendLater(const PlannedWork& work);
    [[nodiscard]] bool isLater() const;
    void withdraw();
    void tell(const CommandRecord& command);
    void refuse(const Error& error);
    void setWaiting(bool isWaiting);
    [[nodiscard]] QString explanation(const StationState& station) const;

    PageContext m_context;
    CommandKind m_kind;
    StationId m_station;
    std::unique_ptr<CommandEditors> m_editors;
    TextLabel* m_state;
    TextLabel* m_brought;
    TextLabel* m_next;
    Button* m_withdraw = nullptr;
    std::optional<CommandId> m_command;
    bool m_isWaiting = false;
    bool m_wasLater = false; ///< what the button says
};

/// Why \a parameters want the charger's name typed; empty: they do not.
[[nodiscard]] QString whyTypedName(const CommandParameters& parameters);

} // namespace forecourt::ui
