// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trayplace.h"

namespace forecourt::ui {

TrayPlace::TrayPlace() = default;
TrayPlace::~TrayPlace() = default;

} // namespace forecourt::ui
