// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One of each command of OCPP 1.6 and its security extension, for tests that go over all 26.
#pragma once

#include "core/domain/command.h"

#include <QList>

namespace forecourt::tests {

struct NamedCommand
{
    const char* action;
    CommandParameters parameters;
};

/// A profile of 16 A that any station takes.
ChargingProfile aProfile(ChargingProfilePurpose purpose = ChargingProfilePurpose::TxDefault);

QList<NamedCommand> everyCommand();

} // namespace forecourt::tests
