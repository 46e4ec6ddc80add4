// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Meter values of OCPP 1.6 as normalised samples.
#pragma once

#include "core/domain/metersample.h"
#include "core/domain/quirk.h"
#include "core/ocpp/v16/types.h"

#include <QList>

#include <vector>

namespace forecourt::ocpp::v16adapter {

/// Samples in base units, ascending by time; values that cannot be read are left out and named in
/// \a deviations. A sample whose time could not be read has an invalid `at`. Where only L1 of an energy register was sent it
/// is the total (quirk 35). Source: ocpp-behaviour.md §3.6; quirks 15, 17, 20, 35, 36.
[[nodiscard]] std::vector<MeterSample> normalise(const QList<v16::MeterValue>& values, const QString& action,
                                                 QList<Deviation>& deviations);

} // namespace forecourt::ocpp::v16adapter
