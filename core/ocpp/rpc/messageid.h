// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The ids that tie answers to calls.
#pragma once

#include <QStringView>

namespace forecourt::ocpp::rpc {

/// Longest id a standard sender uses. Source: OCPP-J 1.6 §4.1.4.
constexpr int MaximumMessageIdLength = 36;

/// Longest id we still answer; longer ones make a frame unusable.
constexpr int ToleratedMessageIdLength = 255;

/// 1 to 36 characters. Ids of the two directions are separate name spaces, and a station may count
/// anew on each connection.
[[nodiscard]] inline bool isStandardMessageId(QStringView id)
{
    return !id.isEmpty() && id.size() <= MaximumMessageIdLength;
}

} // namespace forecourt::ocpp::rpc
