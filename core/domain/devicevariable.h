// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A setting of a station: OCPP 1.6 configuration key, OCPP 2.0.1 variable.
#pragma once

#include <QString>

#include <optional>

namespace forecourt {

/// 1.6 keys live under component "Ocpp16".
struct DeviceVariable
{
    QString component;
    QString variable;
    std::optional<QString> value; ///< empty: known to the station but unset
    bool isReadOnly = false;

    bool operator==(const DeviceVariable&) const = default;
};

} // namespace forecourt
