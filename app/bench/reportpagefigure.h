// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How long the page of reports takes in the real window.
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

namespace forecourt::bench {

/// Milliseconds from the choice of a period to the painted page, the longest of several; the window runs on \a folder, whose
/// database nobody else has open. Error: no window could be started, or the page stayed empty. Thread: GUI.
[[nodiscard]] Result<double> longestReportPage(const QString& folder, QDate from, QDate to);

} // namespace forecourt::bench
