// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every command a person can give, in words: what it is called, what it does, where it belongs.
#pragma once

#include "core/domain/chargingstation.h"

#include <optional>

namespace forecourt::ui {

/// Where a command stands in menus.
enum class CommandGroup { Charging, Charger, Settings, Tags, Reservations, Power, Files, Certificates, Vendor };

/// One command.
struct CommandKind
{
    QString action;              ///< OCPP name; names the command for settings and tests
    QString title;               ///< "Clear the memory of tags"
    QString explanation;         ///< what happens, in one or two sentences
    CommandGroup group = CommandGroup::Charger;
    QString profile;             ///< feature profile that has it (OCPP 1.6 §3.1); empty: the security extension
    bool isForConnector = false; ///< may be given for one connector
    bool isDisturbing = false;   ///< reaches a person or a car, or is hard to undo

    bool operator==(const CommandKind&) const = default;
};

/// All of them, in the order of the menus.
[[nodiscard]] QList<CommandKind> commandKinds();
[[nodiscard]] std::optional<CommandKind> commandKind(const QString& action);
[[nodiscard]] QString commandGroupTitle(CommandGroup group);
/// Whether the settings of \a station, as last read, leave out the profile of \a kind. False where they do not say.
[[nodiscard]] bool lacksProfile(const StationRecord& station, const CommandKind& kind);

} // namespace forecourt::ui
