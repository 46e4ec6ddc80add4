// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// From what is seen to how a step stands: one pure function.
#pragma once

#include "core/domain/check.h"
#include "core/domain/command.h"
#include "core/domain/transaction.h"

namespace forecourt::commissioning {

/// Everything a step may be judged by, as of \c now.
struct CheckEvidence
{
    QDateTime now;                             ///< UTC
    LinkState link;
    BootInfo boot;
    std::optional<QDateTime> lastBootAt;
    QList<DeviceVariable> settings;
    std::optional<QDateTime> settingsReadAt;
    std::optional<ConnectorState> connector;   ///< that of the step
    std::optional<TransactionRecord> session;  ///< the one the step is about: see sessionFor()
    std::optional<CommandRecord> command;      ///< the step's own
    std::optional<SettingsTemplate> expected;  ///< empty: not read yet
};

/// How a step stands, and by what.
struct Judgement
{
    CheckState state = CheckState::Waiting;
    CheckReason reason = CheckReason::None;
    QList<CheckFact> facts;

    bool operator==(const Judgement&) const = default;
};

/// A step that was finished before is not looked at: judge open ones only. Waiting says in its reason what
/// for. Pure.
[[nodiscard]] Judgement judge(const CheckStep& step, const CheckEvidence& evidence);

/// The session step \a index of \a check is about, out of \a sessions of its charger; null if there is
/// none yet. Pure.
[[nodiscard]] const TransactionRecord* sessionFor(const CheckRecord& check, int index,
                                                  const QList<TransactionRecord>& sessions);

} // namespace forecourt::commissioning
