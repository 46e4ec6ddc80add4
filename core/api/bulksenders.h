// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How each one of many gets what is asked of all of them.
#pragma once

#include "core/api/bulkplan.h"
#include "core/api/engine.h"
#include "core/api/locallists.h"

#include <functional>

class QObject;

namespace forecourt::api {

class LiveSite;

using BulkDone = std::function<void(const Result<BulkAnswer>&)>;
/// Calls \a done once, on \a context's thread and never before it returns; not at all if \a context dies first.
using BulkSender = std::function<void(const BulkGoal& goal, QObject* context, const BulkDone& done)>;

/// The same command for each station; that of \a request does not count. What is given by reference must outlive the
/// sender, here and below.
[[nodiscard]] BulkSender commandSender(Engine& engine, CommandRequest request);
/// A remote stop of each session; those that run no more have nothing to do. Thread: \a site's.
[[nodiscard]] BulkSender stopSender(Engine& engine, const LiveSite& site, const QString& user);
/// Brings each station's list of tags into step, and waits for how that ends. \a isWhole as of LocalLists::push().
/// Thread: \a site's.
[[nodiscard]] BulkSender listSender(LocalLists& lists, const LiveSite& site, bool isWhole, const QString& user);

} // namespace forecourt::api
