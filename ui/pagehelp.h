// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The written help behind F1: a few sentences about each page, inside the program.
#pragma once

#include <QString>

namespace forecourt::ui {

// Plain text; paragraphs are separated by an empty line. Translated when asked.
[[nodiscard]] QString overviewHelp();
[[nodiscard]] QString chargersHelp();
[[nodiscard]] QString chargerHelp();
[[nodiscard]] QString addChargerHelp();
[[nodiscard]] QString reservationsHelp();
[[nodiscard]] QString firmwareHelp();
[[nodiscard]] QString rolloutHelp();
[[nodiscard]] QString stationFileHelp();
[[nodiscard]] QString pricesHelp();
[[nodiscard]] QString correctionsHelp();
[[nodiscard]] QString reportsHelp();
[[nodiscard]] QString documentsHelp();
[[nodiscard]] QString sessionsHelp();
[[nodiscard]] QString peopleHelp();
[[nodiscard]] QString checkHelp();
[[nodiscard]] QString messagesHelp();
[[nodiscard]] QString alertsHelp();
[[nodiscard]] QString settingsHelp();

} // namespace forecourt::ui
