// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Local lists as other threads see them: each call is posted to the engine's thread.
#pragma once

#include "core/api/locallists.h"
#include "core/engine/locallistkeeper.h"

namespace forecourt::engine {

/// api::LocalLists over the engine's thread. Thread: any. \a target lives on the engine's thread.
class LocalListFacade final : public api::LocalLists
{
public:
    LocalListFacade(QObject& target, LocalListKeeper& keeper) : m_target(target), m_keeper(keeper) {}

    [[nodiscard]] QFuture<Result<void>> saveOptions(StationId station, LocalListOptions options, QString user) override;
    [[nodiscard]] QFuture<Result<void>> push(StationId station, bool isWhole, QString user) override;

private:
    QObject& m_target;
    LocalListKeeper& m_keeper;
};

} // namespace forecourt::engine
