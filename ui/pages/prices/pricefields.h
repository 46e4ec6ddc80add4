// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fields for what a price is made of.
#pragma once

#include "ui/models/pricedraft.h"
#include "ui/widgets/numberfield.h"

class QDateTimeEdit;

namespace forecourt::ui {

/// Parts of a rate, by the draft's currency. \a draft and \a workspace must outlive the field.
[[nodiscard]] NumberField* makeRateField(const Workspace& workspace, const PriceDraft& draft, const char* objectName);
/// Minor units.
[[nodiscard]] NumberField* makeAmountField(const Workspace& workspace, const PriceDraft& draft, const char* objectName);
/// Seconds, typed as minutes or h:mm.
[[nodiscard]] NumberField* makeDurationField(const char* objectName, bool isClock = false);
/// mWh, typed as kWh.
[[nodiscard]] NumberField* makeEnergyField(const Workspace& workspace, const char* objectName);
/// Minute of the day, "17:00"; "24:00" is its end.
[[nodiscard]] NumberField* makeTimeField(const char* objectName);
/// Hundredths of a percent.
[[nodiscard]] NumberField* makeVatField(const Workspace& workspace, const char* objectName);

/// Date and time by the site's clock, whatever zone this computer is in.
[[nodiscard]] QDateTimeEdit* makeSiteTimeEdit(const Formatter& format, const char* objectName);
void setSiteTime(QDateTimeEdit& edit, const QDateTime& utc, const Formatter& format);
/// UTC.
[[nodiscard]] QDateTime siteTimeOf(const QDateTimeEdit& edit, const Formatter& format);

} // namespace forecourt::ui
