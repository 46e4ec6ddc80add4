// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of a support bundle that we write ourselves, masked: pure functions from records to text.
#pragma once

#include "core/api/history.h"
#include "core/api/supportbundles.h"
#include "core/domain/metersample.h"
#include "core/export/messagemasking.h"

namespace forecourt::exporting {

/// Who, what and when, for people: charger, versions, period, and what the other files are.
[[nodiscard]] QByteArray bundleOverview(const api::BundleWish& wish, const QList<api::BundlePart>& parts, const QDateTime& now);
/// CSV: component, name, value, read only; values of secrets as "***".
[[nodiscard]] QByteArray bundleSettings(const StationState& station, MessageMasking& masking);
/// One JSON object a line.
[[nodiscard]] QByteArray bundleEvent(const EventRecord& event, MessageMasking& masking);
/// One JSON object; the tag masked, the person left out.
[[nodiscard]] QByteArray bundleSession(const TransactionRecord& session, MessageMasking& masking);
/// CSV: time, measurand, phase, location, context, value in base units.
[[nodiscard]] QByteArray bundleSamples(const QList<MeterSample>& samples);
/// A name for the ZIP: charger and day, with nothing that a file name may not have.
[[nodiscard]] QString bundleName(const StationState& station, const QDateTime& now);
/// The same for a charger's own file; \a index keeps two of one name apart.
[[nodiscard]] QString bundleFileName(const StationFile& file, int index);

} // namespace forecourt::exporting
