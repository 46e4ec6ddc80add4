// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a WebSocket peer may send, rightly and wrongly, and what must come back. Source: RFC 6455; T-25.
#pragma once

#include "tests/integration/server/rawclient.h"

#include <QList>

#include <optional>

namespace forecourt::tests {

/// What a server does with what it was sent.
struct FrameOutcome
{
    QList<std::pair<quint8, QByteArray>> answers; ///< opcode and payload, in order, without closing frames
    QList<int> closeCodes;                        ///< empty: the link lives on; else one of these is said

    bool operator==(const FrameOutcome&) const = default;
};

/// One case. The numbers are those of the Autobahn test suite, groups 1 to 7, that test the same matter.
struct FrameCase
{
    QByteArray name;
    QList<QByteArray> chunks; ///< written one by one
    FrameOutcome byStandard;
    std::optional<FrameOutcome> ours = std::nullopt; ///< where it is another one, with the reason why
    const char* why = "";
    bool isAnswerOptional = false; ///< the closing may come first
};

/// All of them, behind a server that sends each text back.
[[nodiscard]] QList<FrameCase> frameCases();

} // namespace forecourt::tests
