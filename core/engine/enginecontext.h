// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the parts of the engine share.
#pragma once

#include "core/engine/commandbook.h"
#include "core/engine/daysummary.h"
#include "core/engine/engine.h"
#include "core/engine/journal.h"
#include "core/engine/passwordhashing.h"
#include "core/engine/roster.h"
#include "core/engine/stationevents.h"
#include "core/engine/transactionbook.h"
#include "core/engine/vendorbook.h"

namespace forecourt::engine {

/// References to what every station works with. Everything here outlives the stations. Thread: engine.
struct EngineContext
{
    Clock& clock;
    IdSource& ids;
    ports::TransactionStore& transactions;
    ports::SiteStore& store;
    const AdapterFactory& makeAdapter;
    const SiteSettings& settings;
    const StorageHealth& storageHealth;
    ChangePublisher& publisher;
    Journal& journal;
    Roster& roster;
    TransactionBook& book;
    CommandBook& commands;
    DaySummary& today;
    PasswordHashing& passwords;
    VendorBook& vendors;
    StationEvents& events;
    std::weak_ptr<char> lifetime; ///< expired once the engine is gone: completions then do nothing
};

} // namespace forecourt::engine
