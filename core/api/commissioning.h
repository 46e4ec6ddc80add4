// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Guided checks and the settings template as they are kept.
#pragma once

#include "core/base/result.h"
#include "core/domain/check.h"
#include "core/domain/settingsreading.h"

#include <QFuture>

namespace forecourt::api {

/// Everything here is stored before the future completes. Errors of all: StorageFailed and its kin.
/// Thread: any may call.
class Commissioning
{
public:
    virtual ~Commissioning() = default;

    /// Creates (id 0) or replaces; the result is the id. Errors: Conflict (was signed before: it never
    /// changes again), NotFound, InvalidInput (more photos than CheckRecord::MostPhotos, or one that is no JPEG of
    /// at most CheckPhoto::LargestBytes).
    [[nodiscard]] virtual QFuture<Result<CheckId>> saveCheck(CheckRecord check) = 0;
    /// All checks of a station, newest first.
    [[nodiscard]] virtual QFuture<Result<QList<CheckRecord>>> checks(StationId station) = 0;
    /// Throws away a check that was not signed. Errors: NotFound, Conflict (signed).
    [[nodiscard]] virtual QFuture<Result<void>> removeCheck(CheckId check) = 0;

    /// Errors: InvalidInput (a name twice, empty, or longer than 500 characters).
    [[nodiscard]] virtual QFuture<Result<void>> saveTemplate(SettingsTemplate settings) = 0;
    [[nodiscard]] virtual QFuture<Result<SettingsTemplate>> settingsTemplate() = 0;

    /// How the settings of a station were before, newest first: one entry whenever a reading differed, at most
    /// the last 100.
    [[nodiscard]] virtual QFuture<Result<QList<SettingsReading>>> settingsReadings(StationId station) = 0;
};

} // namespace forecourt::api
