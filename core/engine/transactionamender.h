// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator adds to a transaction: who it was, a note, whether it was a test, and whether its energy counts.
#pragma once

#include "core/engine/enginecontext.h"

namespace forecourt::engine {

/// The work behind api::Engine::amendTransaction(). It never touches what the station said, so it is no part of
/// the hash chain; each change is an event of the station instead. Thread: engine.
class TransactionAmender
{
public:
    explicit TransactionAmender(EngineContext& context) : m_context(context) {}

    /// Errors: see api::Engine.
    void amend(TransactionKey key, const api::TransactionAmendment& amendment, ports::Completion<void> done);

private:
    [[nodiscard]] std::optional<Error> check(const api::TransactionAmendment& amendment) const;
    /// \a record with the amendment. Errors: Conflict (its energy is not in doubt), InvalidInput (its note becomes too long).
    [[nodiscard]] Result<TransactionRecord> amended(TransactionRecord record, const api::TransactionAmendment& amendment) const;
    void amendRunning(RunningTransaction& running, const api::TransactionAmendment& amendment, ports::Completion<void> done);
    void amendStored(const TransactionRecord& record, const api::TransactionAmendment& amendment, ports::Completion<void> done);
    void audit(const TransactionRecord& before, const TransactionRecord& after, const api::TransactionAmendment& amendment);

    EngineContext& m_context;
};

/// The operator's note with \a added below it; where one of them is empty, the other.
[[nodiscard]] QString joinedNote(const QString& note, const QString& added);

} // namespace forecourt::engine
